/** Comparing more than this many pairs would take too long; texts that long are compared place by place. */
const MOST_PAIRS = 4_000_000;

/**
 * Places of what two lists both have in the same order: as much as there can be (the longest common subsequence), but
 * nothing of the middle of two lists that are too long to compare.
 */
export const inCommon = (
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] => {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  const [old, now] = [before.slice(first, before.length - last), after.slice(first, after.length - last)];
  return [
    ...Array.from({ length: first }, (_, index) => [index, index] as const),
    ...middle(old, now).map(([i, j]) => [i + first, j + first] as const),
    ...Array.from({ length: last }, (_, index) => [before.length - last + index, after.length - last + index] as const),
  ];
};

const middle = (before: readonly string[], after: readonly string[]): readonly (readonly [number, number])[] => {
  if (before.length * after.length > MOST_PAIRS) return [];
  const width = after.length + 1;
  /** How much the ends from `i` and from `j` have in common, row by row. */
  const shared = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => shared[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      shared[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const places: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return places;
};
