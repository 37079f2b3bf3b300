import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRosterFile } from '../../../src/roster';
import { headingOf } from '../../../src/roster/roster-words';
import { workbook, type SheetMade } from '../../support/office-files';

type Rows = SheetMade['rows'];

const reading = (bytes: Uint8Array) => {
  const read = readRosterFile(bytes);
  if (read.kind !== 'read') throw new Error(read.fault);
  return read.reading;
};
const people = (bytes: Uint8Array) => reading(bytes).people.map(({ line: _line, ...person }) => person);
const said = (bytes: Uint8Array) => reading(bytes).warnings.map(({ code, line, text }) => [code, line, text]);
const csv = (...lines: readonly string[]): Uint8Array => Buffer.from(lines.join('\r\n'));
const xlsx = (rows: Rows, ...others: readonly SheetMade[]): Uint8Array =>
  workbook([{ name: 'Kokoonpano', rows }, ...others]);

const ANNA = { name: 'Anna Alho', organisation: 'VM', group: 'members', role: 'chair', vote: true };
const BO = { name: 'Bo Berg', organisation: 'FPA', group: 'deputies', deputyFor: 'Anna Alho', vote: false };
const VERA = { name: 'Vera Vik', title: 'johtaja', group: 'visitors', items: ['4', '7.1'], email: 'v@x.example' };

const TABLES: readonly (readonly [string, Rows])[] = [
  [
    'Finnish',
    [
      ['Rooli', 'Nimi', 'Organisaatio', 'Titteli', 'Äänioikeus', 'Varajäsen jolle', 'Sähköposti', 'Asiakohdat'],
      ['puheenjohtaja', 'Anna Alho', 'VM', '', 'kyllä', '', '', ''],
      ['varajäsen', 'Bo Berg', 'FPA', '', 'ei', 'Anna Alho', '', ''],
      ['vierailija', 'Vera Vik', '', 'johtaja', '', '', 'v@x.example', '4 ja 7.1'],
    ],
  ],
  [
    'Swedish',
    [
      ['Namn', 'E-post', 'Organisation', 'Titel', 'Grupp', 'Ersättare för', 'Rösträtt', 'Ärenden'],
      ['Anna Alho', '', 'VM', '', 'Ordförande', '', 'ja', ''],
      ['Bo Berg', '', 'FPA', '', 'Ersättare', 'Anna Alho', 'nej', ''],
      ['Vera Vik', 'v@x.example', '', 'johtaja', 'Besökare', '', '', '4, 7.1'],
    ],
  ],
  [
    'English',
    [
      [
        'Surname',
        'First name',
        'Agenda items',
        'Voting right',
        'Deputy for',
        'Email',
        'Job title',
        'Organization',
        'Role',
      ],
      ['Alho', 'Anna', '', 'x', '', '', '', 'VM', 'Chair'],
      ['Berg', 'Bo', '', 'no', 'Anna Alho', '', '', 'FPA', 'Deputy'],
      ['Vik', 'Vera', '4; 7.1', '', '', 'v@x.example', 'johtaja', '', 'Visitor'],
    ],
  ],
];

