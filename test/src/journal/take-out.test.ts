import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { entryId, NUIJA, personId, TEAMS, type MeetingEvent, type RedactedLine } from '../../../src/domain';
import type { Store } from '../../../src/journal';
import { all, append, at, board, council, effect, folder, noted, opened, opening, STORES } from './facts';
import { backedUp, emptyStore, KINDS } from './kept-stores';

const joined = (entry: string, person: string): MeetingEvent => ({
  ...opened(entry),
  by: TEAMS,
  type: 'PersonJoined',
  person: personId(person),
  evidence: 'teams',
});

/** Somebody came, something was said, somebody else came. */
const begun = async (store: Store) => {
  await store.journal.append(append('open', { events: [opened('open'), noted('open', 'Good morning.')] }));
  await store.journal.append(append('came', { after: 2, events: [joined('came', 'liisa'), joined('came', 'ville')] }));
  await store.journal.append(append('note', { after: 4, events: [noted('note', 'Thanks.')] }));
};

const named = async ({ journal }: Store, seq: number, more: Partial<RedactedLine> = {}): Promise<RedactedLine> => {
  const line = (await journal.read(board))[seq - 1]!;
  return { seq, hash: line.hash, entry: line.event.entry, was: 'PersonJoined', ...more };
};
const marker = (...lines: readonly RedactedLine[]) => {
  const event = { ...opened('marker'), by: NUIJA, type: 'LinesRedacted', reason: 'retention', lines } as const;
  return append('marker', { after: 5, events: [event], recordedAt: at('12:00') });
};

describe.each(STORES)('S14: a line taken out of the journal in %s', (_, made) => {
  let store: Store;
  beforeEach(async () => {
    store = await made();
    await begun(store);
  });
  afterEach(async () => {
    expect(await all(store.verify())).toEqual([]);
  });

  it('has its place, its entry and its hash, and says nothing but that it was taken out', async () => {
    const before = await store.journal.read(board);
    const taken = marker(await named(store, 3), await named(store, 4, { present: personId('ville') }));
    expect(await store.journal.append(taken)).toEqual({ kind: 'appended', version: 6 });

    const after = await store.journal.read(board);
    const { at: when, said } = taken.events[0]!;
    const stands = { entry: 'came', by: NUIJA, at: when, said, type: 'Redacted', was: 'PersonJoined' };
    expect(after.slice(2, 4)).toEqual([
      { seq: 3, event: stands, recordedAt: at('12:00'), hash: before[2]?.hash },
      { seq: 4, event: { ...stands, present: 'ville' }, recordedAt: at('12:00'), hash: before[3]?.hash },
    ]);
    expect([...after.slice(0, 2), ...after.slice(4, 5)]).toEqual([...before.slice(0, 2), ...before.slice(4)]);
    expect(after[5]?.event).toEqual(taken.events[0]);
    expect(JSON.stringify(after)).not.toContain('liisa');
  });

  it.each([
    ['hash', { hash: 'ab12' }],
    ['entry', { entry: entryId('open') }],
    ['place', { seq: 9 }],
  ] as const)('has to have the %s the marker says, or nothing at all is written', async (_what, wrong) => {
    const taken = marker(await named(store, 3), await named(store, 4, wrong));
    await expect(store.journal.append(taken)).rejects.toThrow('is not the line that is to be taken out');
    expect(await store.journal.read(board)).toHaveLength(5);
    expect((await store.journal.read(board))[2]?.event).toEqual(joined('came', 'liisa'));
    expect(await store.journal.answered(taken.entry)).toBeUndefined();
    expect(await store.journal.append(marker(await named(store, 3)))).toEqual({ kind: 'appended', version: 6 });
  });

  it('is taken out once, however often it is asked for', async () => {
    const taken = marker(await named(store, 3));
    await store.journal.append(taken);
    expect(await store.journal.append(taken)).toMatchObject({ kind: 'seen' });
    expect(await store.journal.append({ ...taken, entry: entryId('late'), events: [] })).toEqual({ kind: 'conflict' });
    expect(await store.journal.read(board)).toHaveLength(6);
  });

  it('takes along what was answered and sent before a moment, in this meeting alone', async () => {
    const done = effect('done', { due: at('10:00') });
    const later = effect('later', { due: at('11:30'), queue: 'chat 2' });
    const waiting = effect('waiting', { due: at('10:00'), queue: 'chat 3' });
    await store.journal.append(append('elsewhere', { meeting: council, recordedAt: at('10:00') }));
    await store.outbox.enqueue([done, later, waiting]);
    await store.outbox.claim(at('12:00'), 10, 60_000);
    await store.outbox.abandon('done', 'away');
    await store.outbox.abandon('later', 'away');

    const entry = entryId('forget');
    const forget = { after: 5, entry, events: [], recordedAt: at('12:00'), forgetBefore: at('11:00') };
    await store.journal.append(append('forget', forget));

    expect(await store.journal.answered(entryId('open'))).toEqual({ meeting: board, answer: undefined });
    expect(await store.journal.answered(entry)).toEqual({ meeting: board, answer: { told: 'forget' } });
    expect(await store.journal.answered(entryId('elsewhere'))).toMatchObject({ answer: { told: 'elsewhere' } });
    expect(await store.journal.append(append('open', { after: 5 }))).toEqual({ kind: 'seen', answer: undefined });
    const given = await store.abandoned();
    expect(given.map(({ id, payload, error }) => [id, payload, error])).toEqual([
      ['done', undefined, 'away'],
      ['later', later.payload, 'away'],
    ]);
    await store.outbox.retry('waiting', at('12:01'), 'away');
    expect(await store.outbox.claim(at('12:02'), 10, 60_000)).toMatchObject([{ payload: waiting.payload }]);
  });
});

