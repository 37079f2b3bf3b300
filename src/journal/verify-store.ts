import type { Kysely } from 'kysely';
import type { MeetingId } from '../domain';
import type { Tables } from './tables';
import { verifyMeeting, type Finding } from './verify-meeting';

/** Verifies every meeting there is, oldest first. */
export async function* verifyStore(db: Kysely<Tables>): AsyncIterable<Finding> {
  const known = await db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute();
  const headless = await db
    .selectFrom('events')
    .select('meeting')
    .distinct()
    .where('meeting', 'not in', (eb) => eb.selectFrom('meetings').select('meetings.meeting'))
    .orderBy('meeting')
    .execute();
  for (const { meeting } of [...known, ...headless]) yield* await findingsOf(db, meeting as MeetingId);
}

/** In a transaction, so that an append in between is not taken for a forgery. */
const findingsOf = (db: Kysely<Tables>, meeting: MeetingId): Promise<readonly Finding[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const head = await trx.selectFrom('meetings').selectAll().where('meeting', '=', meeting).executeTakeFirst();
      const lines = await trx.selectFrom('events').selectAll().where('meeting', '=', meeting).orderBy('seq').execute();
      return verifyMeeting(meeting, head, lines);
    });
