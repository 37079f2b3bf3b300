import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';
import { emptyPostgres } from '../support/postgres';

jest.setTimeout(120_000);

let played: Rehearsed;
let file: string;
let backedUp: Ended;

beforeAll(async () => {
  played = await rehearsed('three-drafts');
  file = join(folder(), 'yöllä.gz');
  backedUp = await run('bot/cli/backup', [file], { NUIJA_DATA: played.data });
});
afterAll(tidy);

const EMPTY = {
  'a file': () => Promise.resolve({ NUIJA_DATA: folder() }),
  'a PostgreSQL': async () => ({ JOURNAL_URL: await emptyPostgres() }),
} as const;

describe('R13: npm run backup and npm run restore', () => {
  it('say what was copied, and that it was read again', () => {
    expect({ code: backedUp.code, err: backedUp.err }).toEqual({ code: 0, err: '' });
    expect(backedUp.out).toMatch(/yöllä\.gz: 1 meeting, \d+ events, read again and as in the store\n$/);
  });

  it.each(Object.keys(EMPTY) as (keyof typeof EMPTY)[])('put the record into %s: the same minutes', async (kind) => {
    const target = await EMPTY[kind]();
    const restored = await run('bot/cli/restore', [file], target);
    expect({ code: restored.code, err: restored.err }).toEqual({ code: 0, err: '' });
    expect(restored.out).toMatch(
      /^1 meeting, \d+ events, 3 drafts, as they were at \d{4}-.*: every journal was replayed and every draft made again, all as written$/m,
    );
    const dir = folder();
    expect((await run('bot/cli/minutes', ['1/2023', '--out', dir], target)).code).toBe(0);
    for (const name of FILES)
      expect(readFileSync(join(dir, name)).equals(readFileSync(join(played.dir, name)))).toBe(true);

    const twice = await run('bot/cli/restore', [file], target);
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('This store holds a record already');
    const released = await run('bot/cli/restore', ['--release'], target);
    expect({ code: released.code, err: released.err }).toEqual({ code: 0, err: '' });
  });

  it('leave a backup alone that is there, and refuse one that is none', async () => {
    const again = await run('bot/cli/backup', [file], { NUIJA_DATA: played.data });
    expect(again.code).toBe(1);
    expect(again.err).toContain('is there already');
    const letter = join(folder(), 'letter.gz');
    writeFileSync(letter, 'Hyvä hallitus');
    const refused = await run('bot/cli/restore', [letter], { NUIJA_DATA: folder() });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('is not as it was written: it cannot be unpacked');
  });

  it('make no store where there is none to copy, and say how they are used', async () => {
    const nowhere = join(folder(), 'nothing');
    const none = await run('bot/cli/backup', [join(folder(), 'x.gz')], { NUIJA_DATA: nowhere });
    expect({ code: none.code, made: existsSync(nowhere) }).toEqual({ code: 1, made: false });
    expect(none.err).toContain('There is no journal');
    for (const entry of ['bot/cli/backup', 'bot/cli/restore']) {
      expect((await run(entry, ['--help'])).out).toContain('  npm run ');
      const unclear = await run(entry, []);
      expect(unclear.code).toBe(1);
      expect(unclear.err).toContain('  npm run ');
    }
  });
});
