import { setTimeout } from 'node:timers/promises';

/** What befalls the servers while a rehearsal is played. */
export interface Misfortune {
  /** Resolves to true once where something happened since the last time, and it is over. */
  readonly befell: () => Promise<boolean>;
  /** How often it struck. */
  readonly count: () => number;
  /** Nothing happens any more. Rejects with what went wrong where nothing should have. */
  readonly end: () => Promise<void>;
}

/** Lets something happen every so many milliseconds, one after the other. */
export const misfortune = (everyMs: number | undefined, strike: () => Promise<void>): Misfortune => {
  const ending = new AbortController();
  const isOver = (): boolean => ending.signal.aborted;
  let underWay: Promise<void> = Promise.resolve();
  let count = 0;
  let heardOf = 0;
  const run = async (): Promise<void> => {
    while (!isOver()) {
      await setTimeout(everyMs, undefined, { signal: ending.signal }).catch(() => undefined);
      if (isOver()) return;
      count += 1;
      await (underWay = strike());
    }
  };
  const running = everyMs === undefined ? Promise.resolve() : run();
  running.catch(() => undefined);
  return {
    befell: async () => {
      await underWay;
      const isNews = count > heardOf;
      heardOf = count;
      return isNews;
    },
    count: () => count,
    end: async () => {
      ending.abort();
      await running;
    },
  };
};
