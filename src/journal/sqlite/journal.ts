import type { Append, AppendOutcome, Journal } from '../../app';
import type { MeetingId } from '../../domain';
import { looseText, looseValue } from '../json';
import { linesAfter } from '../lines-after';
import { chainLines, draftLines, recordedOf, START, type Draft, type Head, type StoredLine } from '../stored-line';
import type { EntryRow, MeetingRow } from '../tables';
import type { Work, Write } from './group-commit';
import { insertEffects } from './insert-effects';
import type { Query, Statements } from './statements';

const VERSION: Query<Pick<MeetingRow, 'version'>> = { text: 'select version from meetings where meeting = ?' };
// In one statement, so that the end and the lines are of one moment.
const READ: Query<StoredLine & { readonly version: number | null }> = {
  text: `select head.version, events.* from (select (select version from meetings where meeting = ?) as version) as head
  left join events on events.meeting = ? and events.seq > ? order by events.seq`,
};
const ANSWERED: Query<Pick<EntryRow, 'meeting' | 'answer'>> = {
  text: 'select meeting, answer from entries where entry = ?',
};
const MEETINGS: Query<{ readonly meeting: MeetingId }> = {
  text: 'select meeting from meetings order by place, meeting',
};

/** The journal on SQLite. */
export const sqliteJournal = ({ first, all }: Statements, write: Write): Journal => ({
  read: async (meeting, after = 0) =>
    // Mostly nothing is new since the last look, and that is quickly said.
    after > 0 && first(VERSION, meeting)?.version === after
      ? []
      : linesAfter(meeting, after, all(READ, meeting, meeting, after)).map(recordedOf),

  answered: async (entry) => {
    const row = first(ANSWERED, entry);
    return row && { meeting: row.meeting as MeetingId, answer: looseValue(row.answer) };
  },

  meetings: async () => all(MEETINGS).map(({ meeting }) => meeting),

  append: async (append) => {
    const drafts = draftLines(append);
    return write(appending(append, drafts, looseText(append.answer)));
  },
});

const HEAD: Query<Head> = { text: 'select version, hash from meetings where meeting = ?' };
const ADD_ENTRY = 'insert into entries (entry, meeting, answer, recorded) values (?, ?, ?, ?)';
const ADD_MEETING = `insert into meetings (meeting, place, version, hash)
  values (?, (select coalesce(max(place), 0) + 1 from meetings), ?, ?)`;
const MOVE_HEAD = 'update meetings set version = ?, hash = ? where meeting = ?';
const ADD_EVENT = `insert into events
  (meeting, seq, shape, type, entry, "by", at, said, recorded, body, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const appending =
  (
    { meeting, after, entry, effects, recordedAt }: Append,
    drafts: readonly Draft[],
    answer: string | null,
  ): Work<AppendOutcome> =>
  (statements) => {
    const { first, run } = statements;
    const seen = first(ANSWERED, entry);
    if (seen !== undefined) return { kind: 'seen', answer: looseValue(seen.answer) };
    const stored = first(HEAD, meeting);
    const head = stored ?? START;
    if (head.version !== after) return { kind: 'conflict' };

    const lines = chainLines(head, drafts);
    const end = lines.at(-1);
    run(ADD_ENTRY, entry, meeting, answer, recordedAt);
    if (end !== undefined) {
      const { seq: version, hash } = end;
      if (stored === undefined) run(ADD_MEETING, meeting, version, hash);
      else run(MOVE_HEAD, version, hash, meeting);
    }
    for (const line of lines) {
      const { seq, shape, type, by, at, said, recorded, body, previous, hash } = line;
      run(ADD_EVENT, meeting, seq, shape, type, entry, by, at, said, recorded, body, previous, hash);
    }
    insertEffects(statements, effects);
    return { kind: 'appended', version: head.version + lines.length };
  };
