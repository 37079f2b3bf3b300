import { CompiledQuery, type Kysely } from 'kysely';
import type { Journal } from '../../app';
import type { MeetingId } from '../../domain';
import { looseValue } from '../json';
import { linesAfter, type Read } from '../lines-after';
import { recordedOf } from '../stored-line';
import type { EntryRow, Tables } from '../tables';

// Written out: every turn asks these, and to build a query anew costs more than to be answered it.
// In one statement, so that the end and the lines are of one moment.
const READ = `select head.version, events.*
  from (select (select version from meetings where meeting = $1) as version) as head
  left join events on events.meeting = $1 and events.seq > $2 order by events.seq`;
const ANSWERED = 'select meeting, answer from entries where entry = $1';

/** Reading the journal on PostgreSQL. */
export const readingJournal = (db: Kysely<Tables>): Omit<Journal, 'append'> => ({
  read: async (meeting, after = 0) => {
    const { rows } = await db.executeQuery<Read>(CompiledQuery.raw(READ, [meeting, after]));
    return linesAfter(meeting, after, rows).map(recordedOf);
  },

  answered: async (entry) => {
    const { rows } = await db.executeQuery<EntryRow>(CompiledQuery.raw(ANSWERED, [entry]));
    const [row] = rows;
    return row && { meeting: row.meeting as MeetingId, answer: looseValue(row.answer) };
  },

  meetings: async () => {
    const rows = await db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute();
    return rows.map(({ meeting }) => meeting as MeetingId);
  },
});
