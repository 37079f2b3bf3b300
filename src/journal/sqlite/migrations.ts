import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../tables';

type Migration = (trx: Transaction<Tables>) => Promise<void>;

/** In order; a released one is never edited. */
const MIGRATIONS: readonly Migration[] = [
  async ({ schema }) => {
    await schema
      .createTable('meetings')
      .addColumn('meeting', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('entries')
      .addColumn('entry', 'text', (column) => column.primaryKey().notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('recorded', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('events')
      .addColumn('meeting', 'text', (column) => column.notNull().references('meetings.meeting'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('shape', 'integer', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull().references('entries.entry'))
      .addColumn('by', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('said', 'text', (column) => column.notNull())
      .addColumn('recorded', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('events_in_order', ['meeting', 'seq'])
      .execute();
    await schema
      .createTable('effects')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('queue', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('payload', 'text')
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('supersedes', 'text')
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('lease', 'text')
      .addColumn('error', 'text')
      .execute();
    await schema.createIndex('effects_by_status').on('effects').columns(['status', 'place']).execute();
    await schema.createIndex('effects_by_place').on('effects').column('place').execute();
    await schema
      .createTable('notebook')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('value', 'text')
      .execute();
  },
  async (trx) => {
    await trx.schema.alterTable('effects').addColumn('since', 'text').execute();
    await sql`update effects set since = due`.execute(trx);
  },
  async (trx) => {
    await trx.schema.alterTable('effects').addColumn('holder', 'text').execute();
    await trx.schema.dropIndex('effects_by_status').execute();
    for (const index of [
      'unique index effects_held on effects (queue) where lease is not null',
      "index effects_in_line on effects (queue, place, id) where status = 'waiting'",
      "index effects_again on effects (queue, place, id) where status = 'waiting' and attempts > 0",
      "index effects_by_due on effects (queue, due) where status = 'waiting'",
      "index effects_of_work on effects (queue, supersedes) where status = 'waiting' and supersedes is not null",
      "index effects_given_up on effects (place) where status = 'abandoned'",
    ])
      await sql.raw(`create ${index}`).execute(trx);
    await trx.schema
      .createTable('queues')
      .addColumn('queue', 'text', (column) => column.primaryKey().notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .execute();
    await trx.schema.createIndex('queues_by_due').on('queues').columns(['due', 'place']).execute();
    await sql`insert into queues (queue, due, place) select queue, min(coalesce(lease, due)), min(place) from effects
      where status in ('waiting', 'running', 'cancelling') group by queue`.execute(trx);
  },
];

/**
 * Brings the tables up to this version, in one transaction, so that two processes starting together do it once.
 *
 * @throws Error when the store was written by a newer version.
 */
export const migrate = (db: Kysely<Tables>): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`create table if not exists migrations (version integer primary key not null)`.execute(trx);
    const latest = await trx
      .selectFrom('migrations')
      .select(({ fn }) => fn.max('version').as('version'))
      .executeTakeFirst();
    const from = latest?.version ?? 0;
    if (from > MIGRATIONS.length)
      throw new Error(
        `This store was written by a newer Nuija: its tables are version ${from}, this one knows ${MIGRATIONS.length}.`,
      );
    for (const [index, step] of MIGRATIONS.slice(from).entries()) {
      await step(trx);
      await trx
        .insertInto('migrations')
        .values({ version: from + index + 1 })
        .execute();
    }
  });
