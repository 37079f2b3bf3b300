/** A run of marks this long is no language; putting it in order would take time that grows with its square. */
const HEAP_OF_MARKS = /\p{M}{30}/u;

/** NFC, unless somebody sent a heap of combining marks to make that slow: then the text stays as it came. */
export const composed = (text: string): string => (HEAP_OF_MARKS.test(text) ? text : text.normalize('NFC'));

/**
 * What two spellings of a word have in common: `Päätös`, `PAATOS` and `paatos` are one. Lower case, without accents
 * and zero-width characters, blanks of every kind as one.
 */
export const fold = (text: string): string =>
  (HEAP_OF_MARKS.test(text) ? text : text.normalize('NFKD'))
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Folded, with everything but letters and digits turned into single blanks: for looking titles up. */
export const words = (text: string): string =>
  fold(text)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
