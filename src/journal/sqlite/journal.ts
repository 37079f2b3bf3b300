import type { Kysely } from 'kysely';
import type { Append, AppendOutcome, Journal } from '../../app';
import { looseText, looseValue } from '../json';
import { readingJournal } from '../read-journal';
import { chainLines, draftLines, START, type Draft } from '../stored-line';
import { nextPlace, type Tables } from '../tables';
import type { Work, Write } from './group-commit';
import { insertEffects } from './insert-effects';

/** The journal on SQLite. */
export const sqliteJournal = (db: Kysely<Tables>, write: Write): Journal => ({
  ...readingJournal(db),
  append: async (append) => {
    const drafts = draftLines(append);
    return write(appending(append, drafts, looseText(append.answer)));
  },
});

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