describe('what was taken out of a file', () => {
  it('is in none of its bytes any more, nor in the log of what was written', async () => {
    const home = folder();
    const store = await opening(`sqlite:${join(home, 'nuija.db')}`);
    const bytes = () =>
      Buffer.concat(readdirSync(home).map((name) => readFileSync(join(home, name)))).toString('latin1');
    await begun(store);
    await store.outbox.enqueue([effect('told', { payload: { text: 'To Liisa Väänänen' } })]);
    await store.outbox.claim(at('10:30'), 1, 60_000);
    await store.outbox.done('told');
    expect(bytes()).toContain('liisa');
    expect(bytes()).toContain('To Liisa');
    await store.journal.append({ ...marker(await named(store, 3)), forgetBefore: at('11:00') });
    expect(bytes()).not.toContain('liisa');
    expect(bytes()).not.toContain('To Liisa');
    expect(bytes()).toContain('ville');
  });
});

describe.each(KINDS.flatMap((from) => KINDS.map((to) => [from, to] as const)))(
  'a backup of %s after something was taken out, restored into %s',
  (from, to) => {
    it('is the same record, and hangs together', async () => {
      const [before, after] = [await emptyStore(from), await emptyStore(to)];
      await begun(before);
      await before.journal.append(marker(await named(before, 3)));
      await after.copying.restore(await backedUp(before));
      expect(await after.journal.read(board)).toEqual(await before.journal.read(board));
      expect(await all(after.verify())).toEqual([]);
    });
  },
);

describe('verifying a store that lines were taken out of', () => {
  let store: Store;
  let file: string;
  beforeEach(async () => {
    file = join(folder(), 'nuija.db');
    store = await opening(`sqlite:${file}`);
    await begun(store);
    await store.journal.append(marker(await named(store, 3)));
    await store.journal.append(append('more', { after: 6, recordedAt: at('12:30') }));
  });

  /** Does to the file what nothing in Nuija does. */
  const tamper = (...statements: string[]) => {
    const database = new Libsql(file);
    for (const statement of statements) database.exec(statement);
    database.close();
  };
  const problems = async () => (await all(store.verify())).map(({ seq, problem }) => `${String(seq)} ${problem}`);

  it('finds nothing where a marker names them', async () => {
    expect(await problems()).toEqual([]);
  });

  it('names a line that was taken out though no marker says so', async () => {
    tamper(`update events set body = replace(replace(body, '"evidence":"teams","person":"ville",', ''),
      '"type":"PersonJoined"', '"type":"Redacted","was":"PersonJoined"'), type = 'Redacted' where seq = 4`);
    expect(await problems()).toEqual(['4 was taken out, and no later event says so']);
  });

  it('names a line that the marker says another hash of', async () => {
    tamper(`update events set hash = 'ab12' where seq = 3`);
    expect(await problems()).toEqual([
      '3 was taken out, and event 6 says that its hash was another',
      '4 does not follow from the event before: one of the two was changed',
    ]);
  });

  it.each([
    ['at', `at = '2022-12-07T10:09:00.000Z', body = replace(body, '"at":"2022-12-07T10:00', '"at":"2022-12-07T10:09')`],
    ['recorded', `recorded = '2022-12-07T10:09:00.000Z'`],
    ['present', `body = replace(body, '"said"', '"present":"ville","said"')`],
  ])('names a line in whose place another %s was put', async (_what, change) => {
    tamper(`update events set ${change} where seq = 3`);
    expect(await problems()).toContain('3 was taken out, and says something else than event 6');
  });

  it('names a line in whose place nothing can be read', async () => {
    tamper(`update events set body = '' where seq = 3`);
    expect(await problems()).toEqual([
      '3 was taken out, and says something else than event 6',
      expect.stringContaining('is no readable JSON'),
    ]);
  });

  it('names a line that was put back', async () => {
    const other = await opening('sqlite::memory:');
    await begun(other);
    const body = JSON.stringify(joined('came', 'liisa'), Object.keys(joined('came', 'liisa')).sort());
    tamper(`update events set type = 'PersonJoined', "by" = 'teams', body = '${body}', recorded = '${at('10:02')}'
      where seq = 3`);
    expect(await problems()).toEqual(['3 is there, though event 6 says that it was taken out']);
  });

  it('names a marker that was changed, and one that can no longer be read', async () => {
    tamper(`update events set body = replace(body, '"seq":3', '"seq":4') where seq = 6`);
    expect(await problems()).toEqual([
      '3 was taken out, and no later event says so',
      '4 is there, though event 6 says that it was taken out',
      '6 was changed: its hash does not fit it',
    ]);
    tamper(`update events set body = '{' where seq = 6`);
    expect(await problems()).toContain('3 was taken out, and no later event says so');
  });

  it('names a line whose marker stands before it', async () => {
    const [line] = (await store.journal.read(board)).slice(6);
    const late = { ...opened('late'), by: NUIJA, type: 'Redacted', was: 'PersonLeft' } as const;
    const body = JSON.stringify(late, Object.keys(late).sort());
    tamper(
      `update events set body = replace(body, '"seq":3', '"seq":7') where seq = 6`,
      `update events set type = 'Redacted', "by" = 'nuija', body = '${body}' where seq = ${String(line?.seq)}`,
    );
    expect(await problems()).toContain('7 was taken out, and event 6, which says so, was there before it');
  });
});
