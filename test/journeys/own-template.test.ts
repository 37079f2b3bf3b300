import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxLines } from '../support/docx-text';
import { FILES, folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

const VIRASTO = join(__dirname, '../fixtures/templates/virasto.docx');
let played: Rehearsed;

beforeAll(async () => {
  played = await rehearsed('own-template');
});
afterAll(tidy);

const at = (command: string, ...given: readonly string[]): Promise<Ended> =>
  run(`bot/cli/${command}`, given, { NUIJA_DATA: played.data });

describe('minutes of a body that has a Word template', () => {
  it('come out of the meeting in the template', async () => {
    expect(await docxLines(readFileSync(join(played.dir, 'minutes.docx')))).toEqual([
      'Johtokunta, kokous 3/2026',
      'Aika torstai 5.3.2026 klo 12–13',
      'Paikka Teams-kokous',
      'Dnro ESI/12/2026',
      'Osallistujat',
      'Jäsenet',
      'Pirjo Puhe, pj',
      'Sihteerit',
      'Sirpa Siht, sihteeri',
      '1. Kokouksen avaus',
      'Puheenjohtaja avasi kokouksen klo 12.00.',
      '2. Talousarvio',
      'Päätös: Hyväksyttiin talousarvio.',
      'Liite 1: Talousarvioehdotus',
      '3. Kokouksen päättäminen',
      'Puheenjohtaja päätti kokouksen klo 12.25.',
      'Liitteet',
      'Liite 1: Talousarvioehdotus',
    ]);
  });

  it('can be made again byte for byte, also after another template came and after none is wanted', async () => {
    const other = join(folder(), 'toinen.docx');
    copyFileSync(join(played.dir, 'minutes.docx'), other);
    const refused = await at('template', other, '--for', '3/2026');
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('{{asiat}} (ärenden, items) is missing')]);

    const dropped = await at('template', '--drop', '--for', '3/2026');
    expect([dropped.code, dropped.err]).toEqual([0, '']);
    const verified = await at('verify');
    expect([verified.code, verified.err]).toEqual([0, '']);
    const dir = folder();
    expect((await at('minutes', '3/2026', '--out', dir)).code).toBe(0);
    for (const name of FILES)
      expect([name, readFileSync(join(dir, name)).equals(readFileSync(join(played.dir, name)))]).toEqual([name, true]);
  });

  it('are made into a template once, and say that they are none of the drafts', async () => {
    const dir = folder();
    const { code, out } = await at('minutes', '3/2026', '--out', dir, '--template', VIRASTO);
    expect([code, out]).toEqual([0, expect.stringContaining('made anew (fi, perus, virasto.docx)')]);
    expect(await docxLines(readFileSync(join(dir, 'minutes.docx')))).toContain('Dnro ESI/12/2026');
  });
});

describe('npm run template', () => {
  it('says what a template has places for', async () => {
    const { code, out } = await at('template', VIRASTO);
    expect(code).toBe(0);
    expect(out).toMatch(/^Placeholders in it: \{\{organisaatio\}\}/);
    expect(out).toMatch(/Not in it; .* \{\{asiat\}\}: \{\{julkisuus\}\}, \{\{toimielin\}\}/);
  });

  it.each([
    [[VIRASTO, '--for', 'ei ole'], 'No meeting is "ei ole"'],
    [['olematon.docx'], 'olematon.docx cannot be read'],
    [[__filename], 'cannot be used: it is damaged, or no Word document'],
    [[VIRASTO, VIRASTO], 'One file at a time'],
    [['--drop'], '--drop needs --for MEETING'],
    [['--drop', VIRASTO, '--for', '3/2026'], '--drop takes no file'],
    [[], 'npm run template -- FILE'],
  ])('with %j says what is wrong', async (given, message) => {
    const { code, err } = await at('template', ...given);
    expect([code, err]).toEqual([1, expect.stringContaining(message)]);
  });
});
