import { agendaJson, agendaLines } from '../../../bot/cli/agenda-report';
import { readAgendaFile } from '../../../bot/cli/agenda-file';
import { CommandError } from '../../../bot/cli/run-command';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const AGENDA = 'Kokous 5/2022\nAika: 7.12.2022 klo 12–14\n\n1. Avaus\n2. Talousarvio (15 min)\n3. Päättäminen\n';
const titles = (file: string, bytes: Uint8Array): readonly string[] =>
  readAgendaFile(file, bytes).agenda.lines.map(({ number, title }) => `${number ?? ''} ${title}`);

const refusal = (file: string, bytes: Uint8Array): CommandError => {
  try {
    readAgendaFile(file, bytes);
  } catch (error) {
    if (error instanceof CommandError) return error;
  }
  throw new Error(`${file} was read`);
};

describe('an agenda in a text file', () => {
  const read = ['1 Avaus', '2 Talousarvio', '3 Päättäminen'];

  it('is read, also with a byte order mark, Windows line ends, or in UTF-16', () => {
    expect(titles('a.txt', utf8(AGENDA))).toEqual(read);
    expect(titles('a.txt', utf8(`\uFEFF${AGENDA.replaceAll('\n', '\r\n')}`))).toEqual(read);
    expect(titles('a.txt', Buffer.from(`\uFEFF${AGENDA}`, 'utf16le'))).toEqual(read);
  });

  it('is not guessed at when its letters are in another encoding: the line is named', () => {
    const { message, exitCode } = refusal('a.txt', Buffer.from(AGENDA, 'latin1'));
    expect(exitCode).toBe(1);
    expect(message).toContain('a.txt is not in UTF-8: line 6');
    expect(message).toContain('Save it as UTF-8');
  });

  it.each([
    ['minutes.docx', 'PK\x03\x04', 'a Word document'],
    ['called.txt', 'PK\x03\x04', 'a Word document'],
    ['agenda.pdf', '%PDF-1.7', 'a PDF'],
    ['agenda.txt', '%PDF-1.7', 'a PDF'],
    ['agenda.HTML', '<p>', 'a web page'],
    ['agenda.txt', '\uFEFF<!DOCTYPE html>', 'a web page'],
  ])('of another kind (%s) says that this kind follows, and what to do', (file, start, kind) => {
    const { message, exitCode } = refusal(file, utf8(start));
    expect(exitCode).toBe(2);
    expect(message).toContain(`${file} is ${kind}`);
    expect(message).toContain('copy its text into a .txt file');
  });
});

describe('an agenda in Markdown', () => {
  const markdown = [
    '# Kokous 5/2022',
    '',
    '**Aika:** 7.12.2022 klo 12–14',
    '',
    '## Esityslista',
    '',
    '- [ ] **1. Kokouksen avaus**',
    '- [x] 2. [Talousarvio](https://example.invalid/budget) (15 min)',
    '- 3\\. Toimenpide\\_ohjelma_2030',
    '---',
    '| nimi | rooli |',
    '|------|-------|',
    '```',
    '4. ei asia',
    '```',
    '<div>4. ei asia</div>',
  ].join('\n');

  it('is read without its marks', () => {
    expect(titles('agenda.md', utf8(markdown))).toEqual([
      '1 Kokouksen avaus',
      '2 Talousarvio',
      '3 Toimenpide_ohjelma_2030',
    ]);
    expect(readAgendaFile('agenda.md', utf8(markdown)).agenda).toMatchObject({ number: '5/2022', start: '12:00' });
  });

  it('says which lines were left out, in the order of the file', () => {
    const lines = agendaLines(readAgendaFile('agenda.md', utf8(markdown)));
    expect(lines.slice(lines.indexOf('Look at these:') + 1)).toEqual([
      '  Line 11 is a row of a table and was left out: “| nimi | rooli |”',
      '  Line 14 is code and was left out: “4. ei asia”',
      '  Line 16 is HTML and was left out: “<div>4. ei asia</div>”',
    ]);
  });

  it('is as it was typed in a text file', () => {
    expect(titles('agenda.txt', utf8('1. A*B*C\n2. [Draft](v2)\n'))).toEqual(['1 A*B*C', '2 [Draft](v2)']);
  });
});

describe('what was read', () => {
  const file = readAgendaFile(
    'a.txt',
    utf8(
      'Meeting 2/2023\n1. Opening\n2. Budget (15 min, presenter Maija Meikäläinen)\n2.1 Loans\n\nSomething else entirely\n',
    ),
  );

  it('is shown with type, presenters and length, and with what to look at', () => {
    const lines = agendaLines(file);
    expect(lines).toContain('1  Opening  [opening]');
    expect(lines.find((line) => line.startsWith('2  Budget'))).toMatch(/15 min/);
    expect(lines.find((line) => line.startsWith('  2.1  Loans'))).toBeDefined();
    expect(lines.at(-1)).toMatch(/^ {2}Line 6/);
  });

  it('is JSON with the names the vocabulary gives it', () => {
    const json = JSON.parse(agendaJson(file)) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(['language', 'number', 'items', 'warnings']);
    expect(json).toMatchObject({
      language: 'en',
      number: '2/2023',
      items: [
        { number: '1', title: 'Opening', level: 1, type: 'opening' },
        { number: '2', level: 1, minutes: 15 },
        { number: '2.1', title: 'Loans', level: 2 },
      ],
      warnings: [{ line: 6 }],
    });
  });
});