describe('a roster in a file', () => {
  it.each(TABLES)('is a table with %s headings in any order, in Excel and in CSV', (_, rows) => {
    expect(people(xlsx(rows))).toEqual([ANNA, BO, VERA]);
    expect(said(xlsx(rows))).toEqual([]);
    for (const separator of [',', ';', '\t']) {
      const quoted = (cell: unknown): string => (/[,;]/.test(String(cell)) ? `"${String(cell)}"` : String(cell));
      const text = csv(...rows.map((row) => row.map(quoted).join(separator)));
      expect(people(text)).toEqual([ANNA, BO, VERA]);
      expect(said(text)).toEqual([]);
    }
  });

  it('is name, organisation and role where there are no headings', () => {
    const rows = [
      [1, 'Anna Alho', 'VM', 'puheenjohtaja'],
      [2, 'Bo Berg', 'Kela', 'suppleant för Anna Alho'],
      [3, 'Vera Vik', 'Oulu', 'vierailija (asiakohdat 4, 5)'],
    ];
    const read = [
      { name: 'Anna Alho', organisation: 'VM', group: 'members', role: 'chair' },
      { name: 'Bo Berg', organisation: 'Kela', group: 'deputies', deputyFor: 'Anna Alho' },
      { name: 'Vera Vik', organisation: 'Oulu', group: 'visitors', items: ['4', '5'] },
    ];
    expect(people(xlsx(rows))).toEqual(read);
    // The commas in the brackets are nobody's separators.
    expect(people(csv(...rows.map((row) => row.slice(1).join(','))))).toEqual(read);
  });

  it('may have headings among the rows, and a title above the table', () => {
    const rows = [
      ['Digiohjelman ohjausryhmä', '1.1.2026'],
      [],
      ['Nimi', 'Taho'],
      ['Jäsenet'],
      ['Anna Alho', 'VM'],
      ['Varajäsenet:'],
      ['Bo Berg', 'Kela'],
      ['Poissa'],
      ['Cai Cederberg', 'DVV'],
    ];
    expect(people(xlsx(rows)).map(({ name, group }) => [name, group])).toEqual([
      ['Anna Alho', 'members'],
      ['Bo Berg', 'deputies'],
      ['Cai Cederberg', 'absent'],
    ]);
    expect(said(xlsx(rows))).toEqual([['aboveHeader', 1, 'Digiohjelman ohjausryhmä; 1.1.2026']]);
  });

  it('may name each member’s deputy in the same row, as decisions to appoint a body do', () => {
    const rows = [
      ['Varsinainen jäsen', 'Organisaatio', 'Henkilökohtainen varajäsen'],
      ['Anna Alho', 'VM', 'Bo Berg, Kela'],
      ['Cai Cederberg', 'DVV', 'ei vielä nimetty'],
    ];
    expect(people(xlsx(rows))).toEqual([
      { name: 'Anna Alho', organisation: 'VM', group: 'members' },
      { name: 'Bo Berg', organisation: 'Kela', group: 'deputies', deputyFor: 'Anna Alho' },
      { name: 'Cai Cederberg', organisation: 'DVV', group: 'members' },
      { name: 'ei vielä nimetty', group: 'deputies', deputyFor: 'Cai Cederberg' },
    ]);
  });

  it('has a group and a role of their own: a chair of the members, a secretary among them', () => {
    const rows = [
      ['Nimi', 'Ryhmä', 'Rooli'],
      ['Anna Alho', 'Jäsenet', 'pj'],
      ['Bo Berg', 'Jäsenet', 'sihteeri'],
      ['Cai Cederberg', 'Muut', 'asiantuntija'],
      ['Dan Dahl', 'Varajäsenet', 'jäsen'],
      ['Eeva Erkko', 'Poissa', 'asiantuntija'],
      ['Faruk Fors', 'Puolue', ''],
    ];
    expect(people(xlsx(rows)).map(({ group, role }) => [group, role])).toEqual([
      ['members', 'chair'],
      ['members', 'secretary'],
      ['experts', undefined],
      ['deputies', undefined],
      ['absent', undefined],
      ['members', undefined],
    ]);
    expect(said(xlsx(rows))).toEqual([['groupUnread', 7, 'Puolue']]);
  });

  it('is on the sheet that has headings; which others have something is said', () => {
    const cover = { name: 'Kansi', rows: [['Ohjausryhmän kokoonpano']] };
    const table = {
      name: 'Väki',
      rows: [
        ['Nimi', 'Taho'],
        ['Anna Alho', 'VM'],
      ],
    };
    const hidden = { name: 'Piilo', rows: [['Salainen Sara']], state: 'hidden' as const };
    const empty = { name: 'Tyhjä', rows: [] };
    const bytes = workbook([cover, hidden, table, empty]);
    expect(people(bytes)).toEqual([{ name: 'Anna Alho', organisation: 'VM', group: 'members' }]);
    expect(said(bytes)).toEqual([['otherSheets', 0, 'Kansi']]);
  });

  it.each(['openpyxl', 'exceljs', 'sheetjs'])('is read as %s writes it', (program) => {
    const bytes = readFileSync(join(__dirname, '../../fixtures/rosters', `${program}.xlsx`));
    expect(people(bytes)).toEqual([
      {
        name: 'Pirjo Puhe',
        organisation: 'VM',
        title: 'ylijohtaja',
        group: 'members',
        role: 'chair',
        email: 'pirjo.puhe@vm.example',
      },
      {
        name: 'Sirpa Siht',
        organisation: 'VM',
        group: 'secretaries',
        role: 'secretary',
        email: 'sirpa.siht@vm.example',
      },
      { name: 'Åke Öström', organisation: 'Kela', title: 'johtaja', group: 'members' },
      { name: 'Bo-Göran Berg', organisation: 'Kela', group: 'deputies', deputyFor: 'Åke Öström' },
      { name: 'Veera Šakki', organisation: 'Oulun kaupunki', group: 'visitors', items: ['4'] },
      { name: 'Eeva Erkko', organisation: 'HUS', group: 'experts' },
    ]);
    expect(said(bytes)).toEqual([['aboveHeader', 1, 'Digiohjelman ohjausryhmän kokoonpano']]);
  });
});

