import type Libsql from 'libsql';

type Value = string | number | null;

/** A question in SQL, and what a row of its answer is. */
export interface Query<Row> {
  readonly text: string;
  /** Never there: it says what `Row` is. */
  readonly row?: Row;
}

/** SQL on the store's own connection. Each text is prepared once; values are always bound. */
export interface Statements {
  /** The first row; `undefined` where there is none. */
  readonly first: <Row>(query: Query<Row>, ...values: readonly Value[]) => Row | undefined;
  readonly all: <Row>(query: Query<Row>, ...values: readonly Value[]) => readonly Row[];
  /** Writes; returns how many rows it wrote. */
  readonly run: (text: string, ...values: readonly Value[]) => number;
}

/**
 * What every turn asks is asked without a query builder: building and compiling a query anew costs ten times what SQLite
 * needs to answer it. An answer is there at once, so nothing else of this process comes in between.
 */
export const statementsOf = (database: Libsql.Database): Statements => {
  const known = new Map<string, Libsql.Statement>();
  const prepared = (text: string): Libsql.Statement => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const statement = database.prepare(text);
    known.set(text, statement);
    return statement;
  };
  return {
    first: <Row>({ text }: Query<Row>, ...values: readonly Value[]) => prepared(text).get(values) as Row | undefined,
    all: <Row>({ text }: Query<Row>, ...values: readonly Value[]) => prepared(text).all(values) as Row[],
    run: (text, ...values) => prepared(text).run(values).changes,
  };
};
