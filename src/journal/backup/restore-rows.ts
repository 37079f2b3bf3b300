import { sql, type Kysely } from 'kysely';
import type { EffectRow, Tables } from '../tables';
import { verifyIn } from '../verify-store';
import { UnusableBackup } from './backup-file';
import type { Progress } from './check-backup';
import { countsOf, KEPT_TABLES, type Counts, type KeptRow, type KeptTable } from './kept-rows';

/**
 * Until when a restored effect waits: for ever. What it was about may have been done after the backup was made, and a
 * copy that is only looked at must not write to anybody; so it is for a person to say that it may go out.
 */
const HELD_BACK = '9999-12-31T23:59:59.999Z';
/** Rows written by one statement. */
const AT_ONCE = 200;

/**
 * Writes all rows into a store without meetings and reads its journals again; in a transaction of the caller's.
 *
 * @throws Error where something is in the way, or did not come out as it went in.
 */
export const restoreRows = async (
  trx: Kysely<Tables>,
  rows: AsyncIterable<KeptRow>,
  expected: Counts,
  progress: Progress,
): Promise<{ readonly heldBack: number }> => {
  await refuseFull(trx);
  await trx.deleteFrom('notebook').execute();
  const batch = new Batch(trx);
  let heldBack = 0;
  let done = 0;
  for await (const kept of rows) {
    if (kept.table === 'events') progress((done += 1), expected.events);
    if (kept.table !== 'effects') await batch.add(kept);
    // Taken back while somebody was carrying it out: it would not be tried again, and nobody carries it out now.
    else if (kept.row.status !== 'cancelling') {
      const row = held(kept.row);
      if (row.status === 'waiting') heldBack += 1;
      await batch.add({ table: 'effects', row });
    }
  }
  await batch.write();
  await sql`insert into queues (queue, due, place)
    select queue, min(due), min(place) from effects where status = 'waiting' group by queue`.execute(trx);
  await compare(trx, expected);
  return { heldBack };
};

const refuseFull = async (trx: Kysely<Tables>): Promise<void> => {
  const { meetings, entries, effects } = await countsOf(trx);
  if (meetings + entries + effects > 0)
    throw new Error(
      `This store holds a record already (meetings: ${meetings}, commands: ${entries}), and nothing is written over one. ` +
        'Name an empty one: another folder in NUIJA_DATA, or another file or database in JOURNAL_URL',
    );
};

const held = (effect: EffectRow): EffectRow =>
  effect.status === 'waiting' || effect.status === 'running'
    ? {
        ...effect,
        status: 'waiting',
        since: effect.since ?? effect.due,
        due: HELD_BACK,
        // One that was tried holds its queue until it is tried again, and that would be for ever.
        attempts: 0,
        lease: null,
        holder: null,
      }
    : effect;

/** Rows of one table, written when there are enough. */
class Batch {
  readonly #trx: Kysely<Tables>;
  #table: KeptTable = KEPT_TABLES[0] ?? 'meetings';
  #rows: KeptRow['row'][] = [];

  constructor(trx: Kysely<Tables>) {
    this.#trx = trx;
  }

  async add({ table, row }: KeptRow): Promise<void> {
    if (table !== this.#table || this.#rows.length >= AT_ONCE) await this.write();
    this.#table = table;
    this.#rows.push(row);
  }

  async write(): Promise<void> {
    if (this.#rows.length === 0) return;
    const rows = this.#rows;
    this.#rows = [];
    await this.#trx.insertInto(this.#table).values(rows).execute();
  }
}

const compare = async (trx: Kysely<Tables>, expected: Counts): Promise<void> => {
  for await (const { meeting, seq, problem } of verifyIn(trx))
    throw new UnusableBackup(`${meeting}, event ${String(seq ?? '')} ${problem}. Nothing was restored`);
  const { events } = await countsOf(trx);
  if (events !== expected.events)
    throw new UnusableBackup(`${events} of ${expected.events} events arrived. Nothing was restored`);
};

/** Lets go what was held back since a restore; hands back how much that is. */
export const releaseHeld = async (trx: Kysely<Tables>): Promise<number> => {
  // The queues first: whoever changes effects of a queue holds its row.
  await sql`update queues set due = coalesce((
      select min(since) from effects
      where effects.queue = queues.queue and status = 'waiting' and effects.due = ${HELD_BACK} and since < queues.due
    ), due)
    where queue in (select queue from effects where status = 'waiting' and due = ${HELD_BACK})`.execute(trx);
  const { numUpdatedRows } = await trx
    .updateTable('effects')
    .set((eb) => ({ due: eb.fn.coalesce('since', 'due') }))
    .where('status', '=', 'waiting')
    .where('due', '=', HELD_BACK)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
