import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { EffectRunner, Errands } from '../../src/app';
import type { Metrics } from './metrics';
import { reasonOf } from './reason-of';
import { timed } from './timed';

/** Errands that are counted and timed when they succeed. */
export const watchErrands = (errands: Errands, metrics: Metrics): Errands =>
  Object.fromEntries(
    Object.entries(errands).map(([kind, carry]) => [
      kind,
      timed(carry as (...given: unknown[]) => Promise<void>, (seconds) => {
        metrics.effectDone(kind, seconds);
      }),
    ]),
  ) as unknown as Errands;

/** Counts errands that fail, and says in the log why and when they are tried again. */
export const watchFailures =
  (log: Logger, metrics: Metrics): EffectRunner['failed'] =>
  ({ id, kind, meeting, attempts }, error, again) => {
    metrics.effectFailed(kind, again === undefined ? 'abandoned' : 'retried');
    const facts = { effect: pseudonym(id), kind, meeting, attempts, again, error: reasonOf(error) };
    if (again === undefined) log.error(facts, 'an errand was given up');
    else log.warn(facts, 'an errand failed and is tried again');
  };

/** An effect's id may hold the id of the person it is for; the log only has to tell effects apart. */
const pseudonym = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 12);
