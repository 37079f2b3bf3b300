/** The value below which so many hundredths of all lie; 0 of none. */
export const percentile = (values: readonly number[], hundredths: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? 0;
};

export const median = (values: readonly number[]): number => percentile(values, 50);

/** How much values grow from one to the next, by the line that fits them best (least squares); 0 of fewer than two. */
export const slope = (values: readonly number[]): number => {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const along = values.reduce((sum, each, index) => sum + (index - middle) * (each - mean), 0);
  const across = values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  return across === 0 ? 0 : along / across;
};

/** Three digits that say something, and no more. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** A table in Markdown. */
export const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [columns, columns.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map(
      (cells) => `| ${cells.map((cell) => (typeof cell === 'number' ? rounded(cell).toString() : cell)).join(' | ')} |`,
    )
    .join('\n');
