const words = (text: string): string =>
  text
    .replace(/^\s*•\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Undoes line wraps: joins pieces with a blank until they make the line expected next. Where no pieces make it, the
 * rest comes as it is, so that comparing with what was expected shows the place.
 */
export const undoWraps = (pieces: readonly string[], expected: readonly string[]): readonly string[] => {
  const rest = pieces.map(words).filter((piece) => piece !== '');
  const lines: string[] = [];
  for (const wanted of expected.map(words)) {
    let count = 1;
    while (count < rest.length && rest.slice(0, count).join(' ').length < wanted.length) count += 1;
    if (rest.slice(0, count).join(' ') !== wanted) break;
    lines.push(rest.splice(0, count).join(' '));
  }
  return [...lines, ...rest];
};
