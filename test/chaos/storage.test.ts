import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { dice } from '../support/dice';
import { folder, tidy } from '../support/journey';
import { ended, found, WRITER } from './writers';

jest.setTimeout(60_000);
afterAll(tidy);

const SEED = 25_102_026;
/** Writes events until it cannot, or so many; says which commands were acknowledged. */
const writing = (file: string, count: number, limit?: number): ChildProcess => {
  const args = [...WRITER, `sqlite:${file}`, 'writer', String(count)];
  // In blocks of 512 bytes: no file of this process may grow beyond, as on a disk that has no more room.
  return limit === undefined
    ? spawn(process.execPath, args)
    : spawn('sh', ['-c', `ulimit -f ${String(limit)}; exec "$0" "$@"`, process.execPath, ...args]);
};
const integrity = (file: string): unknown => {
  const database = new Libsql(file);
  try {
    return database.prepare('pragma integrity_check').all();
  } finally {
    database.close();
  }
};

describe('R3: a journal in a file on a disk that is full', () => {
  it.each([1_000, 1_700, 3_000])('has everything it acknowledged and nothing half: at %i blocks', async (limit) => {
    const file = join(folder(), 'nuija.db');
    const { code, acknowledged, err } = await ended(writing(file, 0, limit));
    expect(code).not.toBe(0);
    expect(err).toMatch(/SQLITE_(?:IOERR|FULL)|disk I\/O error|disk is full/);
    const { problems, entries, isWhole } = await found(file);
    expect({ problems, isWhole }).toEqual({ problems: [], isWhole: true });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(entries.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(entries.length - acknowledged.length).toBeLessThanOrEqual(1);
    expect(integrity(file)).toEqual([{ integrity_check: 'ok' }]);
    // There is room again: it goes on where it was.
    const more = await ended(writing(file, entries.length + 5));
    expect(more.code).toBe(0);
    expect((await found(file)).entries).toHaveLength(entries.length + 5);
  });
});

describe(`R3: a journal in a file that the disk did not write whole (seed ${String(SEED)})`, () => {
  let made: string;
  let acknowledged: readonly string[];
  beforeAll(async () => {
    made = join(folder(), 'nuija.db');
    const child = writing(made, 0);
    const told = ended(child);
    const size = (): number => (existsSync(`${made}-wal`) ? readFileSync(`${made}-wal`).length : 0);
    while (size() < 1_500_000) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    ({ acknowledged } = await told);
  });

  const copied = (): string => {
    const copy = join(folder(), 'nuija.db');
    for (const suffix of ['', '-wal']) cpSync(`${made}${suffix}`, `${copy}${suffix}`);
    return copy;
  };

  it('is a beginning of what was acknowledged, where the end of the log is missing or is not what was written', async () => {
    const roll = dice(SEED);
    const whole = readFileSync(`${made}-wal`);
    const sizes: number[] = [];
    for (let round = 0; round < 25; round += 1) {
      const copy = copied();
      const place = Math.floor(roll() * whole.length);
      if (round % 2 === 0) truncateSync(`${copy}-wal`, place);
      else {
        const torn = Buffer.from(whole);
        torn.fill(0, place, place + 512);
        writeFileSync(`${copy}-wal`, torn);
      }
      const { problems, entries, isWhole } = await found(copy);
      expect({ problems, isWhole }).toEqual({ problems: [], isWhole: true });
      expect(entries.slice(0, acknowledged.length)).toEqual(acknowledged.slice(0, entries.length));
      sizes.push(entries.length);
    }
    expect(Math.min(...sizes)).toBeLessThan(acknowledged.length / 2);
    expect((await found(copied())).entries.slice(0, acknowledged.length)).toEqual(acknowledged);
  });

  it('is not taken for whole where a page of the file itself is torn', async () => {
    const settled = copied();
    const database = new Libsql(settled);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    const { length } = readFileSync(settled);
    const roll = dice(SEED);
    let seen = 0;
    for (let round = 0; round < 25; round += 1) {
      const copy = join(folder(), 'nuija.db');
      const bytes = readFileSync(settled);
      const page = Math.floor(roll() * (length / 4096)) * 4096;
      bytes.fill(0x5a, page + 1_024, page + 4_096);
      writeFileSync(copy, bytes);
      const outcome = await found(copy).catch(() => 'refused' as const);
      if (outcome === 'refused' || outcome.problems.length > 0) seen += 1;
      // The pages of an index or of effects: the record is as it was.
      else expect([outcome.isWhole, outcome.entries.slice(0, acknowledged.length)]).toEqual([true, acknowledged]);
    }
    expect(seen).toBeGreaterThan(5);
  });
});
