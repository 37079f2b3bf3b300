const SHOWN = 60;

/** As much of a text as an answer has room for. */
export const shortened = (text: string): string => {
  // By code points: half of an emoji is no character, and not every client takes it.
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= SHOWN
    ? letters.join('')
    : `${letters
        .slice(0, SHOWN - 1)
        .join('')
        .trimEnd()}…`;
};
