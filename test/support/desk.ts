import { effectOf, startEffects, type EffectRunner, type Errands } from '../../src/app';
import { instant, type Instant } from '../../src/domain';
import type { Store } from '../../src/journal';
import { MEETING } from './board';
import { at } from './meeting-facts';
import { memoryStore } from './memory-journal';

export const NOON = at('12:00');
/** So many milliseconds later. */
export const after = (ms: number, from: Instant = NOON): Instant => instant(Date.parse(from) + ms);

/** An outbox, a clock that stands where it is put, and what came of it. */
export interface Desk {
  readonly store: Store;
  readonly clock: { now: Instant };
  /** What was said, in the order it went out. */
  readonly said: string[];
  readonly failures: { readonly error: unknown; readonly again: Instant | undefined }[];
  readonly say: (text: string, meeting?: typeof MEETING, due?: Instant) => Promise<void>;
  /** Says something that is worth saying however late. */
  readonly announce: (text: string) => Promise<void>;
  readonly start: (say?: Errands['say']) => ReturnType<typeof startEffects>;
}

export const running: ReturnType<typeof startEffects>[] = [];
/** Stops what a test started. */
export const stopEffects = async (): Promise<void> => {
  for (const effects of running.splice(0)) await effects.stop();
};

export const desk = (store: Store = memoryStore()): Desk => {
  const clock = { now: NOON };
  const said: string[] = [];
  const failures: Desk['failures'] = [];
  let count = 0;
  return {
    store,
    clock,
    said,
    failures,
    say: async (text, meeting = MEETING, due = clock.now) =>
      store.outbox.enqueue([effectOf(meeting, `cause ${String((count += 1))}`, { kind: 'say', text }, due)]),
    announce: async (text) => {
      const errand = { kind: 'say', text, lasting: true } as const;
      await store.outbox.enqueue([effectOf(MEETING, `cause ${String((count += 1))}`, errand, clock.now)]);
    },
    start: (say = async ({ text }) => void said.push(text)) => {
      const runner: EffectRunner = {
        outbox: store.outbox,
        now: () => clock.now,
        errands: { say } as Partial<Errands> as Errands,
        failed: (_effect, error, again) => void failures.push({ error, again }),
      };
      // Nothing happens by the tick in these tests, only when something is looked for.
      const effects = startEffects(runner, 1_000_000);
      running.push(effects);
      return effects;
    },
  };
};
