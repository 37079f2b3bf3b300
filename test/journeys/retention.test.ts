import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';

jest.setTimeout(180_000);

let kept: Rehearsed;
let unlimited: Rehearsed;
beforeAll(async () => {
  kept = await rehearsed('retention');
  unlimited = await rehearsed('approval');
});
afterAll(tidy);

/** Every byte of the server's folder: the file, and the log of what was written. */
const bytesOf = (data: string): string =>
  readdirSync(data)
    .filter((name) => name.startsWith('nuija.db'))
    .map((name) => readFileSync(join(data, name)).toString('latin1'))
    .join('');
/** What stands in a file only where Teams' word for somebody's coming or going does. */
const REPORTED = '"evidence":"teams"';
const times = (text: string, part: string): number => text.split(part).length - 1;

const copyOf = ({ data }: Rehearsed): string => {
  const copy = folder();
  cpSync(data, copy, { recursive: true });
  return copy;
};
const privacy = (data: string, ...args: readonly string[]): Promise<Ended> =>
  run('bot/cli/privacy', args, { NUIJA_DATA: data });
const verify = (data: string): Promise<Ended> => run('bot/cli/verify', [], { NUIJA_DATA: data });

const ask = (data: string, question: string): readonly Readonly<Record<string, string>>[] => {
  const database = new Libsql(join(data, 'nuija.db'), { readonly: true });
  const rows = database.prepare(question).all() as Record<string, string>[];
  database.close();
  return rows;
};

describe('S14: what Teams reported of people, a day after the minutes were final', () => {
  it('is nowhere in the bytes of the store, but for what the minutes print', async () => {
    const bytes = bytesOf(kept.data);
    // Carita Ceder came late, and the minutes say when.
    expect(readFileSync(join(kept.dir, 'minutes.txt'), 'utf8')).toContain('Carita Ceder, saapui klo 17.10');
    expect(times(bytes, REPORTED)).toBe(1);
    expect(bytes).not.toContain('1234567');
    expect(ask(kept.data, "select seq from events where type = 'Redacted'")).toHaveLength(12);
    expect((await verify(kept.data)).out).toMatch(/^1 meeting, \d+ events, 2 drafts: all as written\n$/);
  });

  it('took along what was answered and sent until a day before, and nothing later', () => {
    const [marker] = ask(kept.data, "select recorded from events where type = 'LinesRedacted'");
    const day = new Date(Date.parse(marker?.['recorded'] ?? '') - 86_400_000).toISOString();
    const answers = "from entries where meeting <> 'none' and answer is not null and recorded";
    expect(ask(kept.data, `select entry ${answers} < '${day}'`)).toEqual([]);
    expect(ask(kept.data, `select entry ${answers} >= '${day}'`).length).toBeGreaterThan(0);
    const effects = "from effects where meeting <> 'none' and payload is not null and since";
    expect(ask(kept.data, `select id ${effects} < '${day}'`)).toEqual([]);
    expect(ask(kept.data, `select id ${effects} >= '${day}'`).length).toBeGreaterThan(0);
  });

  it('was there until then', async () => {
    expect(times(bytesOf(unlimited.data), REPORTED)).toBeGreaterThan(0);
  });
});

describe('npm run privacy -- retain', () => {
  it('says what it would take out, takes it out when that is meant, and the minutes are the same', async () => {
    const data = copyOf(unlimited);
    const nothing = await privacy(data, 'retain');
    expect([nothing.code, nothing.err]).toEqual([0, '']);
    expect(nothing.out).toMatch(/^Kirjastolautakunta 4\/2026 \(m-\w+\): 5 reports of Teams kept with the record/);
    expect((await privacy(data, 'retain', '--days', '36500')).out).toContain('5 reports of Teams kept until 2126-');

    const would = await privacy(data, 'retain', '--days', '10');
    expect(would.out).toContain('5 of 5 reports of Teams would be taken out\n');
    expect(would.out).toContain('Nothing was taken out: that needs --yes.');
    expect(times(bytesOf(data), REPORTED)).toBeGreaterThan(0);

    const done = await privacy(data, 'retain', '--days', '10', '--yes');
    expect(done.out).toContain('5 of 5 reports of Teams taken out\n');
    expect(times(bytesOf(data), REPORTED)).toBe(0);
    expect(await verify(data)).toMatchObject({ code: 0, out: expect.stringContaining('6 drafts: all as written') });
    expect((await privacy(data, 'retain', '--days', '10', '--yes')).out).toBe('');
  });

  it.each([
    [['--days'], '--days needs a whole number of days, 0 to 36500, not ""'],
    [['--days', '-3'], '--days needs a whole number of days, 0 to 36500, not "-3"'],
    [['--days', '36501'], '--days needs a whole number of days, 0 to 36500, not "36501"'],
    [['everything'], 'retain takes --days N and --yes, not "everything"'],
  ])('says what it did not understand of %j', async (options, problem) => {
    const { code, err } = await privacy(unlimited.data, 'retain', ...options);
    expect([code, err]).toEqual([1, `${problem}\n`]);
  });
});

describe('npm run privacy -- erase, once the minutes are final', () => {
  it('takes out what Teams reported of one person, and says what stays and why', async () => {
    const data = copyOf(unlimited);
    const erased = await privacy(data, 'erase', 'Eero Eskola');
    expect([erased.code, erased.err]).toEqual([0, '']);
    expect(erased.out).toMatch(
      /^Taken away: 1 contact, 1 membership of chats\.\nKirjastolautakunta 4\/2026 \(m-\w+\): 1 line taken out, \d+ stay: they are the record, or the minutes are made of them\n$/,
    );
    expect(times(bytesOf(data), REPORTED)).toBe(4);
    expect((await verify(data)).code).toBe(0);
    expect((await privacy(data, 'erase', 'Eero Eskola')).out).toContain('0 lines taken out');
  });
});
