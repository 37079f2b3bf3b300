import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../tables';

const count = z.number().int().nonnegative();

/**
 * Everything a store keeps, table by table, in the order in which it can be written again. The queues are not among
 * it: they follow from the effects.
 */
export const KEPT = {
  meetings: z.strictObject({ meeting: z.string(), place: count, version: count, hash: z.string() }),
  entries: z.strictObject({
    entry: z.string(),
    meeting: z.string(),
    answer: z.string().nullable(),
    recorded: z.string(),
  }),
  events: z.strictObject({
    meeting: z.string(),
    seq: count,
    shape: count,
    type: z.string(),
    entry: z.string(),
    by: z.string(),
    at: z.string(),
    said: z.string(),
    recorded: z.string(),
    body: z.string(),
    previous: z.string(),
    hash: z.string(),
  }),
  effects: z.strictObject({
    id: z.string(),
    place: count,
    meeting: z.string(),
    queue: z.string(),
    kind: z.string(),
    payload: z.string().nullable(),
    due: z.string(),
    since: z.string().nullable(),
    supersedes: z.string().nullable(),
    status: z.enum(['waiting', 'running', 'cancelling', 'done', 'abandoned']),
    attempts: count,
    lease: z.string().nullable(),
    holder: z.string().nullable(),
    error: z.string().nullable(),
  }),
  notebook: z.strictObject({ key: z.string(), value: z.string().nullable() }),
} as const satisfies { readonly [Table in keyof Tables]?: z.ZodType<Tables[Table]> };

export type KeptTable = keyof typeof KEPT;
export const KEPT_TABLES = Object.keys(KEPT) as readonly KeptTable[];

/** A row, and where it is from. */
export type KeptRow = {
  readonly [Table in KeptTable]: { readonly table: Table; readonly row: Tables[Table] };
}[KeptTable];

/** How many rows there are of each. */
export type Counts = Readonly<Record<KeptTable, number>>;

export const countsOf = async (db: Kysely<Tables>): Promise<Counts> => {
  const counts = { meetings: 0, entries: 0, events: 0, effects: 0, notebook: 0 };
  for (const table of KEPT_TABLES) {
    const { rows } = await sql<{ readonly number: number }>`select count(*) as number from ${sql.table(table)}`.execute(
      db,
    );
    counts[table] = rows[0]?.number ?? 0;
  }
  return counts;
};

/** By what the rows of each are put in order; unique. The events of a meeting come one after the other. */
const ORDER: Readonly<Record<KeptTable, readonly string[]>> = {
  meetings: ['place', 'meeting'],
  entries: ['entry'],
  events: ['meeting', 'seq'],
  effects: ['place', 'id'],
  notebook: ['key'],
};
/** So many are held in memory at once. */
const PAGE = 500;

/** All rows there are, page by page. */
export async function* keptRows(db: Kysely<Tables>): AsyncGenerator<KeptRow> {
  for (const table of KEPT_TABLES) {
    const columns = sql.join(Object.keys(KEPT[table].shape).map((column) => sql.ref(column)));
    const keys = sql.join(ORDER[table].map((column) => sql.ref(column)));
    for (let last: Readonly<Record<string, unknown>> | undefined, isMore = true; isMore;) {
      const before = last;
      const rest =
        before === undefined ? sql`` : sql`where (${keys}) > (${sql.join(ORDER[table].map((key) => before[key]))})`;
      const { rows } = await sql<Readonly<Record<string, unknown>>>`
        select ${columns} from ${sql.table(table)} ${rest} order by ${keys} limit ${PAGE}`.execute(db);
      for (const row of rows) yield { table, row } as unknown as KeptRow;
      last = rows.at(-1);
      isMore = rows.length === PAGE;
    }
  }
}
