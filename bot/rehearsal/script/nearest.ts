/** The candidate that takes the fewest letters to turn `word` into; the first of equals. Undefined without candidates. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate;
};

const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const [replaced = 0, removed = 0] = row.slice(j);
      next.push(Math.min(replaced + (letter === other ? 0 : 1), removed + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};
