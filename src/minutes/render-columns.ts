/** Characters of a cell that still ask for more room: a longer one is wrapped, so that it leaves the others some. */
const HEAVIEST = 40;

/** Shares of the width for the columns of a table, by the longest cell of each. */
export const columnWidths = (columns: readonly string[], rows: readonly (readonly string[])[]): readonly number[] => {
  const weights = columns.map((column, index) =>
    Math.min(HEAVIEST, Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)) + 2),
  );
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / all);
};
