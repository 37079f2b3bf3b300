import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILES, folder, run, tidy, type Ended } from '../support/journey';
import { emptyPostgres } from '../support/postgres';

/** Servers come and go on the way, and the machine may be busy. */
jest.setTimeout(400_000);

const GOLDEN = readFileSync(join(__dirname, '../golden/auroraai-5-2022.fi.txt'), 'utf8');

interface Play extends Ended {
  readonly dir: string;
  readonly store: string;
}

const play = async (...options: readonly string[]): Promise<Play> => {
  const [dir, store] = [folder(), await emptyPostgres()];
  return { ...(await run('bot/rehearsal/cli', ['--out', dir, '--store', store, ...options])), dir, store };
};

afterAll(tidy);

describe('the fifth meeting of the AuroraAI steering group on one PostgreSQL', () => {
  it.each([
    ['two servers, each request to any of them', ['--instances', '2']],
    ['three servers, one killed every second', ['--instances', '3', '--kill-every', '1']],
  ])('R6: comes out as published: %s', async (_, options) => {
    const { code, out, err, dir, store } = await play(...options);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\d servers, seed \d+/);
    if (options.includes('--kill-every')) expect(out).toMatch(/^[1-9]\d* servers were killed$/m);
    expect(readFileSync(join(dir, 'minutes.txt'), 'utf8')).toBe(`LUONNOS, versio 1\n${GOLDEN}`);

    const verified = await run('bot/cli/verify', [], { JOURNAL_URL: store });
    expect(verified).toEqual({ code: 0, out: '1 meeting, 62 events, 1 draft: all as written\n', err: '' });

    const again = folder();
    const { code: made } = await run('bot/cli/minutes', ['5/2022', '--out', again], { JOURNAL_URL: store });
    expect(made).toBe(0);
    for (const file of FILES) expect(readFileSync(join(again, file)).equals(readFileSync(join(dir, file)))).toBe(true);
  });
});
