import { readAgenda } from '../../../src/agenda';
import { plainDate } from '../../../src/domain';

const today = plainDate('2022-11-22');

/** The items in short: "4.1 Title". */
const items = (text: string): readonly string[] =>
  readAgenda(text, today).lines.map(({ number = '', title }) => `${number} ${title}`);

const warnings = (text: string): readonly string[] =>
  readAgenda(text, today).warnings.map(({ line, code }) => `${String(line)} ${code}`);

describe('the agenda of the AuroraAI steering group', () => {
  const text = `AuroraAI-ohjelman ohjausryhmä, 5. kokous
Aika  keskiviikko 7.12. klo 12 - 14
Paikka  Teams-kokous

1. Kokouksen avaus
2. Edellisen kokouksen pöytäkirjan hyväksyminen
3. AuroraAI-ohjelman ajantasainen tilanne
4. AuroraAI-ohjelman riippumattoman arvioinnin eteneminen
5. Selvitys allianssimaisen toimintatavan mahdollisuuksista elämäntapahtumapohjaiseen kehittämiseen liittyen
6. Elämäntapahtuma- ja liiketoimintatapahtumien digitalisointi ja automatisointi, valmistelutyön ti-
lanne ja eteneminen
7. Muut esille tulevat asiat
8. Seuraavat kokoukset
9. Kokouksen päättäminen
`;

  it('is read whole, without a warning', () => {
    const { lines, ...rest } = readAgenda(text, today);
    expect(rest).toEqual({
      language: 'fi',
      date: '2022-12-07',
      start: '12:00',
      end: '14:00',
      place: 'Teams-kokous',
      warnings: [],
    });
    expect(lines.map(({ number, type, level }) => [number, type, level])).toEqual([
      ['1', 'opening', 1],
      ['2', 'previousMinutes', 1],
      ['3', 'discussion', 1],
      ['4', 'discussion', 1],
      ['5', 'discussion', 1],
      ['6', 'discussion', 1],
      ['7', 'anyOtherBusiness', 1],
      ['8', 'nextMeetings', 1],
      ['9', 'closing', 1],
    ]);
    expect(lines[5]?.title).toBe(
      'Elämäntapahtuma- ja liiketoimintatapahtumien digitalisointi ja automatisointi, valmistelutyön tilanne ja eteneminen',
    );
  });
});

