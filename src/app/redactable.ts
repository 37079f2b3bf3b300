import {
  evolve,
  initialState,
  isReport,
  placeholder,
  replay,
  reported,
  type EventOf,
  type Instant,
  type Language,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
  type RedactedLine,
  type ReportOfPeople,
} from '../domain';
import { approvalText } from '../minutes';
import { documentsOf } from './draft-documents';
import type { Recorded } from './ports';

/** One report of Teams, and its place in the journal. */
interface Report {
  readonly seq: number;
  readonly hash: string;
  readonly event: EventOf<ReportOfPeople>;
}

/** Work that pauses (`yield`) now and then, so that others have their turn. */
type Unhurried<Result> = Generator<undefined, Result>;
/** Whether documents made of these events are what they are. */
type Check = (left: readonly MeetingEvent[]) => Unhurried<boolean>;

/**
 * Which lines of a journal may be taken out: reports of Teams without which every document of the meeting is the same to
 * the last byte, the final minutes and every draft that went out. What the minutes print has to stay; that somebody was
 * present on the word of a report may stay without when they came. Nobody loses their name who is still spoken of.
 *
 * It takes a while, for the documents are made again and again. What is looked for with the newest document is mostly
 * what all of them allow; where it is not, it is looked for again with all of them.
 *
 * @param about whose reports; everybody's where nobody is named
 */
export function* redactable(
  journal: readonly Recorded[],
  at: Instant,
  about?: PersonId,
): Unhurried<readonly RedactedLine[]> {
  const events = journal.map(({ event }) => event);
  const documents = yield* documentsIn(events);
  const [newest] = documents;
  const isNewestSame: Check = function* (left) {
    yield;
    return newestOf(replay(left)) === newest;
  };
  const areAllSame: Check = function* (left) {
    const made = yield* documentsIn(left);
    return made.every((text, index) => text === documents[index]);
  };
  const search = new Search(journal, at, about, documents.join(''));
  const found = yield* search.with(isNewestSame);
  return (yield* areAllSame(without(events, found, at))) ? found : yield* search.with(areAllSame);
}

/** Looks for as many lines as possible that a check lets go together. */
class Search {
  readonly #events: readonly MeetingEvent[];
  readonly #reports: readonly Report[];
  readonly #at: Instant;
  readonly #printed: string;
  #isSame: Check = function* () {
    yield;
    return false;
  };
  #out: readonly RedactedLine[] = [];

  constructor(journal: readonly Recorded[], at: Instant, about: PersonId | undefined, printed: string) {
    this.#events = journal.map(({ event }) => event);
    this.#reports = reportsIn(journal, about);
    this.#at = at;
    this.#printed = printed;
  }

  *with(isSame: Check): Unhurried<readonly RedactedLine[]> {
    this.#isSame = isSame;
    this.#out = [];
    const isName = ({ event }: Report): boolean => event.type === 'PersonIntroduced';
    yield* this.#takeOut(byPerson(this.#reports.filter((report) => !isName(report))));
    // Whoever is spoken of in what is left keeps their name.
    const left = without(this.#events, this.#out, this.#at).filter(({ type }) => type !== 'PersonIntroduced');
    const told = JSON.stringify(left);
    const isForgotten = ({ event }: Report): boolean => !told.includes(JSON.stringify(reported(event)));
    yield* this.#takeOut(byPerson(this.#reports.filter((report) => isName(report) && isForgotten(report))));
    return this.#out.toSorted((one, other) => one.seq - other.seq);
  }

  /** All at once where that can be, else in halves, and in the end report by report: what came later goes first. */
  *#takeOut(people: readonly (readonly Report[])[]): Unhurried<void> {
    const [only, ...others] = people;
    if (only === undefined || (yield* this.#isTaken(people.flat().map((each) => this.#lineOf(each))))) return;
    if (others.length === 0) {
      for (const report of only.toReversed())
        if (!(yield* this.#isTaken([lineOf(report, false)])) && this.#isPrinted(report))
          yield* this.#isTaken([lineOf(report, true)]);
      return;
    }
    const half = Math.ceil(people.length / 2);
    yield* this.#takeOut(people.slice(0, half));
    yield* this.#takeOut(people.slice(half));
  }

  *#isTaken(lines: readonly RedactedLine[]): Unhurried<boolean> {
    const wished = [...this.#out, ...lines];
    const isSame = yield* this.#isSame(without(this.#events, wished, this.#at));
    if (isSame) this.#out = wished;
    return isSame;
  }

  #lineOf(report: Report): RedactedLine {
    return lineOf(report, this.#isPrinted(report));
  }

  /** Whether a document names it as where it has something from. */
  #isPrinted({ event }: Report): boolean {
    return event.type === 'PersonJoined' && this.#printed.includes(JSON.stringify(event.entry));
  }
}

const reportsIn = (journal: readonly Recorded[], about: PersonId | undefined): readonly Report[] =>
  journal.flatMap(({ seq, hash, event }) =>
    isReport(event) && (about === undefined || reported(event) === about) ? [{ seq, hash, event }] : [],
  );

const byPerson = (reports: readonly Report[]): readonly (readonly Report[])[] => {
  const people = new Map<PersonId, Report[]>();
  for (const report of reports) {
    const person = reported(report.event);
    people.set(person, [...(people.get(person) ?? []), report]);
  }
  return [...people.values()];
};

const lineOf = ({ seq, hash, event }: Report, isPresent: boolean): RedactedLine => ({
  seq,
  hash,
  entry: event.entry,
  was: event.type,
  ...(isPresent ? { present: reported(event) } : {}),
});

const without = (
  events: readonly MeetingEvent[],
  lines: readonly RedactedLine[],
  at: Instant,
): readonly MeetingEvent[] => {
  const out = new Map(lines.map((line) => [line.seq, line]));
  return events.map((event, index) => {
    const line = out.get(index + 1);
    return line === undefined ? event : placeholder({ at, said: at }, line);
  });
};

/** Everything that is made of a record: what would be made now and was approved, and each draft as it was. */
function* documentsIn(events: readonly MeetingEvent[]): Unhurried<readonly string[]> {
  const drafts: string[] = [];
  let state = initialState;
  for (const event of events) {
    if (event.type === 'MinutesDrafted') {
      yield;
      const { version, language, profile } = event;
      drafts.push(JSON.stringify(documentsOf(state, { version, language: language as Language, profile })));
    }
    state = evolve(state, event);
  }
  yield;
  return [newestOf(state), approvalText(state), ...drafts];
}

const newestOf = (state: MeetingState): string =>
  JSON.stringify(documentsOf(state, { version: state.drafts.length + 1 }));
