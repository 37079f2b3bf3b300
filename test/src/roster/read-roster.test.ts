import { readRoster } from '../../../src/roster';
import { rosterWarning } from '../../../src/language';

const read = (...lines: readonly string[]) => readRoster(lines.join('\n'));
const people = (...lines: readonly string[]) => read(...lines).people.map(({ line: _line, ...person }) => person);
const said = (...lines: readonly string[]) => read(...lines).warnings.map(({ code, line, text }) => [code, line, text]);

describe('a pasted roster', () => {
  it('is a name, an organisation and a role per line, in three languages', () => {
    expect(
      people(
        'Anna Alho, VM, puheenjohtaja',
        'Bo Berg, Kela, vice ordförande',
        'Cai Cederberg, DVV, secretary',
        'Dan Dahl, Oulun kaupunki, jäsen',
        'Eeva Erkko, HUS, sakkunnig',
      ),
    ).toEqual([
      { name: 'Anna Alho', organisation: 'VM', group: 'members', role: 'chair' },
      { name: 'Bo Berg', organisation: 'Kela', group: 'members', role: 'viceChair' },
      { name: 'Cai Cederberg', organisation: 'DVV', group: 'secretaries', role: 'secretary' },
      { name: 'Dan Dahl', organisation: 'Oulun kaupunki', group: 'members' },
      { name: 'Eeva Erkko', organisation: 'HUS', group: 'experts' },
    ]);
    expect(said('Anna Alho, VM, puheenjohtaja', 'Bo Berg')).toEqual([]);
  });

  it.each([
    ['Anna Alho', {}],
    ['Anna Alho, pj', { role: 'chair' }],
    ['Anna Alho, PJ.', { role: 'chair' }],
    ['Anna Alho (VM), pj', { organisation: 'VM', role: 'chair' }],
    ['Anna Alho (varapj.), VM', { organisation: 'VM', role: 'viceChair' }],
    ['1. Anna Alho; VM; pj', { organisation: 'VM', role: 'chair' }],
    ['• Anna Alho\tVM\tpj', { organisation: 'VM', role: 'chair' }],
    ['"Anna Alho", "Kela, Helsinki", "pj"', { organisation: 'Kela, Helsinki', role: 'chair' }],
    ['Anna Alho <anna.alho@vm.example>, VM', { organisation: 'VM', email: 'anna.alho@vm.example' }],
    ['Anna Alho, VM, varajäsen', { organisation: 'VM', group: 'deputies' }],
    ['Anna Alho, VM, vierailija (asiakohta 4)', { organisation: 'VM', group: 'visitors', items: ['4'] }],
    [
      'Anna Alho, VM, vierailija (asiakohdat 4, 5.1 ja 7)',
      { organisation: 'VM', group: 'visitors', items: ['4', '5.1', '7'] },
    ],
    ['Anna Alho, VM, besökare (ärende 4–6)', { organisation: 'VM', group: 'visitors', items: ['4', '5', '6'] }],
    ['Anna Alho, VM, item 57 §', { organisation: 'VM', group: 'visitors', items: ['57 §'] }],
    ['Anna Alho, VM, poissa', { organisation: 'VM', group: 'absent' }],
  ])('"%s" is read', (line, more) => {
    expect(people(line)).toEqual([{ name: 'Anna Alho', group: 'members', ...more }]);
    expect(said(line)).toEqual([]);
  });

  it('says for whom a deputy stands in', () => {
    for (const deputy of ['varajäsen (Anna Alho)', 'ersättare för Anna Alho', 'deputy for Anna Alho'])
      expect(people('Anna Alho, VM', `Bo Berg, Kela, ${deputy}`)[1]).toEqual({
        name: 'Bo Berg',
        organisation: 'Kela',
        group: 'deputies',
        deputyFor: 'Anna Alho',
      });
    expect(said('Bo Berg, Kela, varajäsen (Anna Alho)')).toEqual([['deputyUnknown', 1, 'Anna Alho']]);
  });

  it('has groups under headings, and roles before a name', () => {
    expect(
      people(
        'Puheenjohtaja: Anna Alho, VM',
        'Jäsenet:',
        'Bo Berg, Kela',
        '',
        'Varajäsenet',
        'Dan Dahl, DVV',
        'Muut:',
        'Eeva Erkko, HUS',
        'Faruk Fors, sihteeri',
      ).map(({ name, group, role }) => [name, group, role]),
    ).toEqual([
      ['Anna Alho', 'members', 'chair'],
      ['Bo Berg', 'members', undefined],
      ['Dan Dahl', 'deputies', undefined],
      ['Eeva Erkko', 'visitors', undefined],
      ['Faruk Fors', 'secretaries', 'secretary'],
    ]);
  });

  it('may be a table with a header, its columns in any order', () => {
    const table = [
      'Rooli;Sukunimi;Etunimi;Sähköposti;Taho;Nimike',
      'pj;Alho;Anna;a@x.example;VM;johtaja',
      'jäsen;Berg;Bo;;"Kela; Helsinki";',
    ];
    expect(people(...table)).toEqual([
      {
        name: 'Anna Alho',
        organisation: 'VM',
        title: 'johtaja',
        group: 'members',
        role: 'chair',
        email: 'a@x.example',
      },
      { name: 'Bo Berg', organisation: 'Kela; Helsinki', group: 'members' },
    ]);
    expect(said(...table)).toEqual([]);
    expect(people('Namn, Organisation, Roll', 'Bo Berg, FPA, ordförande')).toEqual([
      { name: 'Bo Berg', organisation: 'FPA', group: 'members', role: 'chair' },
    ]);
    expect(people('name,items,deputy for', 'Bo Berg,"4, 5",', 'Dan Dahl,,Bo Berg')).toEqual([
      { name: 'Bo Berg', group: 'visitors', items: ['4', '5'] },
      { name: 'Dan Dahl', group: 'deputies', deputyFor: 'Bo Berg' },
    ]);
  });
});

