import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Libsql from 'libsql';
import { entryId } from '../../../src/domain';
import { emptyPostgres, inPostgres } from '../../support/postgres';
import { all, board, folder, opening } from './facts';

const writer = (url: string, name: string, count: number) => {
  const loader = require.resolve('../../support/typescript.cjs');
  const child = spawn(process.execPath, ['-r', loader, require.resolve('./writer'), url, name, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  /** Entries it was told are written: whole lines only. */
  return { child, acknowledged: () => told.split('\n').slice(0, -1) };
};
const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
};

/** No gap, nothing twice, every line in its chain, and the file itself whole. */
const expectWhole = async (url: string, acknowledged: readonly string[]) => {
  const { journal, verify } = await opening(url);
  expect(await all(verify())).toEqual([]);
  const entries = (await journal.read(board)).map(({ event }) => event.entry);
  const once = new Set(entries);
  expect(entries).toHaveLength(once.size * 2);
  expect(acknowledged.filter((entry) => !once.has(entryId(entry)))).toEqual([]);
  expect(await effectsIn(url)).toBe(once.size);
  return once;
};

/** How many effects there are, done ones among them; a file is looked at for damage on the way. */
const effectsIn = async (url: string): Promise<number> => {
  if (!url.startsWith('sqlite:')) {
    const [row] = await inPostgres<{ count: number }>(url, 'select count(*)::integer as count from effects');
    return row!.count;
  }
  const database = new Libsql(url.slice('sqlite:'.length));
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  const [row] = database.prepare('select count(*) as count from effects').all() as [{ count: number }];
  database.close();
  return row.count;
};

describe.each([
  ['SQLite', async () => Promise.resolve(`sqlite:${join(folder(), 'nuija.db')}`)],
  ['PostgreSQL', emptyPostgres],
])('processes on one %s', (_, made) => {
  it('R6: race without a gap and without a double, from the first moment on', async () => {
    const url = await made();
    const writers = ['one', 'two'].map((name) => writer(url, name, 250));
    await Promise.all(writers.map(({ child }) => ended(child)));
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const acknowledged = writers.flatMap((each) => each.acknowledged());
    expect(acknowledged).toHaveLength(500);
    expect((await expectWhole(url, acknowledged)).size).toBe(500);
  }, 20_000);

  it('R1: lose nothing acknowledged when they are killed in the middle of it', async () => {
    const url = await made();
    const acknowledged: string[] = [];
    for (let round = 1; round <= 10; round += 1) {
      const { child, acknowledged: told } = writer(url, `round ${round}`, 0);
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.kill('SIGKILL');
      await ended(child);
      acknowledged.push(...told());
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    const written = await expectWhole(url, acknowledged);
    // At most the one entry of each round whose acknowledgement was on its way.
    expect(written.size - acknowledged.length).toBeLessThanOrEqual(10);
  }, 30_000);
});