describe('numbers', () => {
  it.each([
    ['with a period', '1. Avaus\n2. Lopetus', ['1 Avaus', '2 Lopetus']],
    ['with a tab', '1.\tAvaus\n2.\tLopetus', ['1 Avaus', '2 Lopetus']],
    ['without a blank', '1.Avaus\n2.Lopetus', ['1 Avaus', '2 Lopetus']],
    ['with a bracket', '1) Avaus\n2) Lopetus', ['1 Avaus', '2 Lopetus']],
    ['with § after them', '57 § Avaus\n58 § Lopetus', ['57 Avaus', '58 Lopetus']],
    ['with § before them', '§ 62 Avaus\n§63 Lopetus', ['62 Avaus', '63 Lopetus']],
    ['on a line of their own', '§ 62\nAvaus\n\n§ 63\n\nLopetus', ['62 Avaus', '63 Lopetus']],
    ['with letters', 'A 13 Avaus\nA 14 Talous\nB 6 Lopetus', ['A 13 Avaus', 'A 14 Talous', 'B 6 Lopetus']],
    ['bare', '19 Avaus\n20 Talous\n21 Lopetus', ['19 Avaus', '20 Talous', '21 Lopetus']],
    ['that are letters', 'a) Avaus\nb) Talous\nc) Lopetus', ['a Avaus', 'b Talous', 'c Lopetus']],
    ['with a word', 'Kohta 1: Avaus\nKohta 2: Lopetus', ['1 Avaus', '2 Lopetus']],
    ['of a year', '1/22 Avaus\n2/22 Lopetus', ['1/22 Avaus', '2/22 Lopetus']],
    ['in headings', '#### 1. Avaus\n#### 2. Lopetus', ['1 Avaus', '2 Lopetus']],
    [
      'of two parts without main items',
      '1.1 Avaus\n1.2 Talous\n2.1 Lopetus',
      ['1.1 Avaus', '1.2 Talous', '2.1 Lopetus'],
    ],
  ])('%s are read', (_how, text, expected) => {
    expect(items(text)).toEqual(expected);
    expect(warnings(text)).toEqual([]);
  });

  it('go down to sub-items', () => {
    const text = '1. Avaus\n2. Talous\n   2.1 Tulot\n   2.2. Menot\n     a) palkat\n     b) vuokrat\n3. Lopetus';
    expect(readAgenda(text).lines.map(({ number, level }) => [number, level])).toEqual([
      ['1', 1],
      ['2', 1],
      ['2.1', 2],
      ['2.2', 2],
      ['2.2 a', 3],
      ['2.2 b', 3],
      ['3', 1],
    ]);
  });

  it('that are dates or lists inside an item are no items, and that is said', () => {
    const text = '1. Avaus\n2. Kokoukset\n7.12. Helsingissä\n16.2. klo 12\n  1. kevät\n  2. syksy\n- muut\n3. Lopetus';
    expect(items(text)).toEqual(['1 Avaus', '2 Kokoukset', '3 Lopetus']);
    expect(warnings(text)).toEqual(['3 subList', '4 leftOut', '5 subList', '6 subList', '7 subList']);
  });

  it('must rise', () => {
    const text = '1. Avaus\n2. Talous\n2. Toinen\n5. Muut asiat\n6. Lopetus';
    expect(items(text)).toEqual(['1 Avaus', '2 Talous', '5 Muut asiat', '6 Lopetus']);
    expect(warnings(text)).toEqual(['3 outOfOrder', '4 numberMissing']);
  });

  it('of a list longer than the agenda around it do not take its place', () => {
    const list = Array.from({ length: 9 }, (_, index) => `${String(index + 1)}) nimi`).join('\n');
    expect(items(`1. Avaus\n2. Ehdokkaat\n${list}\n3. Lopetus`)).toEqual(['1 Avaus', '2 Ehdokkaat', '3 Lopetus']);
  });

  it('that come twice are a list of contents and then the agenda', () => {
    const text = '1. Avaus\n2. Talous\n3. Lopetus\n\n1. Avaus\n2. Talous\nEsitys: Hyväksytään.\n3. Lopetus';
    expect(readAgenda(text).lines).toMatchObject([{ number: '1' }, { number: '2', proposal: 'Hyväksytään.' }, {}]);
    expect(warnings(text)).toEqual(['1 contents']);
  });

  it('without a title are said', () => {
    expect(warnings('1. Avaus\n2.\n3. Lopetus')).toEqual(['2 noTitle']);
  });
});

describe('an agenda without numbers', () => {
  it('is counted by us, one item per line', () => {
    expect(items('Avaus\nTalous (15 min)\n\nMuut asiat\nLopetus')).toEqual([
      '1 Avaus',
      '2 Talous',
      '3 Muut asiat',
      '4 Lopetus',
    ]);
  });

  it('may be all in small letters', () => {
    expect(items('avaus\ntalous\nlopetus')).toEqual(['1 avaus', '2 talous', '3 lopetus']);
  });

  it('may have bullets, and bullets under bullets', () => {
    expect(items('Agenda:\n• Opening\n• Budget\n  • income\n  • costs\n• Closing')).toEqual([
      '1 Opening',
      '2 Budget',
      '2.1 income',
      '2.2 costs',
      '3 Closing',
    ]);
    expect(items('\uf0b7 Opening\n\uf0b7 Closing')).toEqual(['1 Opening', '2 Closing']);
  });

  it('is not mistaken for a numbered one because of a number in it', () => {
    expect(items('Avaus\n3. vaiheen raportti\nLopetus')).toEqual(['1 Avaus', '2 3. vaiheen raportti', '3 Lopetus']);
  });

  it('that is no agenda at all is said', () => {
    expect(warnings(' \n\n')).toEqual(['1 noItems']);
    expect(warnings('Esityslista')).toEqual(['1 noItems']);
  });
});

