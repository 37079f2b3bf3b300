import type { Kysely } from 'kysely';
import type { Journal } from '../app';
import type { MeetingId } from '../domain';
import { UnreadableJournal } from './codec';
import { looseValue } from './json';
import { recordedOf, type StoredLine } from './stored-line';
import type { Tables } from './tables';

const LINE = [
  'events.meeting',
  'events.seq',
  'events.shape',
  'events.type',
  'events.entry',
  'events.by',
  'events.at',
  'events.said',
  'events.recorded',
  'events.body',
  'events.previous',
  'events.hash',
] as const;

/** Reading the journal, on any SQL. */
export const readingJournal = (db: Kysely<Tables>): Omit<Journal, 'append'> => ({
  read: async (meeting, after = 0) => {
    // In one statement, so that the end and the lines are of one moment; one row is there also when nothing is new.
    const head = db
      .selectNoFrom((eb) => eb.selectFrom('meetings').select('version').where('meeting', '=', meeting).as('version'))
      .as('head');
    const rows = await db
      .selectFrom(head)
      .leftJoin('events', (join) => join.on('events.meeting', '=', meeting).on('events.seq', '>', after))
      .select(['head.version', ...LINE])
      .orderBy('events.seq')
      .execute();
    return linesAfter(meeting, after, rows).map(recordedOf);
  },

  answered: async (entry) => {
    const row = await db
      .selectFrom('entries')
      .select(['meeting', 'answer'])
      .where('entry', '=', entry)
      .executeTakeFirst();
    return row && { meeting: row.meeting as MeetingId, answer: looseValue(row.answer) };
  },

  meetings: async () => {
    const rows = await db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute();
    return rows.map(({ meeting }) => meeting as MeetingId);
  },
});

type Read = { readonly version: number | null } & { readonly [Name in keyof StoredLine]: StoredLine[Name] | null };

/**
 * The lines among rows that are each joined to the end of their journal. One row is there also where there is no line.
 *
 * @throws UnreadableJournal where one is missing.
 */
export const linesAfter = (meeting: MeetingId, after: number, rows: readonly Read[]): readonly StoredLine[] => {
  const lines = rows.filter((row): row is Read & StoredLine => row.seq !== null);
  lines.forEach(({ seq }, index) => {
    if (seq !== after + index + 1) throw missing(meeting, after + index + 1);
  });
  if (after + lines.length < (rows[0]?.version ?? 0)) throw missing(meeting, after + lines.length + 1);
  return lines;
};

const missing = (meeting: MeetingId, seq: number) =>
  new UnreadableJournal(`meeting ${meeting}, event ${seq}: is missing`);
