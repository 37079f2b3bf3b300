import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { openStore } from '../../../src/journal';
import { all, append, at, board, council, effect, folder, opening } from './facts';

/** Commits that lie in a SQLite write-ahead log: frames which carry the size of the database after them. */
const commitsIn = (file: string): number => {
  const wal = readFileSync(`${file}-wal`);
  const frame = 24 + wal.readUInt32BE(8);
  let commits = 0;
  for (let start = 32; start + frame <= wal.length; start += frame)
    if (wal.subarray(start + 8, start + 16).equals(wal.subarray(16, 24)) && wal.readUInt32BE(start + 4) > 0)
      commits += 1;
  return commits;
};

describe('a store on SQLite', () => {
  it.each(['', 'nuija.db', 'sqlite:', 'mysql://nuija:secret@db/nuija'])('is not opened by "%s"', async (url) => {
    const error: unknown = await openStore(url).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/sqlite:<path of a file>, sqlite::memory: or postgres:/);
    expect(String(error)).not.toContain('secret');
  });

  it('knows what another process has written, also where it thought to know everything of that kind', async () => {
    const url = `sqlite:${join(folder(), 'nuija.db')}`;
    const [one, other] = [await opening(url), await opening(url)];
    const [first, second, third] = ['msg:2', 'msg:1', 'msg:3'].map((name) => append(name, { events: [] }));
    await one.journal.append(first!);
    for (const late of [second!, third!]) {
      expect(await one.journal.answered(late.entry)).toBeUndefined();
      await other.journal.append(late);
      expect(await one.journal.answered(late.entry)).toEqual({ meeting: board, answer: late.answer });
      expect(await one.journal.append(late)).toEqual({ kind: 'seen', answer: late.answer });
    }
  });

  it('says so when the file cannot be opened', async () => {
    await expect(openStore(`sqlite:${folder()}`)).rejects.toThrow('Unable to open');
  });

  it('makes its folder, keeps everything, and leaves one file when closed', async () => {
    const file = join(folder(), 'data', 'deep', 'nuija.db');
    const store = await openStore(`sqlite:${file}`);
    await store.journal.append(append('open', { effects: [effect('card')] }));
    await store.notebook.set('chat', { meeting: board });
    await store.outbox.claim(at('12:00'), 1, 60_000);
    const recorded = await store.journal.read(board);
    await store.close();
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);

    const again = await opening(`sqlite:${file}`);
    expect(await again.journal.read(board)).toEqual(recorded);
    expect(await again.journal.append(append('open'))).toEqual({ kind: 'seen', answer: { told: 'open' } });
    expect(await again.notebook.get('chat')).toEqual({ meeting: board });
    expect(await again.outbox.claim(at('12:01'), 1, 60_000)).toMatchObject([{ id: 'card', attempts: 1 }]);
    expect(await all(again.verify())).toEqual([]);
  });

  it('writes what is under way before it closes', async () => {
    const file = join(folder(), 'nuija.db');
    const store = await openStore(`sqlite:${file}`);
    const outcome = store.journal.append(append('open'));
    await store.close();
    expect(await outcome).toEqual({ kind: 'appended', version: 1 });
    expect(await (await opening(`sqlite:${file}`)).journal.read(board)).toHaveLength(1);
    await expect(store.journal.read(board)).rejects.toThrow();
  });

  it('does not touch a store written by a newer version', async () => {
    const file = join(folder(), 'nuija.db');
    await (await openStore(`sqlite:${file}`)).close();
    const database = new Libsql(file);
    database.exec('insert into migrations values (99)');
    database.close();
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow('written by a newer Nuija: its tables are version 99');
  });

  it('goes on with what waited in a store of before there were queues', async () => {
    const file = join(folder(), 'nuija.db');
    const store = await openStore(`sqlite:${file}`);
    await store.outbox.enqueue([
      effect('a1'),
      effect('a2'),
      effect('b1', { queue: 'chat 2', due: at('13:00') }),
      effect('c1', { queue: 'chat 3' }),
    ]);
    const claimed = await store.outbox.claim(at('12:00'), 9, 60_000);
    expect(claimed.map(({ id }) => id)).toEqual(['a1', 'c1']);
    await store.outbox.done('c1');
    await store.close();
    const database = new Libsql(file);
    database.exec('drop table queues');
    for (const index of ['held', 'in_line', 'again', 'by_due', 'of_work', 'given_up'])
      database.exec(`drop index effects_${index}`);
    database.exec('alter table effects drop column holder');
    database.exec('create index effects_by_status on effects (status, place)');
    database.exec('delete from migrations where version = 3');
    database.close();

    const { outbox } = await opening(`sqlite:${file}`);
    expect(await outbox.claim(at('12:00'), 9, 60_000)).toEqual([]);
    expect(await outbox.waiting()).toEqual({ count: 3, nextDue: at('12:01') });
    expect(await outbox.claim(at('12:01'), 9, 60_000)).toMatchObject([{ id: 'a1', attempts: 1 }]);
    await outbox.done('a1');
    expect(await outbox.claim(at('13:00'), 9, 60_000)).toMatchObject([{ id: 'a2' }, { id: 'b1' }]);
  });

  it('P5: commits everything of one tick at once', async () => {
    const file = join(folder(), 'nuija.db');
    const { journal, notebook } = await opening(`sqlite:${file}`);
    const before = commitsIn(file);
    await Promise.all([
      journal.append(append('a')),
      journal.append(append('b', { meeting: council })),
      notebook.set('card', 1),
    ]);
    expect(commitsIn(file)).toBe(before + 1);
    await journal.append(append('c', { after: 1 }));
    await journal.append(append('d', { after: 2 }));
    expect(commitsIn(file)).toBe(before + 3);
  });

  it('refuses alone what fails in a shared commit', async () => {
    const file = join(folder(), 'nuija.db');
    const { journal, outbox } = await opening(`sqlite:${file}`);
    const outcomes = await Promise.allSettled([
      journal.append(append('a')),
      journal.append(append('b', { after: 1, effects: [effect('good'), effect('bad \0')] })),
      journal.append(append('c', { after: 1 })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await journal.read(board)).map(({ event }) => event.entry)).toEqual(['a', 'c']);
    expect(await outbox.waiting()).toEqual({ count: 0 });
  });

  it('acknowledges nothing while the disk does not take it, and goes on afterwards', async () => {
    const file = join(folder(), 'nuija.db');
    const { journal } = await opening(`sqlite:${file}`);
    const other = new Libsql(file);
    // A full disk ends the transaction under way by itself, as this does.
    other.exec("create trigger full before insert on events begin select raise(rollback, 'disk is full'); end");
    const outcomes = await Promise.allSettled([
      journal.append(append('a')),
      journal.append(append('b', { meeting: council })),
    ]);
    expect(outcomes.map((each) => String((each as PromiseRejectedResult).reason))).toEqual([
      expect.stringContaining('disk is full'),
      expect.stringContaining('disk is full'),
    ]);
    other.exec('drop trigger full');
    other.close();
    expect(await journal.append(append('a'))).toEqual({ kind: 'appended', version: 1 });
  });

  it('lets two connections write into one file', async () => {
    const url = `sqlite:${join(folder(), 'nuija.db')}`;
    const [one, two] = await Promise.all([opening(url), opening(url)]);
    for (let after = 0; after < 20; after += 1) {
      const outcomes = await Promise.all(
        [one, two].map(({ journal }, index) => journal.append(append(`${after} by ${index}`, { after }))),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'conflict']);
    }
    expect(await one.journal.read(board)).toEqual(await two.journal.read(board));
    expect(await all(two.verify())).toEqual([]);
  });

  it('knows what another connection has answered, though it had looked in vain before', async () => {
    const url = `sqlite:${join(folder(), 'nuija.db')}`;
    const [one, two] = await Promise.all([opening(url), opening(url)]);
    const { entry, ...rest } = append('asked twice');
    expect(await one.journal.answered(entry)).toBeUndefined();
    await two.journal.append({ entry, ...rest, answer: 'done' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(await one.journal.answered(entry)).toEqual({ meeting: board, answer: 'done' });
  });

  it('lives in memory without leaving anything behind', async () => {
    const store = await openStore('sqlite::memory:');
    await store.journal.append(append('open'));
    await store.close();
    expect(existsSync(':memory:')).toBe(false);
    expect(await (await opening('sqlite::memory:')).journal.meetings()).toEqual([]);
  });
});