describe('a line below an item', () => {
  it('goes on with the title when it is indented or begins small', () => {
    expect(items('1. Selvitys toimintatavan\n   mahdollisuuksista\nkehittämiseen\n2. EU-\nrahoitus')).toEqual([
      '1 Selvitys toimintatavan mahdollisuuksista kehittämiseen',
      '2 EU-rahoitus',
    ]);
    expect(items('1. Työ- \nja elinkeinoasiat\n2. Lopetus')[0]).toBe('1 Työ- ja elinkeinoasiat');
  });

  it('is said when it may be something else', () => {
    expect(warnings('1. Avaus\n   Seppo kertoo\n2. Lopetus')).toEqual(['2 joined']);
    expect(warnings('1. Avaus\nSeppo kertoo.\n2. Lopetus')).toEqual(['2 leftOut']);
    expect(warnings('1. Avaus\n\nmuuta\n2. Lopetus')).toEqual(['3 leftOut']);
  });

  it.each([
    'Esitys: Hyväksytään talousarvio.',
    'Ehdotus: Hyväksytään talousarvio.',
    'Päätösehdotus: Hyväksytään talousarvio.',
    'Beslutsförslag: Hyväksytään talousarvio.',
    'Proposal: Hyväksytään talousarvio.',
    'Proposed decision:\nHyväksytään\n  talousarvio.',
  ])('gives its proposal: %s', (proposal) => {
    const text = `1. Avaus\n2. Talous\n${proposal}\n\n3. Lopetus`;
    expect(readAgenda(text).lines[1]?.proposal).toBe('Hyväksytään talousarvio.');
    expect(warnings(text)).toEqual([]);
  });

  it('gives its presenters', () => {
    for (const line of [
      'Esittelijä: Anna Alho',
      'esittelijä Anna Alho',
      'Föredragande: Anna Alho',
      'Presenter: Anna Alho',
    ])
      expect(readAgenda(`1. Avaus\n${line}\n2. Lopetus`).lines[0]?.presenters).toEqual(['Anna Alho']);
  });
});

describe('the lines above the items', () => {
  it.each([
    [
      'Aika: 7.12.2022 klo 12.00–14.00\nPaikka: Teams',
      { date: '2022-12-07', start: '12:00', end: '14:00', place: 'Teams' },
    ],
    ['Tid\tonsdag 7.12.2022 kl. 12\nPlats\tHelsingfors', { date: '2022-12-07', start: '12:00', place: 'Helsingfors' }],
    ['Time: Wednesday 7 December 2022, 12:00-14:00', { date: '2022-12-07', start: '12:00', end: '14:00' }],
    ['Aika\nkeskiviikko 7.12. klo 12\nPaikka\nTeams', { date: '2022-12-07', start: '12:00', place: 'Teams' }],
    ['Esityslista 5/2022', { number: '5/2022' }],
    ['Johtoryhmän kokous 5/2022', { number: '5/2022' }],
  ])('say when and where: %s', (header, expected) => {
    const {
      language: _language,
      lines,
      warnings: said,
      ...rest
    } = readAgenda(`${header}\n\n1. Avaus\n2. Lopetus`, today);
    expect(rest).toEqual(expected);
    expect(lines).toHaveLength(2);
    expect(said).toEqual([]);
  });

  it('are doubted aloud', () => {
    expect(readAgenda('Aika: 7.12. klo 12\n1. Avaus\n2. Lopetus')).toMatchObject({
      start: '12:00',
      warnings: [{ line: 1, code: 'yearMissing', text: 'Aika: 7.12. klo 12' }],
    });
    expect(warnings('Aika: torstai 7.12.2022\nLäsnä: Anna Alho\nTervetuloa!\n1. Avaus\n2. Lopetus')).toEqual([
      '1 weekdayWrong',
      '2 headerUnread',
      '3 leftOut',
    ]);
    expect(readAgenda('Aika: torstai 7.12.2022\n1. Avaus\n2. Lopetus').date).toBeUndefined();
  });

  it('work above an agenda without numbers too', () => {
    expect(readAgenda('Dagordning 3/2023\nTid: 16.2.2023 kl. 12\nÖppnande av mötet\nÖvriga ärenden')).toMatchObject({
      language: 'sv',
      number: '3/2023',
      date: '2023-02-16',
      lines: [
        { number: '1', type: 'opening' },
        { number: '2', type: 'anyOtherBusiness' },
      ],
    });
  });
});

describe('what programs leave in a text', () => {
  it('is cleaned away', () => {
    expect(
      items('\ufeff1.\u00a0Avaus,\u200b talous\r\n2. Kou\u00adlutus\r3. Lope\u0000tus\f4. Pa\u0308a\u0308to\u0308s'),
    ).toEqual(['1 Avaus, talous', '2 Koulutus', '3 Lopetus', '4 Päätös']);
    expect(items('\u200f1. Avaus\n\u202a2. Lopetus')).toEqual(['1 Avaus', '2 Lopetus']);
  });

  it('is otherwise kept as typed', () => {
    expect(items('1. **Avaus** ${x} <b>y</b>\n2. [Lopetus](https://example.org)')).toEqual([
      '1 **Avaus** ${x} <b>y</b>',
      '2 [Lopetus](https://example.org)',
    ]);
  });
});
