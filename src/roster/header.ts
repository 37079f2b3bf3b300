import { columnOf, roleOf, type Column } from './roster-words';
import type { Row } from './rows';

export interface Header {
  readonly columns: readonly Column[];
  /** Names of columns nothing is taken from. */
  readonly unused: readonly string[];
}

/** The columns of a table, where a row names them: somebody's name, and something else besides. */
export const headerOf = ({ fields }: Row): Header | undefined => {
  const named = fields.map(columnOf);
  // Of two columns of one kind the first is taken.
  const columns = named.map((column, index): Column => {
    if (column === undefined || named.indexOf(column) < index) return fields[index] === '' ? 'nameless' : 'unused';
    return column;
  });
  const known = columns.filter((column) => column !== 'unused' && column !== 'nameless');
  const isTable = isNamed(fields, columns) || (columns.includes('first') && columns.includes('last'));
  return known.length > 1 && isTable
    ? { columns, unused: fields.filter((_, index) => columns[index] === 'unused') }
    : undefined;
};

/** "Jäsen" heads names too, but "Anna Alho, jäsen, varajäsen" is no header: before such a word there is none unknown. */
const isNamed = (fields: readonly string[], columns: readonly Column[]): boolean => {
  const at = columns.indexOf('name');
  return at >= 0 && (roleOf(fields[at] ?? '') === undefined || !columns.slice(0, at).includes('unused'));
};