describe('what a file does not say clearly', () => {
  it('is said by row, and nothing is lost silently', () => {
    expect(
      said(
        xlsx([
          ['Nimi', 'Rooli', 'Äänioikeus', 'Asiakohdat', 'Varajäsen', 'Puhelin', ''],
          ['Anna Alho', 'ylijohtaja', 'ehkä', 46146, 'x', '050', 'muuta'],
          ['Bo', 'jäsen'],
        ]),
      ),
    ).toEqual([
      ['columnsUnused', 1, 'Puhelin'],
      ['titleTaken', 2, 'ylijohtaja'],
      ['itemsUnread', 2, '46146'],
      ['voteUnread', 2, 'ehkä'],
      ['fieldUnread', 2, 'muuta'],
      ['deputyUnread', 2, 'x'],
      ['notRead', 3, 'Bo; jäsen'],
    ]);
  });

  it('is said line by line where a quote has swallowed lines', () => {
    expect(said(csv('Nimi;Taho', '"Anna Alho;VM', 'Bo Berg;Kela";x', 'Cai Cederberg;DVV'))).toEqual([
      ['notRead', 2, 'Anna Alho;VM'],
      ['notRead', 3, 'Bo Berg;Kela; x'],
    ]);
    expect(said(xlsx([['Nimi', 'Taho'], ['Bo\n12', 'VM'], ['Cai Cederberg']]))).toEqual([['notRead', 2, 'Bo 12; VM']]);
  });

  it('is something for every row that is nobody, whatever stands in the rows', () => {
    const words = [
      'Anna Alho',
      'Bo Berg',
      'VM',
      'pj',
      'varajäsen (Anna Alho)',
      'Nimi',
      'Rooli',
      '4, 5',
      '"',
      ';',
      '(',
      '',
      ' ',
      '\u202e',
      '${x}',
      '=1+1',
      'a\nb',
    ];
    const cell = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 10 }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), fc.boolean(), (rows, isSheet) => {
        const bytes = isSheet
          ? xlsx(rows)
          : csv('sep=;', ...rows.map((row) => row.map((each) => each.replace(/["\n\r;]/g, '')).join(';')));
        const read = readRosterFile(bytes);
        if (read.kind === 'unreadable') {
          expect(['empty', 'otherKind', 'webPage']).toContain(read.fault);
          return;
        }
        const lines = new Set([...read.reading.people, ...read.reading.warnings].map(({ line }) => line));
        const first = isSheet ? 1 : 2;
        rows.forEach((row, index) => {
          const shown = row.map((each) => each.replace(/[\p{Cc}\p{Cf}";]/gu, ' ').trim());
          const fields = shown.filter((each) => each !== '');
          // What says what those below it are is taken, and nothing is to be said of it.
          const isHeading = fields.length === 1 && headingOf(fields[0]!) !== undefined;
          if (fields.length > 0 && !isHeading && !shown.includes('Nimi')) expect(lines).toContain(index + first);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('ends where a file is longer than any list', () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [`x${String(index)}`]);
    expect(said(xlsx(rows)).at(-1)).toEqual(['more', 2_001, 'x2000']);
  });
});
