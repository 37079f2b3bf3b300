import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import Libsql from 'libsql';
import { entryId } from '../../../src/domain';
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
const expectWhole = async (file: string, acknowledged: readonly string[]) => {
  const { journal, verify } = await opening(`sqlite:${file}`);
  expect(await all(verify())).toEqual([]);
  const entries = (await journal.read(board)).map(({ event }) => event.entry);
  const once = new Set(entries);
  expect(entries).toHaveLength(once.size * 2);
  expect(acknowledged.filter((entry) => !once.has(entryId(entry)))).toEqual([]);
  const database = new Libsql(file);
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('select count(*) as count from effects').all()).toEqual([{ count: once.size }]);
  database.close();
  return once;
};

describe('processes on one file', () => {
  it('race without a gap and without a double, from the first moment on', async () => {
    const file = join(folder(), 'nuija.db');
    const writers = ['one', 'two'].map((name) => writer(`sqlite:${file}`, name, 250));
    await Promise.all(writers.map(({ child }) => ended(child)));
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const acknowledged = writers.flatMap((each) => each.acknowledged());
    expect(acknowledged).toHaveLength(500);
    expect((await expectWhole(file, acknowledged)).size).toBe(500);
  }, 20_000);

  it('lose nothing acknowledged when they are killed in the middle of it', async () => {
    const file = join(folder(), 'nuija.db');
    const acknowledged: string[] = [];
    for (let round = 1; round <= 10; round += 1) {
      const { child, acknowledged: told } = writer(`sqlite:${file}`, `round ${round}`, 0);
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      child.kill('SIGKILL');
      await ended(child);
      acknowledged.push(...told());
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    const written = await expectWhole(file, acknowledged);
    // At most the one entry of each round whose acknowledgement was on its way.
    expect(written.size - acknowledged.length).toBeLessThanOrEqual(10);
  }, 30_000);
});
