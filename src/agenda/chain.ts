/**
 * The longest sensible count through these numbers: which of them, by position, are the ones somebody numbered the
 * items with. Numbers must rise; one that follows directly counts double one that leaves a gap, so that dates and the
 * numbers of lists inside an item do not draw the count away. O(n log n).
 */
export const longestCount = (numbers: readonly number[]): Count => {
  const rank = new Map([...new Set(numbers)].sort((a, b) => a - b).map((value, index) => [value, index]));
  const best = new Peaks(rank.size);
  const scores: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((value, index) => {
    const place = rank.get(value) ?? 0;
    const directly = rank.get(value - 1);
    const near = directly === undefined ? undefined : best.at(directly);
    const far = best.upTo(place);
    const nearScore = near === undefined ? 0 : (scores[near] ?? 0) + 2;
    const farScore = far === undefined ? 0 : (scores[far] ?? 0) + 1;
    const score = Math.max(nearScore, farScore, value === 1 ? 2 : 1);
    before[index] = score === nearScore ? near : score === farScore ? far : undefined;
    scores[index] = score;
    best.offer(place, index, scores);
  });
  const members: number[] = [];
  for (let index = best.upTo(rank.size); index !== undefined; index = before[index]) members.push(index);
  const last = members[0];
  return { members: members.reverse(), score: last === undefined ? 0 : (scores[last] ?? 0) };
};

export interface Count {
  /** Positions in the list that was given, in order. */
  readonly members: readonly number[];
  readonly score: number;
}

/** For every value the position with the best score; and the best of all below a value, by a Fenwick tree. */
class Peaks {
  private readonly exact: (number | undefined)[];
  private readonly tree: (number | undefined)[];
  private scores: readonly number[] = [];

  constructor(size: number) {
    this.exact = new Array<number | undefined>(size).fill(undefined);
    this.tree = new Array<number | undefined>(size + 1).fill(undefined);
  }

  at(place: number): number | undefined {
    return this.exact[place];
  }

  /** The best among the places before this one. */
  upTo(place: number): number | undefined {
    let found: number | undefined;
    for (let node = place; node > 0; node -= node & -node) found = this.better(found, this.tree[node]);
    return found;
  }

  offer(place: number, index: number, scores: readonly number[]): void {
    this.scores = scores;
    this.exact[place] = this.better(this.exact[place], index);
    for (let node = place + 1; node < this.tree.length; node += node & -node)
      this.tree[node] = this.better(this.tree[node], index);
  }

  /** The earlier one where both are as good: a list inside an item comes after the item. */
  private better(a: number | undefined, b: number | undefined): number | undefined {
    if (a === undefined || b === undefined) return a ?? b;
    return (this.scores[b] ?? 0) > (this.scores[a] ?? 0) ? b : a;
  }
}
