import { asStored } from '../codec';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Journal } from '../../app';
import type { MeetingId } from '../../domain';
import { looseValue } from '../json';
import { linesAfter, type Read } from '../lines-after';
import { recordedOf } from '../stored-line';
import type { Tables } from '../tables';
import type { Looks } from './looks';
import type { Patiently } from './transient';

// Written out: to build a query anew costs more than to be answered it.
// In one statement, so that the end and the lines are of one moment.
const READ = `select head.version, events.*
  from (select (select version from meetings where meeting = $1) as version) as head
  left join events on events.meeting = $1 and events.seq > $2 order by events.seq`;

/** Reading the journal on PostgreSQL. */
export const readingJournal = (db: Kysely<Tables>, patiently: Patiently, looks: Looks): Omit<Journal, 'append'> => ({
  stored: asStored,

  read: async (meeting, after = 0) => {
    // Mostly nothing is new since the last look, and that is quickly said.
    if (after > 0 && (await looks.end(meeting)) === after) return [];
    const { rows } = await patiently(() => db.executeQuery<Read>(CompiledQuery.raw(READ, [meeting, after])));
    return linesAfter(meeting, after, rows).map(recordedOf);
  },

  answered: async (entry) => {
    const found = await looks.entry(entry);
    return found && { meeting: found.meeting as MeetingId, answer: looseValue(found.answer) };
  },

  meetings: async () => {
    const rows = await patiently(() =>
      db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute(),
    );
    return rows.map(({ meeting }) => meeting as MeetingId);
  },
});
