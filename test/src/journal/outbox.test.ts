import type { Store } from '../../../src/journal';
import { at, effect, STORES } from './facts';

const LEASE = 60_000;

describe.each(STORES)('the outbox in %s', (_, made) => {
  let store: Store;
  beforeEach(async () => {
    store = await made();
  });
  const claim = async (time = '12:00', limit = 99) =>
    (await store.outbox.claim(at(time), limit, LEASE)).map(({ id }) => id);

  it('hands an effect out as it was given', async () => {
    const given = effect('card', { supersedes: 'agenda', payload: { text: 'NUL \0, half \ud800' } });
    await store.outbox.enqueue([given, effect('without', { queue: 'chat 2', payload: undefined })]);
    const [card, without] = await store.outbox.claim(at('12:00'), 9, LEASE);
    expect(card).toEqual({ ...given, attempts: 0, since: given.due });
    expect(without).toMatchObject({ id: 'without', attempts: 0 });
    expect(without?.payload).toBeUndefined();
  });

  it('carries a queue out in order, one at a time, and queues beside each other', async () => {
    await store.outbox.enqueue([effect('a1'), effect('a2'), effect('b1', { queue: 'chat 2' }), effect('a3')]);
    expect(await claim()).toEqual(['a1', 'b1']);
    expect(await claim()).toEqual([]);
    await store.outbox.done('a1');
    expect(await claim()).toEqual(['a2']);
    await store.outbox.done('a2');
    await store.outbox.done('b1');
    expect(await claim()).toEqual(['a3']);
    await store.outbox.done('a3');
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('hands out no more than asked for', async () => {
    await store.outbox.enqueue(['1', '2', '3'].map((each) => effect(each, { queue: each })));
    expect(await claim('12:00', 2)).toEqual(['1', '2']);
    expect(await claim('12:00', 2)).toEqual(['3']);
  });

  it('leaves an id that exists as it is, also when it is done', async () => {
    await store.outbox.enqueue([effect('card'), effect('card', { kind: 'other' })]);
    expect(await store.outbox.claim(at('12:00'), 9, LEASE)).toMatchObject([{ kind: 'say' }]);
    await store.outbox.done('card');
    await store.outbox.enqueue([effect('card')]);
    expect(await claim()).toEqual([]);
  });

  it('keeps a timer until it is due, without holding up what came later', async () => {
    await store.outbox.enqueue([effect('timer', { due: at('13:00') }), effect('now')]);
    expect(await claim('12:59')).toEqual(['now']);
    await store.outbox.done('now');
    expect(await claim('12:59')).toEqual([]);
    expect(await store.outbox.waiting()).toEqual({ count: 1, nextDue: at('13:00') });
    expect(await claim('13:00')).toEqual(['timer']);
  });

  it('holds the queue while an effect waits to be tried again', async () => {
    await store.outbox.enqueue([effect('a1'), effect('a2'), effect('b1', { queue: 'chat 2', due: at('12:30') })]);
    expect(await claim()).toEqual(['a1']);
    await store.outbox.retry('a1', at('12:10'), '429 \0');
    expect(await claim('12:09')).toEqual([]);
    expect(await store.outbox.waiting()).toEqual({ count: 3, nextDue: at('12:10') });
    expect(await store.outbox.claim(at('12:10'), 9, LEASE)).toMatchObject([{ id: 'a1', attempts: 1 }]);
    await store.outbox.done('a1');
    expect(await claim('12:10')).toEqual(['a2']);
  });

  it('puts an effect off without counting that against it, and keeps its place in the queue', async () => {
    await store.outbox.enqueue([effect('a1'), effect('a2')]);
    for (const [from, to] of [
      ['12:00', '12:01'],
      ['12:01', '12:02'],
      ['12:02', '12:03'],
    ] as const) {
      expect(await claim(from)).toEqual(['a1']);
      await store.outbox.putOff('a1', at(to));
      expect(await claim(from)).toEqual([]);
    }
    expect(await store.outbox.claim(at('12:03'), 9, LEASE)).toMatchObject([
      { id: 'a1', attempts: 1, due: at('12:03'), since: at('10:00') },
    ]);
    await store.outbox.putOff('x', at('12:00'));
  });

  it('hands out again what a crashed worker had claimed', async () => {
    await store.outbox.enqueue([effect('a1'), effect('a2')]);
    expect(await claim('12:00')).toEqual(['a1']);
    expect(await store.outbox.waiting()).toEqual({ count: 2, nextDue: at('12:01') });
    expect(await store.outbox.claim(at('12:01'), 9, LEASE)).toMatchObject([{ id: 'a1', attempts: 1 }]);
  });

  it('gives up an effect, shows why, and goes on', async () => {
    await store.outbox.enqueue([effect('a1'), effect('a2')]);
    await claim();
    await store.outbox.abandon('a1', 'the chat is gone');
    expect(await claim()).toEqual(['a2']);
    expect(await store.abandoned()).toMatchObject([{ id: 'a1', attempts: 1, error: 'the chat is gone' }]);
    await store.outbox.done('a1');
    expect(await store.abandoned()).toHaveLength(1);
    expect(await store.outbox.waiting()).toMatchObject({ count: 1 });
  });

  it('draws a card once when a later effect draws it anyway', async () => {
    const agenda = { supersedes: 'agenda' };
    await store.outbox.enqueue([
      effect('agenda 1', agenda),
      effect('words'),
      effect('agenda 2', agenda),
      effect('agenda elsewhere', { ...agenda, queue: 'chat 2' }),
      effect('agenda 3', agenda),
    ]);
    expect(await claim()).toEqual(['words', 'agenda elsewhere']);
    await store.outbox.done('words');
    await store.outbox.done('agenda elsewhere');
    expect(await claim()).toEqual(['agenda 3']);
    await store.outbox.enqueue([effect('agenda 4', agenda)]);
    await store.outbox.retry('agenda 3', at('12:05'), '503');
    // The newer one waits as long as the older was told to, and goes instead of it.
    expect(await claim('12:04')).toEqual([]);
    expect(await claim('12:05')).toEqual(['agenda 4']);
    await store.outbox.done('agenda 4');
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('keeps of a card that is drawn again and again only the last to wait for', async () => {
    for (const number of [1, 2, 3])
      await store.outbox.enqueue([effect(`agenda ${number}`, { supersedes: 'agenda', due: at('13:00') })]);
    expect(await store.outbox.waiting()).toEqual({ count: 1, nextDue: at('13:00') });
    expect(await claim('13:00')).toEqual(['agenda 3']);
  });

  it('takes up what has been due for longest first', async () => {
    await store.outbox.enqueue([
      effect('later', { queue: '1', due: at('11:30') }),
      effect('sooner', { queue: '2', due: at('11:00') }),
      effect('soonest', { queue: '3', due: at('10:30') }),
    ]);
    expect(await claim('12:00', 1)).toEqual(['soonest']);
    expect(await claim('12:00', 1)).toEqual(['sooner']);
    expect(await store.outbox.waiting()).toEqual({ count: 3, nextDue: at('11:30') });
  });

  it('fires a timer that came due behind others in its queue before them, and then goes on with them', async () => {
    await store.outbox.enqueue([effect('timer', { due: at('12:30') }), effect('a1'), effect('a2')]);
    expect(await claim('12:00')).toEqual(['a1']);
    await store.outbox.retry('a1', at('12:45'), '503');
    expect(await store.outbox.waiting()).toEqual({ count: 3, nextDue: at('12:30') });
    expect(await claim('12:30')).toEqual(['timer']);
    await store.outbox.done('timer');
    expect(await store.outbox.waiting()).toEqual({ count: 2, nextDue: at('12:45') });
    expect(await claim('12:44')).toEqual([]);
    expect(await claim('12:45')).toEqual(['a1']);
  });

  it('takes effects back by the beginning of their ids, and lets them be wanted again', async () => {
    const timers = ['close:m1:a', 'close:m1:b', 'close:m10', 'Close:m1'].map((id) => effect(id, { queue: id }));
    await store.outbox.enqueue(timers);
    await store.outbox.cancel('close:m1:');
    expect(await store.outbox.waiting()).toMatchObject({ count: 2 });
    await store.outbox.enqueue(timers);
    expect(await claim()).toEqual(['close:m10', 'Close:m1', 'close:m1:a', 'close:m1:b']);
    await expect(store.outbox.cancel('')).rejects.toThrow('everything');
  });

  it('does not try again what was taken back while it was being carried out', async () => {
    await store.outbox.enqueue([
      effect('a1'),
      effect('a2'),
      effect('b1', { queue: 'b' }),
      effect('c1', { queue: 'c' }),
    ]);
    await claim('12:00');
    for (const prefix of ['a1', 'b1', 'c1']) await store.outbox.cancel(prefix);
    expect(await store.outbox.waiting()).toEqual({ count: 1, nextDue: at('12:01') });
    expect(await claim('12:00')).toEqual([]);
    await store.outbox.retry('a1', at('12:00'), 'failed');
    expect(await claim('12:00')).toEqual(['a2']);
    await store.outbox.done('b1');
    expect(await claim('12:01')).toEqual(['a2']);
    expect(await store.outbox.waiting()).toMatchObject({ count: 1 });
  });

  it('refuses an id which would not come back as it was', async () => {
    await expect(store.outbox.enqueue([effect('a\0b')])).rejects.toThrow('the effect id holds a NUL');
    await expect(store.outbox.enqueue([effect('a', { supersedes: '\udc00' })])).rejects.toThrow('what it supersedes');
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('takes no notice of effects nobody knows', async () => {
    await store.outbox.done('x');
    await store.outbox.retry('x', at('12:00'), '');
    await store.outbox.abandon('x', '');
    await store.outbox.cancel('x');
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });
});
