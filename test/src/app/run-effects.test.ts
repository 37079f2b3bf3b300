import { setTimeout as pause } from 'node:timers/promises';
import { ComeBack, effectOf, Hopeless, startEffects, type Errands } from '../../../src/app';
import { addMinutes, meetingId } from '../../../src/domain';
import { openStore, type Store } from '../../../src/journal';
import { MEETING } from '../../support/board';
import { after, desk, NOON, running, stopEffects } from '../../support/desk';
import { folder } from '../journal/facts';

const OTHER = meetingId('council 1/2023');

afterEach(stopEffects);

describe('what is to be said', () => {
  it('goes out in the order it happened', async () => {
    const { say, said, start } = desk();
    for (const text of ['a', 'b', 'c']) await say(text);
    expect(await start().idle()).toBe(true);
    expect(said).toEqual(['a', 'b', 'c']);
  });

  it('waits until it is due', async () => {
    const { say, said, start, clock } = desk();
    await say('myöhemmin', MEETING, addMinutes(NOON, 15));
    const effects = start();
    expect(await effects.idle()).toBe(true);
    expect(said).toEqual([]);
    clock.now = addMinutes(NOON, 15);
    expect(await effects.idle()).toBe(true);
    expect(said).toEqual(['myöhemmin']);
  });

  it('goes out by the tick, without anybody asking', async () => {
    const { store, said, say, clock } = desk();
    const effects = startEffects(
      {
        outbox: store.outbox,
        now: () => clock.now,
        errands: { say: async ({ text }: { text: string }) => void said.push(text) } as Partial<Errands> as Errands,
        failed: () => undefined,
      },
      10,
    );
    running.push(effects);
    await effects.idle();
    await say('tikittää');
    while (said.length === 0) await pause(5);
    expect(said).toEqual(['tikittää']);
  });

  it('in one chat does not wait for another chat that is slow', async () => {
    const { say, said, start } = desk();
    let answer = (): void => undefined;
    await say('hidas');
    const effects = start(async ({ text }) => {
      if (text === 'hidas') await new Promise<void>((resolve) => (answer = resolve));
      said.push(text);
    });
    await pause(20);
    await say('nopea', OTHER);
    effects.wake();
    await pause(20);
    expect(said).toEqual(['nopea']);
    answer();
    expect(await effects.idle()).toBe(true);
    expect(said).toEqual(['nopea', 'hidas']);
  });

  it('is said once though the store was away when it had been said', async () => {
    const { store, say, said, clock } = desk();
    let isAway = true;
    const outbox: Store['outbox'] = {
      ...store.outbox,
      done: async (id) => (isAway ? Promise.reject(new Error('the store is away')) : store.outbox.done(id)),
    };
    const failures: string[] = [];
    const errands = { say: async ({ text }: { text: string }) => void said.push(text) } as Partial<Errands> as Errands;
    const failed = ({ kind }: { kind: string }): void => {
      failures.push(kind);
      isAway = failures.length < 2;
    };
    await say('kerran');
    const effects = startEffects({ outbox, now: () => clock.now, errands, failed }, 1_000_000);
    running.push(effects);
    expect(await effects.idle()).toBe(true);
    expect(said).toEqual(['kerran']);
    expect(failures).toEqual(['outbox', 'outbox']);
    expect(await store.outbox.waiting()).toEqual({ count: 0 });
  });

  it('that another server wrote down is looked for in a moment, once for all it wrote', async () => {
    const { store, say, said, start } = desk();
    const effects = start();
    await effects.idle();
    let looks = 0;
    const { outbox } = store;
    const looking = { ...outbox };
    outbox.claim = async (...given) => {
      looks += 1;
      return looking.claim(...given);
    };
    await say('toiselta');
    for (let asked = 0; asked < 9; asked += 1) effects.wakeSoon();
    while (said.length === 0) await pause(5);
    await effects.idle();
    expect(said).toEqual(['toiselta']);
    expect(looks).toBeLessThan(5);
  });

  it('is said once though it takes longer than anybody else would wait for it', async () => {
    const { say, said, start, clock } = desk();
    let answer = (): void => undefined;
    await say('hidas');
    const effects = start(async ({ text }) => {
      said.push(text);
      await new Promise<void>((resolve) => (answer = resolve));
    });
    await pause(20);
    clock.now = addMinutes(NOON, 5);
    effects.wake();
    await pause(20);
    answer();
    expect(await effects.idle()).toBe(true);
    expect(said).toEqual(['hidas']);
  });
});

