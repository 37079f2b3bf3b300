/** A row of a table, as a file has it. */
export interface TableRow {
  /** 1 for the first line of a text file, or the number the spreadsheet shows beside the row. */
  readonly at: number;
  /** In the order of the columns; an empty cell is ''. */
  readonly fields: readonly string[];
}
