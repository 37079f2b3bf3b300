import { entryId, meetingId } from '../../../../src/domain';
import { openStore, type Store } from '../../../../src/journal';
import { cutConnections, emptyPostgres, inPostgres } from '../../../support/postgres';
import { lineTo, type Line } from '../../../support/postgres/line';
import { startPostgres } from '../../../support/postgres/server.cjs';
import { all, append, at, board, effect, opening } from '../facts';

/** How often the database is asked for one append, and for one claim. */
const EACH = [1, 2, 3, 4, 5, 6];

const whole = async (store: Store, entries: readonly string[]): Promise<void> => {
  expect((await store.journal.read(board)).map(({ event }) => event.entry)).toEqual(entries);
  expect(await all(store.verify())).toEqual([]);
};

describe('a line to PostgreSQL that is cut', () => {
  const kinds = new Set<string>();
  let line: Line;
  let store: Store;
  beforeEach(async () => {
    line = await lineTo(await emptyPostgres());
    store = await openStore(line.url);
  });
  afterEach(async () => {
    await store.close();
    await line.close();
  });

  it.each(EACH.flatMap((ask) => [['before', ask] as const, ['after', ask] as const]))(
    'R3: %s word %i of an append, leaves it written once, and answered',
    async (when, ask) => {
      const cut = line.cutAt(ask, when);
      const outcome = await store.journal.append(append('open', { effects: [effect('card')] }));
      kinds.add(outcome.kind);
      if (outcome.kind === 'seen') expect(outcome.answer).toEqual({ told: 'open' });
      for (let more = 0; more < 9; more += 1) await store.notebook.get('x');
      await cut;
      await whole(store, ['open']);
      expect(await store.outbox.waiting()).toMatchObject({ count: 1 });
    },
  );

  it('was cut both where the append was not heard yet and where it was done already', () => {
    expect([...kinds].sort()).toEqual(['appended', 'seen']);
  });

  it.each(EACH.flatMap((ask) => [['before', ask] as const, ['after', ask] as const]))(
    '%s word %i of a claim, leaves what was claimed with whoever asked',
    async (when, ask) => {
      await store.outbox.enqueue(['a', 'b', 'c'].map((id) => effect(id, { queue: id })));
      await cutConnections(line.url);
      const cut = line.cutAt(ask, when);
      const claimed = await store.outbox.claim(at('12:00'), 2, 60_000);
      expect(claimed.map(({ id, attempts }) => [id, attempts])).toEqual([
        ['a', 0],
        ['b', 0],
      ]);
      for (const { id } of claimed) await store.outbox.done(id);
      for (let more = 0; more < 9; more += 1) await store.notebook.get('x');
      await cut;
      expect(await store.outbox.claim(at('12:00'), 9, 60_000)).toMatchObject([{ id: 'c' }]);
    },
  );

  it.each(EACH.flatMap((ask) => [['before', ask] as const, ['after', ask] as const]))(
    'R3: %s word %i of an append that claims its effects, leaves them with whoever wrote it',
    async (when, ask) => {
      const cut = line.cutAt(ask, when);
      const outcome = await store.journal.append(
        append('open', { effects: [effect('card'), effect('later')], takeMs: 600_000 }),
      );
      expect(outcome).toMatchObject({ kind: 'appended', version: 1, taken: [{ id: 'card', attempts: 0 }] });
      for (let more = 0; more < 9; more += 1) await store.notebook.get('x');
      await cut;
      await whole(store, ['open']);
      expect(await store.outbox.claim(at('10:03'), 9, 60_000)).toEqual([]);
      await store.outbox.done('card');
      expect(await store.outbox.claim(at('10:03'), 9, 60_000)).toMatchObject([{ id: 'later' }]);
    },
  );

  it('P6: is asked once for an append, and hardly more often for forty of one tick', async () => {
    const many = (name: string) =>
      Array.from({ length: 40 }, (_, index) =>
        store.journal.append(append(`${name} ${index}`, { meeting: meetingId(`meeting ${index} ${name}`) })),
      );
    await Promise.all(many('before'));
    await store.journal.append(append('warm'));
    // What others are told goes out a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    line.asks();
    await store.journal.append(append('one', { after: 1 }));
    expect(line.asks()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    line.asks();
    await Promise.all(many('after'));
    expect(line.asks()).toBeLessThanOrEqual(4);
  });

  it('for longer than anybody waits, acknowledges nothing, and needs no restart when it is mended', async () => {
    const hasty = await openStore(line.url, { patienceMs: 100 });
    await hasty.journal.append(append('open'));
    line.breakDown();
    const outcomes = await Promise.allSettled([
      hasty.journal.append(append('lost', { after: 1 })),
      hasty.journal.append(append('lost too', { after: 1 })),
      hasty.journal.read(board),
      hasty.journal.answered(entryId('open')),
      hasty.outbox.claim(at('12:00'), 9, 1_000),
      hasty.outbox.enqueue([effect('timer')]),
      hasty.outbox.done('x'),
      hasty.notebook.set('card', 1),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'rejected'));
    line.mend();
    expect(await hasty.journal.append(append('again', { after: 1 }))).toEqual({ kind: 'appended', version: 2 });
    await whole(hasty, ['open', 'again']);
    expect(await hasty.outbox.waiting()).toEqual({ count: 0 });
    await hasty.close();
  });
});

describe('a PostgreSQL that refuses', () => {
  it.each([
    ['meetings', 'insert'],
    ['entries', 'insert'],
    ['events', 'insert'],
    ['meetings', 'update'],
    ['effects', 'insert'],
    ['queues', 'insert'],
  ])(
    'R3: a row of %s at the moment of its %s, has nothing of it, and goes on when it takes it',
    async (table, step) => {
      const url = await emptyPostgres();
      const store = await opening(url);
      await inPostgres(
        url,
        `create function full_disk() returns trigger language plpgsql as
       $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$`,
        `create trigger full_disk before ${step} on ${table} for each row execute function full_disk()`,
      );
      const outcomes = await Promise.allSettled([
        store.journal.append(append('open', { effects: [effect('card')] })),
        store.journal.append(append('elsewhere', { meeting: board, after: 1, effects: [effect('other card')] })),
      ]);
      expect(outcomes).toMatchObject([
        { status: 'rejected', reason: { message: 'No space left on device' } },
        // Nothing was written for it to come after.
        { status: 'fulfilled', value: { kind: 'conflict' } },
      ]);
      for (const each of ['meetings', 'entries', 'events', 'effects', 'queues'])
        expect(await inPostgres(url, `select * from ${each}`)).toEqual([]);
      await inPostgres(url, `drop trigger full_disk on ${table}`);
      expect(await store.journal.append(append('open', { effects: [effect('card')] }))).toMatchObject({
        kind: 'appended',
      });
      await whole(store, ['open']);
    },
  );

  it('one of many that came together, refuses it alone', async () => {
    const url = await emptyPostgres();
    const store = await opening(url);
    await inPostgres(url, "alter table effects add constraint calm check (kind <> 'shout')");
    const outcomes = await Promise.allSettled([
      store.journal.append(append('one')),
      store.journal.append(append('two', { after: 1, effects: [effect('x', { kind: 'shout' })] })),
      store.journal.append(append('three', { after: 1 })),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await whole(store, ['one', 'three']);
  });

  it('to wait longer for a lock somebody holds, is asked again', async () => {
    const url = await emptyPostgres();
    const store = await opening(url);
    await store.journal.append(append('one'));
    const held = inPostgres(url, 'begin', 'select from meetings for update', 'select pg_sleep(0.3)', 'commit');
    expect(await store.journal.append(append('two', { after: 1 }))).toEqual({ kind: 'appended', version: 2 });
    await held;
  });
});

describe('a PostgreSQL that goes away', () => {
  it('ends every connection while six write: nothing acknowledged is lost, nothing is there twice', async () => {
    const url = await emptyPostgres();
    const stores = await Promise.all([opening(url), opening(url)]);
    const acknowledged: string[] = [];
    let isOver = false;
    const write = async ({ journal }: Store, name: string): Promise<void> => {
      let after = 0;
      for (let count = 0; !isOver; count += 1) {
        const { kind } = await journal.append(
          append(`${name} ${count}`, { after, effects: [effect(`${name} ${count}`)] }),
        );
        if (kind === 'conflict') after += (await journal.read(board, after)).length;
        else acknowledged.push(`${name} ${count}`);
      }
    };
    const writing = stores.flatMap((store, index) => [1, 2, 3].map((each) => write(store, `${index} ${each}`)));
    for (let round = 0; round < 10; round += 1) {
      const before = acknowledged.length;
      while (acknowledged.length < before + 5) await new Promise((resolve) => setTimeout(resolve, 5));
      await cutConnections(url);
    }
    isOver = true;
    await Promise.all(writing);
    const written = (await stores[0].journal.read(board)).map(({ event }) => event.entry as string);
    expect(new Set(written).size).toBe(written.length);
    expect(acknowledged.filter((entry) => !written.includes(entry))).toEqual([]);
    expect(await stores[0].outbox.waiting()).toMatchObject({ count: written.length });
    expect(await all(stores[1].verify())).toEqual([]);
  });

  it('crashes and comes back: who waited is answered, and what was acknowledged is there', async () => {
    const server = await startPostgres();
    const store = await openStore(server.url);
    try {
      await store.journal.append(append('before'));
      await server.stop('SIGQUIT');
      const during = store.journal.append(append('during', { after: 1 }));
      const read = store.journal.read(board);
      await server.start();
      expect(await during).toEqual({ kind: 'appended', version: 2 });
      expect((await read).length).toBeGreaterThan(0);
      await whole(store, ['before', 'during']);
    } finally {
      await store.close();
      await server.remove();
    }
  });
});
