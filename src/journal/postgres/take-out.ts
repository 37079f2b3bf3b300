import { sql, type Kysely } from 'kysely';
import type { Append } from '../../app';
import type { Tables } from '../tables';
import { NoSuchLine, takenOut } from '../taken-out';

/**
 * Takes out what the markers of an append name, and what it says is not needed any more, in its transaction. The row of
 * the meeting is locked by then. The database gives the space of old rows away at its next vacuum.
 *
 * @throws NoSuchLine where a line is not as its marker has it.
 */
export const takeOut = async (trx: Kysely<Tables>, append: Append): Promise<void> => {
  const { meeting, forgetBefore } = append;
  for (const line of takenOut(append)) {
    const { seq, hash, entry, ...stands } = line;
    const { numUpdatedRows } = await trx
      .updateTable('events')
      .set(stands)
      .where((row) => row.and({ meeting, entry, seq, hash }))
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new NoSuchLine(meeting, line);
  }
  if (forgetBefore === undefined) return;
  // The rows stay: a message that Teams delivers again is still known, and what was sent is not sent again.
  await sql`update entries set answer = null
    where meeting = ${meeting} and recorded < ${forgetBefore} and answer is not null`.execute(trx);
  await sql`update effects set payload = null
    where meeting = ${meeting} and status in ('done', 'abandoned') and since < ${forgetBefore} and payload is not null`.execute(
    trx,
  );
};
