import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { NotYet, type EffectRunner, type Errands } from '../../src/app';
import type { Metrics } from './metrics';
import { reasonOf } from './reason-of';

type Watched = Required<Pick<EffectRunner, 'errands' | 'failed' | 'expired'>>;

/**
 * Errands that are counted and timed when they succeed, and said of in the log when they do not: why, and when they are
 * tried again.
 */
export const watchEffects = (errands: Errands, log: Logger, metrics: Metrics): Watched => ({
  errands: Object.fromEntries(
    Object.entries(errands).map(([kind, carry]) => [kind, watched(kind, carry as Carry, metrics)]),
  ) as unknown as Errands,

  failed: (effect, error, again) => {
    metrics.effectFailed(effect.kind, again === undefined ? 'abandoned' : 'retried');
    const facts = { ...factsOf(effect), again, error: reasonOf(error) };
    if (again === undefined) log.error(facts, 'an errand was given up');
    else log.warn(facts, 'an errand failed and is tried again');
  },

  expired: (effect) => {
    metrics.effectFailed(effect.kind, 'expired');
    log.warn(factsOf(effect), 'an errand came too late to be of use');
  },
});

type Carry = (...given: unknown[]) => Promise<void>;

const watched =
  (kind: string, carry: Carry, metrics: Metrics): Carry =>
  async (...given) => {
    const begun = performance.now();
    try {
      await carry(...given);
    } catch (error) {
      if (error instanceof NotYet) metrics.waited('nuija');
      throw error;
    }
    metrics.effectDone(kind, (performance.now() - begun) / 1_000);
  };

/** An effect's id may hold the id of the person it is for; the log only has to tell effects apart. */
const factsOf = ({ id, kind, meeting, attempts }: Parameters<Watched['expired']>[0]): object => ({
  effect: createHash('sha256').update(id).digest('hex').slice(0, 12),
  kind,
  meeting,
  attempts,
});
