import { asDecided } from '../../../src/language';

describe('a proposal as a decision', () => {
  it.each([
    ['Merkitään saatu selvitys tiedoksi.', 'Merkittiin saatu selvitys tiedoksi.', 'noted'],
    ['hyväksytään talousarvio', 'Hyväksyttiin talousarvio.', 'approvedAsProposed'],
    ['Valitaan A ja B.', 'Valittiin A ja B.', 'elected'],
    ['Jätetään asia pöydälle.', 'Jätettiin asia pöydälle.', 'tabled'],
    ['Jätetään lausunto antamatta.', 'Jätettiin lausunto antamatta.', 'decided'],
    ['Palautetaan asia uudelleen valmisteltavaksi.', 'Palautettiin asia uudelleen valmisteltavaksi.', 'referredBack'],
    ['Sovitaan, että työ jatkuu…', 'Sovittiin, että työ jatkuu…', 'agreed'],
  ] as const)('in Finnish: %s', (proposal, text, kind) => {
    expect(asDecided(proposal, 'fi')).toEqual({ text, kind });
  });

  it.each([
    ['Antecknas för kännedom.', 'Antecknades för kännedom.', 'noted'],
    ['Budgeten för 2027 godkänns.', 'Budgeten för 2027 godkändes.', 'approvedAsProposed'],
    ['Ärendet bordläggs', 'Ärendet bordlades.', 'tabled'],
    ['Utses A till sekreterare.', 'Utsågs A till sekreterare.', 'appointed'],
  ] as const)('in Swedish: %s', (proposal, text, kind) => {
    expect(asDecided(proposal, 'sv')).toEqual({ text, kind });
  });

  it.each([
    ['fi', 'Lautakunta merkitsee selvityksen tiedoksi.'],
    ['fi', 'Puheenjohtaja ehdottaa, että merkitään tiedoksi.'],
    ['fi', 'Merkitään\ntiedoksi.'],
    ['fi', ''],
    ['fi', `Merkitään ${'x'.repeat(500)}`],
    ['fi', 'constructor'],
    ['sv', 'Styrgruppen föreslår att budgeten godkänns.'],
    ['sv', 'Budgeten, som godkänns i dag, antecknas.'],
    ['sv', 'När budgeten godkänns beslutar man om resten.'],
    ['sv', 'Diskussion förs.'],
    ['en', 'To approve the budget.'],
  ] as const)('is left to people in %s: %j', (language, proposal) => {
    expect(asDecided(proposal, language)).toBeUndefined();
  });
});
