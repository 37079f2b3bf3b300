import {
  decide,
  evolveAll,
  type Command,
  type EntryId,
  type Instant,
  type MeetingEvent,
  type MeetingId,
  type MeetingState,
  type Meta,
  type Refusal,
  type Request,
} from '../domain';
import { consequencesOf } from './consequences';
import { effectOf, type Errand } from './errands';
import type { MeetingReader } from './meeting-reader';
import type { Observer } from './observer';
import type { Answer, Journal } from './ports';

export interface Handling {
  readonly meeting: MeetingId;
  /** What is asked; where it quotes the record (a text to be verified), it is made of the meeting as it then stands. */
  readonly request: Request | ((state: MeetingState) => Request);
  readonly meta: Meta;
  /** What to tell whoever asked, and how; carried out after the record is safe, in the same transaction. */
  readonly tell?: (result: Result) => readonly Errand[];
  /** What is kept as the answer to this command, for when it comes again. */
  readonly answer?: (result: Result) => Answer;
  /**
   * True where a command cannot be meant a second time (a chat message): then a refusal is kept too. A button may be
   * pressed again with better input, so its refusals are not.
   */
  readonly keepsRefusal: boolean;
  readonly ending?: Ending;
}

/** What a command is the last of: a message, dealt with in the moment its answer is on its way. */
export interface Ending {
  readonly entry: EntryId;
  /** What follows from the message; none where that is not known yet, and then it is not at its end. */
  readonly errands: (result: Result) => readonly Errand[] | undefined;
}

export type Result = {
  readonly before: MeetingState;
  readonly state: MeetingState;
  readonly version: number;
} & (
  | { readonly kind: 'done'; readonly events: readonly MeetingEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
);

export type Outcome =
  Result | { readonly kind: 'again'; readonly answer: Answer; readonly state: MeetingState; readonly version: number };

export interface Records {
  readonly journal: Journal;
  readonly reader: MeetingReader;
  readonly now: () => Instant;
  readonly observer?: Observer;
}

const ATTEMPTS = 20;

/**
 * Loads the meeting, decides, and appends; on a lost race it decides again on the newer state.
 *
 * Deciding again matters: the other writer may have closed the meeting, and then the honest answer is a refusal, not
 * a retry of the same events. A command that was carried out before is answered as before and writes nothing.
 *
 * @throws Error when other writers win twenty times in a row.
 */
export const handleCommand = async (records: Records, handling: Handling): Promise<Outcome> => {
  const { meeting } = handling;
  const outcome = await records.reader.inTurn(meeting, () => carriedOut(records, handling));
  records.observer?.handled(
    outcome.kind === 'refused'
      ? { meeting, outcome: outcome.kind, code: outcome.refusal.code }
      : { meeting, outcome: outcome.kind },
  );
  return outcome;
};

const carriedOut = async (records: Records, handling: Handling): Promise<Outcome> => {
  const { journal, reader, now } = records;
  const { meeting, request, meta } = handling;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const { state, version } = await reader.read(meeting);
    // Asked after reading: what another server did with the same command in between must not be refused as done.
    const known = await journal.answered(meta.entry);
    if (known !== undefined) return { kind: 'again', answer: known.answer, ...(await reader.read(meeting)) };
    const asked = typeof request === 'function' ? request(state) : request;
    const result = decided(journal, { ...asked, meta }, state, version);
    const events = result.kind === 'done' ? result.events : [];
    if (result.kind === 'refused' && !handling.keepsRefusal) return result;
    const at = now();
    const told = (handling.tell?.(result) ?? []).map((errand) => ({ errand, due: at }));
    const ended = endOf(handling.ending, result);
    const effects = [
      ...[...told, ...consequencesOf(events, result.state, at)].map(({ errand, due }) =>
        effectOf(meeting, meta.entry, errand, due),
      ),
      ...ended.errands.map((errand, index) => effectOf(meeting, `${ended.ends}:${String(index)}`, errand, at)),
    ];
    const outcome = await journal.append({
      meeting,
      after: version,
      entry: meta.entry,
      events,
      effects,
      answer: handling.answer?.(result) ?? null,
      recordedAt: at,
      ...(ended.ends === undefined ? {} : { ends: ended.ends }),
    });
    if (outcome.kind === 'appended') {
      reader.written(meeting, { state: result.state, version: outcome.version });
      return { ...result, version: outcome.version };
    }
    if (outcome.kind === 'seen') return { kind: 'again', answer: outcome.answer, ...(await reader.read(meeting)) };
  }
  throw new Error(`meeting ${meeting}: ${String(ATTEMPTS)} writers in a row were faster`);
};

const endOf = (
  ending: Ending | undefined,
  result: Result,
):
  | { readonly ends: EntryId; readonly errands: readonly Errand[] }
  | { readonly ends?: undefined; readonly errands: [] } => {
  const errands = ending?.errands(result);
  return ending === undefined || errands === undefined ? { errands: [] } : { ends: ending.entry, errands };
};

/**
 * What is decided is told as it will be stored, and not as it was decided: the meeting goes on from it, and members in
 * another order would make other documents.
 */
const decided = (journal: Journal, command: Command, before: MeetingState, version: number): Result => {
  const verdict = decide(command, before);
  if (verdict.kind === 'refused') return { kind: 'refused', refusal: verdict.refusal, before, state: before, version };
  const events = journal.stored(verdict.events);
  return { kind: 'done', events, before, state: evolveAll(before, events), version };
};
