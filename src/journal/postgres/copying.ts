import { sql, type Kysely } from 'kysely';
import { copying, type Copying } from '../backup';
import type { Tables } from '../tables';
import type { Patiently } from './transient';

/** A slow disk at the other end may keep a transaction waiting between two pages. */
const UNHURRIED = sql`select set_config('idle_in_transaction_session_timeout', '600000', true)`;

/** Copying a store on PostgreSQL. Servers go on while a backup is made, and wait while one is restored. */
export const postgresCopying = (db: Kysely<Tables>, patiently: Patiently): Copying =>
  copying({
    snapshot: (work) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (trx) => {
          await UNHURRIED.execute(trx);
          return work(trx);
        }),
    alone: (work) =>
      patiently(() =>
        db.transaction().execute(async (trx) => {
          await UNHURRIED.execute(trx);
          await sql`lock table meetings, entries, events, effects, queues, notebook in exclusive mode`.execute(trx);
          const result = await work(trx);
          await countOn(trx);
          return result;
        }),
      ),
  });

/** Rows came with their places; the next ones are counted from there. */
const countOn = async (trx: Kysely<Tables>): Promise<void> => {
  for (const table of ['meetings', 'effects'] as const)
    await sql`select setval(pg_get_serial_sequence(${table}, 'place'), (select coalesce(max(place), 0) + 1
      from ${sql.table(table)}), false)`.execute(trx);
};
