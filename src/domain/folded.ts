/** Words compared as people read them: case, accents and the width of blanks do not matter. */
export const folded = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
