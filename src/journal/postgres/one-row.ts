import type { Kysely, RawBuilder } from 'kysely';
import type { Tables } from '../tables';

/** The one row a statement hands back. */
export const oneRow = async <Row>(db: Kysely<Tables>, statement: RawBuilder<Row>): Promise<Row> => {
  const { rows } = await statement.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('the database answered without a row');
  return row;
};
