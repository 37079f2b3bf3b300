import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables';
import { POSTGRES_MIGRATIONS, type PostgresMigration } from './migrations';
import { oneRow } from './one-row';

/** Longer than a step takes on a large store; another instance may be taking it. */
const MIGRATING_MS = 10 * 60_000;

/**
 * Brings the tables up to this version. Instances that start together do it once: the others wait.
 *
 * @throws Error when the store was changed by a version so much newer that this one cannot go on with it.
 */
export const migratePostgres = async (
  db: Kysely<Tables>,
  migrations: readonly PostgresMigration[] = POSTGRES_MIGRATIONS,
): Promise<void> => {
  // Where nothing is left to do, nothing is asked for: the role of a running server need not be able to make tables.
  if ((await versionOf(db, migrations)) >= migrations.length) return;
  await db.transaction().execute(async (trx) => {
    await sql`select set_config('statement_timeout', ${String(MIGRATING_MS)}, true),
      set_config('lock_timeout', ${String(MIGRATING_MS)}, true)`.execute(trx);
    await sql`select pg_advisory_xact_lock(hashtextextended('nuija in ' || current_schema(), 0))`.execute(trx);
    await sql`create table if not exists migrations (version integer primary key, oldest integer not null)`.execute(
      trx,
    );
    const from = await versionOf(trx, migrations);
    for (const [index, { oldest, statements }] of migrations.slice(from).entries()) {
      for (const statement of statements) await sql.raw(statement).execute(trx);
      await sql`insert into migrations (version, oldest) values (${from + index + 1}, ${oldest})`.execute(trx);
    }
  });
};

/** Whether there is a store at all. */
export const hasTables = async (db: Kysely<Tables>): Promise<boolean> => {
  const { made } = await oneRow(
    db,
    sql<{ readonly made: boolean }>`select to_regclass('migrations') is not null as made`,
  );
  return made;
};

const versionOf = async (db: Kysely<Tables>, { length: known }: readonly PostgresMigration[]): Promise<number> => {
  if (!(await hasTables(db))) return 0;
  const { version, oldest } = await oneRow(
    db,
    sql<{ readonly version: number; readonly oldest: number }>`
      select coalesce(max(version), 0) as version, coalesce(max(oldest), 0) as oldest from migrations`,
  );
  if (oldest > known)
    throw new Error(
      `This store was changed by a newer Nuija: its tables need version ${oldest}, this one knows ${known}.`,
    );
  return version;
};
