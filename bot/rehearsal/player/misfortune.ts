import { setTimeout } from 'node:timers/promises';

/** What befalls the servers while a rehearsal is played. */
export interface Misfortune {
  /** Strikes in so many milliseconds, if nothing else is to strike or striking then. */
  readonly strikeIn: (ms: number) => void;
  /** Resolves to true once where something happened since the last time, and it is over. */
  readonly befell: () => Promise<boolean>;
  /** How often it struck. */
  readonly count: () => number;
  /** Nothing happens any more. Rejects with what went wrong where nothing should have. */
  readonly end: () => Promise<void>;
}

/** Lets something happen every so many milliseconds, or when it is told to, one after the other. */
export const misfortune = (everyMs: number | undefined, strike: () => Promise<void>): Misfortune => {
  const ending = new AbortController();
  const isOver = (): boolean => ending.signal.aborted;
  const wait = (ms: number | undefined): Promise<unknown> =>
    setTimeout(ms, undefined, { signal: ending.signal }).catch(() => undefined);
  let underWay: Promise<void> = Promise.resolve();
  let isComing = false;
  let count = 0;
  let heardOf = 0;
  const struck = (): Promise<void> => {
    count += 1;
    return (underWay = strike());
  };
  const run = async (): Promise<void> => {
    while (!isOver()) {
      await wait(everyMs);
      if (!isOver()) await struck();
    }
  };
  const soon = async (ms: number): Promise<void> => {
    await wait(ms);
    if (!isOver()) await struck();
  };
  const running = everyMs === undefined ? Promise.resolve() : run();
  running.catch(() => undefined);
  let coming: Promise<void> = Promise.resolve();
  return {
    strikeIn: (ms) => {
      if (isComing || isOver()) return;
      isComing = true;
      coming = soon(ms).finally(() => (isComing = false));
      coming.catch(() => undefined);
    },
    befell: async () => {
      await coming;
      await underWay;
      const isNews = count > heardOf;
      heardOf = count;
      return isNews;
    },
    count: () => count,
    end: async () => {
      ending.abort();
      await coming;
      await running;
    },
  };
};
