const ROUNDS = 5;
/** Below this, in milliseconds, a measurement says more about the machine than about the code. */
const NOISE_MS = 60;

const least = (run: () => void): number =>
  Math.min(
    ...Array.from({ length: ROUNDS }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );

/**
 * True when an eighth of a text takes no less than a fortieth of the time the whole takes: what grows with the square
 * would take a sixty-fourth. Two times of one run are compared, the least of several, so that a busy machine does not
 * matter.
 */
export const growsLinearly = (text: string, read: (text: string) => void): boolean => {
  const part = text.slice(0, text.length / 8);
  read(part);
  const whole = least(() => {
    read(text);
  });
  if (whole < NOISE_MS) return true;
  return (
    whole <
    40 *
      Math.max(
        least(() => {
          read(part);
        }),
        NOISE_MS / 40,
      )
  );
};
