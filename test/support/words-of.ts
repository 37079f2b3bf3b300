/** The words of some lines, to compare what stands on lines of its own here and beside something there. */
export const wordsOf = (lines: readonly string[]): readonly string[] =>
  lines
    .map((line) => line.replace(/^\s*•\s*/, ''))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/** The same of a plain text, whose labels have a colon where the grid has them at the margin. */
export const printedWords = (lines: readonly string[], labels: readonly string[]): readonly string[] =>
  wordsOf(lines.map((line) => line.replace(new RegExp(`^(${labels.join('|')}): `), '$1 ').replaceAll('|', ' ')));
