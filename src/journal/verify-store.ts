import type { Kysely } from 'kysely';
import type { MeetingId } from '../domain';
import type { Tables } from './tables';
import { verifyMeeting, type Finding } from './verify-meeting';

/** Verifies every meeting there is, oldest first. */
export async function* verifyStore(db: Kysely<Tables>): AsyncIterable<Finding> {
  for (const meeting of await meetingsIn(db))
    // In a transaction, so that an append in between is not taken for a forgery.
    yield* await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => findingsOf(trx, meeting));
}

/** The same, in a transaction there is already. */
export async function* verifyIn(trx: Kysely<Tables>): AsyncIterable<Finding> {
  for (const meeting of await meetingsIn(trx)) yield* await findingsOf(trx, meeting);
}

const meetingsIn = async (db: Kysely<Tables>): Promise<readonly MeetingId[]> => {
  const known = await db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute();
  const headless = await db
    .selectFrom('events')
    .select('meeting')
    .distinct()
    .where('meeting', 'not in', (eb) => eb.selectFrom('meetings').select('meetings.meeting'))
    .orderBy('meeting')
    .execute();
  return [...known, ...headless].map(({ meeting }) => meeting as MeetingId);
};

const findingsOf = async (trx: Kysely<Tables>, meeting: MeetingId): Promise<readonly Finding[]> => {
  const head = await trx.selectFrom('meetings').selectAll().where('meeting', '=', meeting).executeTakeFirst();
  const lines = await trx.selectFrom('events').selectAll().where('meeting', '=', meeting).orderBy('seq').execute();
  return verifyMeeting(meeting, head, lines);
};
