import type { Logger } from 'pino';
import { hangUp, type Listener } from './listen';
import type { Work } from './work';

export interface Stopping {
  readonly work: Work;
  readonly effects: { readonly stop: () => Promise<void> };
  readonly web: Listener;
  /** Closes the store. */
  readonly close: () => Promise<void>;
  readonly log: Logger;
}

/** How long is waited for work under way. A container is killed about half a minute after it is told to stop. */
const PATIENCE_MS = 10_000;

/**
 * Stops a server gracefully: nothing new is begun, turns in flight are answered, effects that were claimed are carried
 * out. It goes on listening meanwhile, so that whoever asks is told it is not ready. What takes longer than ten seconds
 * is given up; the journal has all of it, and the next start takes it up again.
 */
export const stopper = (
  { work, effects, web, close, log }: Stopping,
  patienceMs = PATIENCE_MS,
): (() => Promise<void>) => {
  const finish = async (): Promise<'finished'> => {
    await work.close();
    await effects.stop();
    await hangUp(web);
    await close();
    return 'finished';
  };
  const stop = async (): Promise<void> => {
    log.info('stopping');
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      timer = setTimeout(resolve, patienceMs, 'late');
    });
    const end = await Promise.race([finish(), patience]);
    clearTimeout(timer);
    if (end === 'finished') log.info('stopped');
    else {
      log.error({ turns: work.underWay, patienceMs }, 'gave up waiting for what is under way: the next start goes on');
      web.server.close();
      web.server.closeAllConnections();
    }
  };
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
};
