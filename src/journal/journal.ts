import type { Kysely } from 'kysely';
import type { Append, AppendOutcome, Journal } from '../app';
import type { MeetingId } from '../domain';
import { UnreadableJournal } from './codec';
import { insertEffects } from './effects';
import type { Work, Write } from './group-commit';
import { looseText, looseValue } from './json';
import { chainLines, draftLines, recordedOf, START, type Draft } from './stored-line';
import { nextPlace, type Tables } from './tables';

/** The journal on SQL. */
export const sqlJournal = (db: Kysely<Tables>, write: Write): Journal => ({
  read: async (meeting, after = 0) => {
    // The head first: what is appended in between only makes the journal longer than it says.
    const head = await db.selectFrom('meetings').select('version').where('meeting', '=', meeting).executeTakeFirst();
    const lines = await db
      .selectFrom('events')
      .selectAll()
      .where('meeting', '=', meeting)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute();
    lines.forEach(({ seq }, index) => {
      if (seq !== after + index + 1) throw missing(meeting, after + index + 1);
    });
    if (after + lines.length < (head?.version ?? 0)) throw missing(meeting, after + lines.length + 1);
    return lines.map(recordedOf);
  },

  answered: async (entry) => {
    const row = await db
      .selectFrom('entries')
      .select(['meeting', 'answer'])
      .where('entry', '=', entry)
      .executeTakeFirst();
    return row && { meeting: row.meeting as MeetingId, answer: looseValue(row.answer) };
  },

  append: async (append) => {
    const drafts = draftLines(append);
    return write(appending(append, drafts, looseText(append.answer)));
  },

  meetings: async () => {
    const rows = await db.selectFrom('meetings').select('meeting').orderBy('place').orderBy('meeting').execute();
    return rows.map(({ meeting }) => meeting as MeetingId);
  },
});

const missing = (meeting: MeetingId, seq: number) =>
  new UnreadableJournal(`meeting ${meeting}, event ${seq}: is missing`);

const appending =
  (
    { meeting, after, entry, effects, recordedAt }: Append,
    drafts: readonly Draft[],
    answer: string | null,
  ): Work<AppendOutcome> =>
  async (trx) => {
    const seen = await trx.selectFrom('entries').select('answer').where('entry', '=', entry).executeTakeFirst();
    if (seen !== undefined) return { kind: 'seen', answer: looseValue(seen.answer) };
    const stored = await trx
      .selectFrom('meetings')
      .select(['version', 'hash'])
      .where('meeting', '=', meeting)
      .executeTakeFirst();
    const head = stored ?? START;
    if (head.version !== after) return { kind: 'conflict' };

    const lines = chainLines(head, drafts);
    const end = lines.at(-1);
    await trx.insertInto('entries').values({ entry, meeting, answer, recorded: recordedAt }).execute();
    if (end !== undefined) {
      const { seq: version, hash } = end;
      if (stored === undefined)
        await trx
          .insertInto('meetings')
          .values({ meeting, place: nextPlace('meetings'), version, hash })
          .execute();
      else await trx.updateTable('meetings').set({ version, hash }).where('meeting', '=', meeting).execute();
    }
    for (const line of lines) await trx.insertInto('events').values(line).execute();
    await insertEffects(trx, effects);
    return { kind: 'appended', version: head.version + lines.length };
  };
