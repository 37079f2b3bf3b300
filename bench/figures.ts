/** The value below which so many hundredths of all lie; 0 of none. */
export const percentile = (values: readonly number[], hundredths: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? 0;
};

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Three digits that say something, and no more. */
const rounded = (value: number): number => Number(value.toPrecision(3));

/** A table in Markdown. */
export const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [columns, columns.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map(
      (cells) => `| ${cells.map((cell) => (typeof cell === 'number' ? rounded(cell).toString() : cell)).join(' | ')} |`,
    )
    .join('\n');
