const SHOWN = 60;

/** As much of a text as an answer has room for, in letters. */
export const shortened = (text: string, most = SHOWN): string => {
  // By code points: half of an emoji is no character, and not every client takes it.
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length <= most
    ? letters.join('')
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
