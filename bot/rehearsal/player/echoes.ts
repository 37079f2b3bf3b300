import { instant, type Instant } from '../../../src/domain';
import type { Delivery, StandIn } from '../teams';
import type { Stage } from './stage';

/**
 * Decides when something that Teams delivered comes again: after so many milliseconds each. Nothing does unless it is
 * said.
 */
export type Echoes = (delivered: Pick<Delivery, 'kind' | 'at'>) => readonly number[];

/** A stage on which things come again between what people do, in the order the clock gives. */
export interface EchoingStage extends Stage {
  /** Runs the clock until nothing is left to come again. */
  runOut(): Promise<void>;
}

export const echoing = (
  stage: Stage,
  teams: StandIn,
  clock: { readonly now: Instant },
  echoes: Echoes,
): EchoingStage => {
  const waiting: { readonly at: Instant; readonly again: Delivery['again'] }[] = [];
  let heard = 0;

  const next = (): Instant | undefined => {
    const fresh = teams.deliveries().slice(heard);
    heard += fresh.length;
    for (const delivered of fresh)
      for (const ms of echoes(delivered))
        waiting.push({ at: instant(Date.parse(delivered.at) + ms), again: delivered.again });
    waiting.sort((a, b) => (a.at < b.at ? -1 : 1));
    return waiting[0]?.at;
  };

  const runTo = async (moment: Instant): Promise<void> => {
    for (let at = next(); at !== undefined && at <= moment; at = next()) {
      if (at > clock.now) await stage.runTo(at);
      // On the way there something may have been delivered that comes again sooner.
      next();
      await waiting.shift()?.again();
      await stage.settle();
    }
    await stage.runTo(moment);
  };

  return {
    ...stage,
    runTo,
    runOut: async () => {
      for (let at = next(); at !== undefined; at = next()) await runTo(at > clock.now ? at : clock.now);
    },
  };
};
