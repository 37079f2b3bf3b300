import { ComeBack, NotYet, startEffects, type EffectRunner, type Errands } from '../../../src/app';
import { addMinutes } from '../../../src/domain';
import { after, desk, NOON, running, stopEffects } from '../../support/desk';

afterEach(stopEffects);

describe('what has to wait', () => {
  it('waits for half the time at least, so that not all come back at once', async () => {
    const { store, say, clock } = desk();
    const waits: number[] = [];
    const errands = { say: () => Promise.reject(new ComeBack('reset')) } as Partial<Errands> as Errands;
    const failed: EffectRunner['failed'] = (_effect, _error, again) =>
      void waits.push(Date.parse(again!) - Date.parse(clock.now));
    const shares = [0, 0.5, 1];
    const jitter = (): number => shares[waits.length]!;
    await say('x');
    const effects = startEffects({ outbox: store.outbox, now: () => clock.now, errands, failed, jitter }, 1_000_000);
    running.push(effects);
    while (waits.length < shares.length) {
      await effects.idle();
      clock.now = after(waits.at(-1)!, clock.now);
    }
    expect(waits).toEqual([500, 1_500, 4_000]);
  });

  it('is no answer any more after a quarter of an hour: it is left alone, counted, and not told', async () => {
    const { store, say, announce, said, clock, failures } = desk();
    const expired: string[] = [];
    await say('kokous avattu');
    await announce('kukaan ei päättänyt kokousta');
    clock.now = addMinutes(NOON, 16);
    await say('kohta 2');
    const errands = { say: async ({ text }: { text: string }) => void said.push(text) } as Partial<Errands> as Errands;
    const effects = startEffects(
      {
        outbox: store.outbox,
        now: () => clock.now,
        errands,
        failed: (_effect, error, again) => void failures.push({ error, again }),
        expired: ({ kind }) => void expired.push(kind),
      },
      1_000_000,
    );
    running.push(effects);
    await effects.idle();
    expect(said).toEqual(['kukaan ei päättänyt kokousta', 'kohta 2']);
    expect(expired).toEqual(['say']);
    expect(failures).toEqual([]);
    expect(await store.abandoned()).toMatchObject([{ error: 'came too late to be of use' }]);
  });

  it('does not count when it was only not its turn yet, and keeps its place', async () => {
    const { say, said, start, clock, failures, store } = desk();
    await say('a');
    await say('b');
    let waits = 30;
    const effects = start(async ({ text }, { attempts }) => {
      if ((waits -= 1) > 0) throw new NotYet('Teams takes seven messages a second', 100);
      said.push(`${text} ${String(attempts)}`);
    });
    while (said.length < 2) {
      await effects.idle();
      clock.now = after(100, clock.now);
    }
    expect(said).toEqual(['a 1', 'b 0']);
    expect(failures).toEqual([]);
    expect(await store.abandoned()).toEqual([]);
  });

  it('through four days of outage is given up', async () => {
    const { announce, start, clock, failures, store } = desk();
    await announce('luonnos on valmis');
    const effects = start(() => Promise.reject(new ComeBack('Teams was not reached: ECONNREFUSED')));
    for (clock.now = after(1); (await store.abandoned()).length === 0; clock.now = addMinutes(clock.now, 180))
      await effects.idle();
    expect(clock.now > addMinutes(NOON, 3 * 24 * 60)).toBe(true);
    expect(failures.at(-1)!.again).toBeUndefined();
  });
});