describe('what goes wrong', () => {
  it('is tried again after one second, two, four, and ten minutes at most', async () => {
    const { announce, start, clock, failures } = desk();
    await announce('ei mene');
    const effects = start(() => Promise.reject(new Error('Teams answered 500')));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      await effects.idle();
      const { again } = failures.at(-1)!;
      waits.push((Date.parse(again!) - Date.parse(clock.now)) / 1_000);
      clock.now = again!;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 600]);
  });

  it('keeps what comes after it in the same chat in line, and nobody else', async () => {
    const { say, said, start, clock } = desk();
    for (const [text, meeting] of [['a'], ['b'], ['c', OTHER]] as const) await say(text, meeting);
    let works = false;
    const effects = start(async ({ text }) => {
      if (text === 'a' && !works) throw new Error('reset');
      said.push(text);
    });
    await effects.idle();
    expect(said).toEqual(['c']);
    works = true;
    clock.now = after(1_000);
    await effects.idle();
    expect(said).toEqual(['c', 'a', 'b']);
  });

  it('is given up after twelve attempts, stays visible and blocks nobody', async () => {
    const { announce, said, start, clock, failures, store } = desk();
    await announce('ei mene');
    await announce('menee');
    const effects = start(async ({ text }) => {
      if (text === 'ei mene') throw new Error('Teams answered 500');
      said.push(text);
    });
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await effects.idle();
      clock.now = failures.at(-1)!.again ?? clock.now;
    }
    expect(failures).toHaveLength(12);
    expect(failures.at(-1)!.again).toBeUndefined();
    expect(said).toEqual(['menee']);
    expect(await store.abandoned()).toMatchObject([{ kind: 'say', error: 'Teams answered 500' }]);
  });

  it('comes back when it was told to, not before', async () => {
    const { say, said, start, clock, failures } = desk();
    await say('hidasta');
    let attempts = 0;
    const effects = start(async ({ text }) => {
      if ((attempts += 1) === 1) throw new ComeBack('Teams answered 429', 7_500);
      said.push(text);
    });
    await effects.idle();
    expect(failures).toMatchObject([{ again: after(7_500) }]);
    clock.now = after(7_499);
    await effects.idle();
    expect(said).toEqual([]);
    clock.now = after(7_500);
    await effects.idle();
    expect(said).toEqual(['hidasta']);
  });

  it('through an outage of hours is still there when Teams comes back', async () => {
    const { announce, said, start, clock, failures } = desk();
    await announce('luonnos on valmis');
    const back = addMinutes(NOON, 8 * 60);
    const effects = start(async ({ text }) => {
      if (clock.now < back) throw new ComeBack('Teams was not reached: ECONNREFUSED');
      said.push(text);
    });
    while (said.length === 0) {
      await effects.idle();
      clock.now = failures.at(-1)!.again!;
    }
    expect(said).toEqual(['luonnos on valmis']);
    expect(clock.now <= addMinutes(back, 1)).toBe(true);
  });

  it('for ever is given up at once', async () => {
    const { say, start, failures, store } = desk();
    await say('poistettu keskustelu');
    await start(() => Promise.reject(new Hopeless('the chat is not known'))).idle();
    expect(failures).toMatchObject([{ again: undefined }]);
    expect(await store.abandoned()).toMatchObject([{ error: 'the chat is not known', attempts: 1 }]);
  });

  it('because nobody knows such an errand is given up, not run', async () => {
    const { store, start } = desk();
    const effect = effectOf(MEETING, 'cause', { kind: 'say', text: '' }, NOON);
    await store.outbox.enqueue([{ ...effect, kind: 'vote', payload: { kind: 'vote' } }]);
    await start().idle();
    expect(await store.abandoned()).toMatchObject([{ error: 'no such errand: vote' }]);
  });

  it('in the outbox itself is told, and tried again later', async () => {
    const broken = desk();
    const { store, say, said, failures } = broken;
    let works = false;
    const outbox: Store['outbox'] = {
      ...store.outbox,
      claim: (...asked) => (works ? store.outbox.claim(...asked) : Promise.reject(new Error('SQLITE_IOERR'))),
    };
    await say('x');
    const effects = startEffects(
      {
        outbox,
        now: () => NOON,
        errands: { say: async ({ text }: { text: string }) => void said.push(text) } as Partial<Errands> as Errands,
        failed: (_effect, error, again) => void failures.push({ error, again }),
      },
      1_000_000,
    );
    running.push(effects);
    await effects.idle();
    expect(failures[0]!.error).toEqual(new Error('SQLITE_IOERR'));
    works = true;
    await effects.idle();
    expect(said).toEqual(['x']);
  });
});

describe('a server that stops', () => {
  it('waits for what is being said and takes up nothing more', async () => {
    const { say, said, start } = desk();
    await say('kesken');
    await say('jää odottamaan');
    const effects = start(async ({ text }) => {
      await pause(30);
      said.push(text);
    });
    await pause(10);
    await effects.stop();
    expect(said).toEqual(['kesken']);
    effects.wake();
    await pause(50);
    expect(said).toEqual(['kesken']);
  });

  it('in the middle of an errand leaves it to the next one, once nobody can be at it any more', async () => {
    const url = `sqlite:${folder()}/nuija.db`;
    const before = await openStore(url);
    const first = desk(before);
    await first.say('kesken');
    expect(await before.outbox.claim(NOON, 1, 60_000)).toHaveLength(1);
    await before.close();

    const store = await openStore(url);
    const second = desk(store);
    const effects = second.start();
    await effects.idle();
    expect(second.said).toEqual([]);
    second.clock.now = addMinutes(NOON, 1);
    await effects.idle();
    expect(second.said).toEqual(['kesken']);
    await effects.stop();
    await store.close();
  });
});
