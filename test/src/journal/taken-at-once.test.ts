import type { Append } from '../../../src/app';
import type { Store } from '../../../src/journal';
import { all, append, at, effect, STORES } from './facts';

const LEASE = 60_000;

describe.each(STORES)('what is written down in %s', (_, made) => {
  let store: Store;
  beforeEach(async () => {
    store = await made();
  });
  afterEach(async () => {
    expect(await all(store.verify())).toEqual([]);
  });
  const claim = async (time = '12:00') => (await store.outbox.claim(at(time), 9, LEASE)).map(({ id }) => id);
  const taken = async (entry: string, other: Partial<Append>) => {
    const outcome = await store.journal.append(append(entry, { recordedAt: at('12:00'), takeMs: LEASE, ...other }));
    return outcome.kind === 'appended' ? (outcome.taken ?? []) : outcome;
  };

  it('is for whoever wrote it, where nobody waits before it', async () => {
    const given = effect('a1', { supersedes: 'agenda' });
    const effects = [given, effect('a2'), effect('b1', { queue: 'chat 2' })];
    const held = await taken('entry', { effects });
    expect(held).toMatchObject([{ ...given, attempts: 0, since: given.due }, { id: 'b1' }]);
    expect(await claim()).toEqual([]);
    expect(await store.outbox.waiting()).toEqual({ count: 3, nextDue: at('12:01') });
    await store.outbox.done('a1');
    expect(await claim()).toEqual(['a2']);
  });

  it('waits its turn behind what was there before', async () => {
    await store.outbox.enqueue([effect('a1')]);
    expect(await taken('entry', { effects: [effect('a2'), effect('b1', { queue: 'chat 2' })] })).toMatchObject([
      { id: 'b1' },
    ]);
    expect(await claim()).toEqual(['a1']);
    expect(await taken('next', { after: 1, effects: [effect('a3'), effect('b2', { queue: 'chat 2' })] })).toEqual([]);
    for (const id of ['a1', 'b1']) await store.outbox.done(id);
    expect(await claim()).toEqual(['a2', 'b2']);
  });

  it('waits until it is due, and when nobody asked to have it', async () => {
    expect(await taken('entry', { effects: [effect('timer', { due: at('12:30') })] })).toEqual([]);
    await store.journal.append(append('next', { after: 1, effects: [effect('b1', { queue: 'chat 2' })] }));
    expect(await claim()).toEqual(['b1']);
    await store.outbox.done('b1');
    expect(await claim('12:30')).toEqual(['timer']);
  });

  it('is taken by nobody twice: neither for a command that came again nor for an effect that is known', async () => {
    await taken('entry', { effects: [effect('a1')] });
    expect(await taken('entry', { after: 1, effects: [effect('a1')] })).toMatchObject({ kind: 'seen' });
    expect(await taken('late', { effects: [effect('b1', { queue: 'chat 2' })] })).toEqual({ kind: 'conflict' });
    await store.outbox.done('a1');
    expect(await taken('next', { after: 1, effects: [effect('a1')] })).toEqual([]);
    expect(await claim()).toEqual([]);
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('is taken once where two commands of one moment promise the same', async () => {
    const both = await Promise.all([
      taken('one', { effects: [effect('a1')] }),
      taken('two', { after: 1, effects: [effect('a1')] }),
    ]);
    expect(both.flat()).toMatchObject([{ id: 'a1' }]);
    await store.outbox.done('a1');
    expect(await claim('12:30')).toEqual([]);
  });

  it('is taken up by others when its writer is gone, and put off like any other', async () => {
    await taken('entry', { effects: [effect('a1'), effect('b1', { queue: 'chat 2' })] });
    await store.outbox.putOff('b1', at('12:10'));
    expect(await claim('12:00')).toEqual([]);
    expect(await claim('12:01')).toEqual(['a1']);
    expect(await claim('12:10')).toContain('b1');
  });
});