describe('what a roster does not say clearly', () => {
  it('is said by line', () => {
    expect(
      said(
        'Anna Alho, VM, pj',
        'Bo',
        '12345',
        'Cai Cederberg, Kela, ylijohtaja',
        'Dan Dahl, DVV, puheenjohtaja',
        'Anna Alho, VM',
      ),
    ).toEqual([
      ['notRead', 2, 'Bo'],
      ['notRead', 3, '12345'],
      ['titleTaken', 4, 'ylijohtaja'],
      ['secondChair', 5, 'Dan Dahl'],
      ['sameTwice', 6, 'Anna Alho'],
    ]);
  });

  it('is said in words of every language', () => {
    const [warning] = read('Bo').warnings;
    expect((['fi', 'sv', 'en'] as const).map((language) => rosterWarning(language, warning!))).toEqual([
      'Riviltä 1 ei löytynyt etu- ja sukunimeä, joten se jätettiin pois: ”Bo”',
      'På rad 1 fanns inget för- och efternamn, så raden utelämnades: ”Bo”',
      'Line 1 has no first name and surname where a name should be, so it was left out: “Bo”',
    ]);
  });

  it('is nothing at all in an empty text', () => {
    expect(readRoster(' \n\t\n')).toEqual({ people: [], warnings: [] });
  });

  it('ends where a list is longer than any body', () => {
    const many = Array.from({ length: 400 }, (_, index) => `Anna Alho-${'x'.repeat(index % 50)}, VM ${String(index)}`);
    const reading = read(...many);
    expect(reading.people).toHaveLength(300);
    expect(reading.warnings).toEqual([{ code: 'more', line: 301, text: many[300] }]);
  });

  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['quotes', '"'.repeat(100_000)],
    ['brackets', '('.repeat(100_000)],
    ['commas', ','.repeat(100_000)],
    ['lines', 'a\n'.repeat(50_000)],
    ['marks', `a${'\u0301'.repeat(100_000)}`],
  ])('is no reason to stop: a heap of %s is read and left out', (_, heap) => {
    expect(readRoster(heap).people).toEqual([]);
  });

  it('is kept as typed, whatever it looks like', () => {
    expect(people('Anna ${Alho}, **VM**')).toEqual([]);
    expect(people('Anna Alho, **VM** ${x}')).toEqual([
      { name: 'Anna Alho', organisation: '**VM** ${x}', group: 'members' },
    ]);
    expect(people('\u202EAnna\u200B Alho')).toEqual([{ name: 'Anna Alho', group: 'members' }]);
  });
});
