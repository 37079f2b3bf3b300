import type { Append, AppendOutcome, Journal } from '../../app';
import type { MeetingId } from '../../domain';
import { asStored } from '../codec';
import { takingOf, type Claims, type Taking } from '../claims';
import { looseText, looseValue } from '../json';
import { linesAfter } from '../lines-after';
import { chainLines, draftLines, recordedOf, START, type Draft, type Head, type StoredLine } from '../stored-line';
import { takesOut } from '../taken-out';
import { Entries } from './entries';
import type { Work, Write } from './group-commit';
import { insertEffects, type Places } from './insert-effects';
import type { Memory, Region } from './memory';
import type { Query, Statements } from './statements';
import { takeOut } from './take-out';

// In one statement, so that the end and the lines are of one moment.
const READ: Query<StoredLine & { readonly version: number | null }> = {
  text: `select head.version, events.* from (select (select version from meetings where meeting = ?) as version) as head
  left join events on events.meeting = ? and events.seq > ? order by events.seq`,
};
const MEETINGS: Query<{ readonly meeting: MeetingId }> = {
  text: 'select meeting from meetings order by place, meeting',
};

/** Ends of journals that are remembered. */
const HEADS = 10_000;

/** What the store is known to hold. */
interface Known {
  readonly heads: Region<Head>;
  readonly entries: Entries;
  readonly places: Places;
  /** Forgets all of it. */
  readonly forget: () => void;
}

/** The journal on SQLite. */
export const sqliteJournal = (
  statements: Statements,
  write: Write,
  memory: Memory,
  places: Places,
  claims: Claims,
  /** Empties the log of what was written. */
  emptyLog: () => Promise<void>,
): Journal => {
  const { all } = statements;
  const known: Known = {
    heads: memory.region(HEADS),
    entries: new Entries(statements, memory),
    places,
    forget: () => {
      memory.forget();
    },
  };
  return {
    read: async (meeting, after = 0) =>
      // Mostly nothing is new since the last look, and that is quickly said.
      after > 0 && headOf(known.heads, statements, meeting)?.version === after
        ? []
        : linesAfter(meeting, after, all(READ, meeting, meeting, after)).map(recordedOf),

    answered: async (entry) => {
      const row = known.entries.answered(entry);
      return row && { meeting: row.meeting as MeetingId, answer: looseValue(row.answer) };
    },

    stored: asStored,

    meetings: async () => all(MEETINGS).map(({ meeting }) => meeting),

    append: async (append) => {
      const drafts = draftLines(append);
      const claim = takingOf(append);
      const outcome = await write(appending(append, drafts, looseText(append.answer), known, claim));
      if (claim !== undefined && outcome.kind === 'appended') claims.hold(claim.token, outcome.taken ?? []);
      if (takesOut(append)) await emptyLog();
      return outcome;
    },
  };
};

const HEAD: Query<Head> = { text: 'select version, hash from meetings where meeting = ?' };
/** Where a journal ends; none where nothing was written into it. */
const headOf = (heads: Region<Head>, { first }: Statements, meeting: MeetingId): Head | undefined => {
  const known = heads.get(meeting) ?? first(HEAD, meeting);
  if (known !== undefined) heads.set(meeting, known);
  return known;
};

const ADD_MEETING = `insert into meetings (meeting, place, version, hash)
  values (?, (select coalesce(max(place), 0) + 1 from meetings), ?, ?)`;
const MOVE_HEAD = 'update meetings set version = ?, hash = ? where meeting = ?';
const ADD_EVENT = `insert into events
  (meeting, seq, shape, type, entry, "by", at, said, recorded, body, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const appending =
  (
    append: Append,
    drafts: readonly Draft[],
    answer: string | null,
    { heads, entries, places, forget }: Known,
    claim: Taking | undefined,
  ): Work<AppendOutcome> =>
  (statements) => {
    const { run } = statements;
    const { meeting, after, entry, ends, effects, recordedAt } = append;
    const stored = headOf(heads, statements, meeting);
    const head = stored ?? START;
    // A command that was carried out before is answered as before, however far the meeting has gone on.
    if (head.version !== after || !entries.add(entry, meeting, answer, recordedAt)) {
      const seen = entries.answered(entry);
      return seen === undefined ? { kind: 'conflict' } : { kind: 'seen', answer: looseValue(seen.answer) };
    }

    if (ends !== undefined) entries.add(ends, meeting, null, recordedAt);
    const lines = chainLines(head, drafts);
    const end = lines.at(-1);
    if (end !== undefined) {
      const { seq: version, hash } = end;
      if (stored === undefined) run(ADD_MEETING, meeting, version, hash);
      else run(MOVE_HEAD, version, hash, meeting);
      heads.set(meeting, { version, hash });
    }
    for (const line of lines) {
      const { seq, shape, type, by, at, said, recorded, body, previous, hash } = line;
      run(ADD_EVENT, meeting, seq, shape, type, entry, by, at, said, recorded, body, previous, hash);
    }
    if (takesOut(append)) {
      takeOut(statements, append);
      forget();
    }
    const taken = insertEffects(statements, places, effects, claim);
    return { kind: 'appended', version: head.version + lines.length, ...(taken.length === 0 ? {} : { taken }) };
  };
