/** A line of progress every so many milliseconds, so that nobody wonders and nobody has to scroll. */
const PROGRESS_MS = 2_000;

/** Tells how many events are done where it takes long, and nothing where it does not. */
export const progressOf = (
  say: (line: string) => void,
  clock: () => number = Date.now,
): ((done: number, of?: number) => void) => {
  let lastSaid = clock();
  return (done, of) => {
    if (clock() - lastSaid < PROGRESS_MS) return;
    lastSaid = clock();
    say(of === undefined ? `Read ${done} events again …` : `Copied ${done} of ${of} events …`);
  };
};
