import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { instant } from '../../../src/domain';
import { recordedOf, writeBackup, type KeptRow, type KeptStore } from '../../../src/journal';
import { emptyPostgres, inPostgres } from '../../support/postgres';
import { all, append, at, board, effect, opening, released } from './facts';
import { backedUp, emptyStore, fill, KINDS, MADE, NEW, newFile, seen } from './kept-stores';

describe.each(KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const)))(
  'R13: a backup of %s, restored into %s',
  (from, to) => {
    let before: KeptStore;
    let after: KeptStore;
    let file: string;
    beforeAll(async () => {
      [before, after] = [await emptyStore(from), await emptyStore(to)];
      await fill(before);
      await after.notebook.set('secret:links', 'made when the server was started for the first time');
      file = await backedUp(before);
    });

    it('is the same record, with the same hashes, answers and notes', async () => {
      const rows = { meetings: 2, entries: 3, events: 3, effects: 6, notebook: 1 };
      expect(await after.copying.restore(file)).toEqual({ made: MADE, rows, heldBack: 3 });
      expect(await seen(after)).toEqual(await seen(before));
      expect(await after.notebook.get('secret:links')).toBeUndefined();
    });

    it('sends nothing by itself, and in order everything that was open once somebody says so', async () => {
      const { outbox, copying } = after;
      expect(await outbox.claim(at('23:00'), 9, 60_000)).toEqual([]);
      expect(await copying.release()).toBe(3);
      const first = await outbox.claim(at('23:00'), 9, 60_000);
      expect(first.map(({ id }) => id)).toEqual(['failing', 'under way']);
      for (const { id } of first) await outbox.done(id);
      expect((await outbox.claim(at('23:00'), 9, 60_000)).map(({ id }) => id)).toEqual(['later']);
      expect(await copying.release()).toBe(0);
    });

    it('goes on: the next events are chained to the last, and come after it', async () => {
      const { journal, outbox, verify } = after;
      const [added, other] = [effect('new', { queue: 'chat 9' }), effect('newer', { queue: 'chat 9' })];
      expect(await journal.append(append('d', { after: 2, effects: [added, other] }))).toEqual({
        kind: 'appended',
        version: 3,
      });
      expect(await journal.append(append('a', { after: 3 }))).toEqual({ kind: 'seen', answer: { told: 'a' } });
      expect(await all(verify())).toEqual([]);
      expect((await outbox.claim(at('23:00'), 1, 60_000)).map(({ id }) => id)).toEqual(['new']);
    });

    it('is refused by a store that holds a record, and changes nothing in it', async () => {
      const unchanged = await seen(after);
      await expect(after.copying.restore(file)).rejects.toThrow(
        /^This store holds a record already.* Name an empty one/,
      );
      expect(await seen(after)).toEqual(unchanged);
    });
  },
);

describe.each(KINDS)('R14: the journals of every shape there ever was, restored into %s', (kind) => {
  it.each(released)('%s', async (_, lines) => {
    const rows = async function* (): AsyncGenerator<KeptRow> {
      await Promise.resolve();
      const end = lines.at(-1)!;
      yield { table: 'meetings', row: { meeting: end.meeting, place: 1, version: end.seq, hash: end.hash } };
      for (const entry of new Set(lines.map((line) => line.entry)))
        yield { table: 'entries', row: { entry, meeting: end.meeting, answer: null, recorded: end.recorded } };
      for (const row of lines) yield { table: 'events', row };
    };
    const file = newFile();
    await writeBackup(file, MADE, rows());
    const store = await emptyStore(kind);
    await store.copying.restore(file);
    const [meeting] = await store.journal.meetings();
    expect(await store.journal.read(meeting!)).toEqual(lines.map(recordedOf));
  });
});

describe.each(KINDS)('R13: a backup of %s while others write', (kind) => {
  it('holds the record as it was at one moment, and fails no writer', async () => {
    const url = await NEW[kind]();
    const store = await opening(url);
    const loader = require.resolve('../../support/typescript.cjs');
    const writers = ['one', 'two'].map((name) =>
      spawn(process.execPath, ['-r', loader, require.resolve('./writer'), url, name, '400'], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    await once(writers[0]!.stdout, 'data');
    const sizes: number[] = [];
    while (writers.some(({ exitCode }) => exitCode === null)) {
      const file = await backedUp(store);
      const copy = await emptyStore('SQLite');
      await copy.copying.restore(file);
      const [events, original] = [await copy.journal.read(board), await store.journal.read(board)];
      expect(events).toEqual(original.slice(0, events.length));
      sizes.push(events.length);
    }
    expect(writers.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await store.journal.read(board)).toHaveLength(1_600);
    expect(sizes[0]).toBeLessThan(1_600);
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
  }, 60_000);
});

describe('a restore on PostgreSQL', () => {
  it('lets nobody write in between', async () => {
    const url = await emptyPostgres();
    const [target, server] = [await opening(url), await opening(url)];
    const store = await emptyStore('SQLite');
    await fill(store);
    const file = await backedUp(store);
    const written = Promise.all([
      target.copying.restore(file).then(
        () => 'restored',
        (error: unknown) => (error as Error).message,
      ),
      server.journal.append(append('first', { effects: [], recordedAt: instant(MADE) })),
    ]);
    const [restored, { kind }] = await written;
    expect([restored, kind]).toContainEqual(restored === 'restored' ? 'conflict' : 'appended');
    expect(await all(server.verify())).toEqual([]);
    const [count] = await inPostgres<{ count: number }>(url, 'select count(*)::integer as count from entries');
    expect(count).toEqual({ count: restored === 'restored' ? 3 : 1 });
  });
});
