import { exchangeOf, rehearsed, tidy, type Crossing } from '../support/journey';

jest.setTimeout(120_000);

let exchange: readonly Crossing[];

beforeAll(async () => {
  exchange = exchangeOf(await rehearsed('timekeeping'));
});
afterAll(tidy);

const textOf = ({ body }: Crossing): string => {
  const text = body?.['text'] ?? body?.['summary'];
  return typeof text === 'string' ? text.replaceAll('\u00a0', ' ') : '';
};
const sentAlone = (): readonly Crossing[] =>
  exchange.filter(({ kind, conversation }) => kind === 'send' && conversation?.startsWith('a:') === true);

describe('a meeting that runs out of time', () => {
  it('tells the chair alone: an item over its time, an agenda that will not fit, ten minutes left', () => {
    const [chairs] = exchange.filter(({ kind }) => kind === 'createConversation');
    expect(JSON.stringify(chairs?.body?.['members'])).toContain('Pirjo Puhe');
    const [first] = sentAlone();
    const told = sentAlone().filter(({ conversation }) => conversation === first?.conversation);
    expect(told.map((line) => [line.at.slice(11, 19), textOf(line)])).toEqual([
      [
        '06:28:00',
        'Kohta 2 on kestänyt 1 min yli varatun ajan (15 min). Kokous päättyy suunnitelman mukaan klo 10.00.',
      ],
      ['06:40:00', 'Jos loput kohdat vievät varatun aikansa, kokous päättyy 5 min suunniteltua (klo 10.00) myöhemmin.'],
      ['06:50:00', 'Suunniteltuun päättymisaikaan (klo 10.00) on 10 min.'],
    ]);
  });

  it('leaves the chat to the meeting, and the others alone', () => {
    const [first] = sentAlone();
    const others = exchange.filter(({ kind, conversation }) => kind === 'send' && conversation !== first?.conversation);
    const said = others.map(textOf).join('\n');
    expect(said).toContain('Kohta 3: Tietoturva');
    expect(said).not.toMatch(/yli varatun|suunniteltu|min\b/i);
  });
});
