import {
  evolve,
  initialState,
  isReport,
  placeholder,
  reported,
  type EventOf,
  type Instant,
  type Language,
  type MeetingEvent,
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

/**
 * Which lines of a journal may be taken out: reports of Teams without which every document of the meeting is the same to
 * the last byte, the final minutes and every draft that went out. What the minutes print has to stay; that somebody was
 * present on the word of a report may stay without when they came. Nobody loses their name who is still spoken of.
 *
 * It takes a while, for the documents are made again and again: it pauses (`yield`) each time, and whoever asks goes on
 * when others had their turn.
 *
 * @param about whose reports; everybody's where nobody is named
 */
export function* redactable(
  journal: readonly Recorded[],
  at: Instant,
  about?: PersonId,
): Generator<undefined, readonly RedactedLine[]> {
  const events = journal.map(({ event }) => event);
  const documents = documentsIn(events);
  let out: readonly RedactedLine[] = [];
  const isTaken = (lines: readonly RedactedLine[]): boolean => {
    const wished = [...out, ...lines];
    const left = without(events, wished, at);
    if (!areNamed(events, wished, left) || documentsIn(left) !== documents) return false;
    out = wished;
    return true;
  };
  const isPrinted = ({ event }: Report): boolean =>
    event.type === 'PersonJoined' && documents.includes(JSON.stringify(event.entry));

  const areTaken = (reports: readonly Report[]): boolean =>
    isTaken(reports.map((report) => lineOf(report, isPrinted(report))));

  /** All at once where that can be, else in halves, and in the end person by person. */
  function* takeOut(people: readonly (readonly Report[])[]): Generator<undefined, void> {
    const [only, ...others] = people;
    yield;
    if (only === undefined || areTaken(people.flat())) return;
    if (others.length === 0) {
      yield* oneByOne(only);
      return;
    }
    const half = Math.ceil(people.length / 2);
    yield* takeOut(people.slice(0, half));
    yield* takeOut(people.slice(half));
  }

  /** Of one person: all but their name, else each report that goes alone; what came later goes before what it hangs on. */
  function* oneByOne(reports: readonly Report[]): Generator<undefined, void> {
    yield;
    if (areTaken(reports.filter(({ event }) => event.type !== 'PersonIntroduced'))) return;
    for (const report of reports.toReversed()) {
      yield;
      if (!isTaken([lineOf(report, false)]) && isPrinted(report)) isTaken([lineOf(report, true)]);
    }
  }
  yield* takeOut(byPerson(reportsIn(journal, about)));
  return out.toSorted((one, other) => one.seq - other.seq);
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

/** Whether nobody is spoken of any more whose introduction is taken out. */
const areNamed = (
  events: readonly MeetingEvent[],
  out: readonly RedactedLine[],
  left: readonly MeetingEvent[],
): boolean => {
  const introduced = out.flatMap(({ seq }) => {
    const event = events[seq - 1];
    return event?.type === 'PersonIntroduced' ? [JSON.stringify(event.person.id)] : [];
  });
  if (introduced.length === 0) return true;
  const told = JSON.stringify(left);
  return !introduced.some((person) => told.includes(person));
};

/** Everything that is made of a record: each draft as it was, what was approved, and what would be made now. */
const documentsIn = (events: readonly MeetingEvent[]): string => {
  const made: unknown[] = [];
  let state = initialState;
  for (const event of events) {
    if (event.type === 'MinutesDrafted') {
      const { version, language, profile } = event;
      made.push(documentsOf(state, { version, language: language as Language, profile }));
    }
    state = evolve(state, event);
  }
  return JSON.stringify([...made, documentsOf(state, { version: made.length + 1 }), approvalText(state)]);
};
