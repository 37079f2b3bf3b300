import type { Append } from '../app';
import { placeholder, type EventOf } from '../domain';
import { decode, encode, SHAPE } from './codec';
import type { StoredLine } from './stored-line';

type Marker = EventOf<'LinesRedacted'>;
type Named = Marker['lines'][number];

/** What becomes of a line; its place, its entry and its hashes stay. */
export type TakenOut = Omit<StoredLine, 'meeting' | 'previous'>;

/** What the markers of an append take out of its meeting, each line by its place and the hash it has to have. */
export const takenOut = ({ events, recordedAt }: Pick<Append, 'events' | 'recordedAt'>): readonly TakenOut[] =>
  events.flatMap((event) =>
    event.type === 'LinesRedacted'
      ? event.lines.map((line) => {
          const stands = placeholder(event, line);
          const { type, entry, by, at, said } = stands;
          const { seq, hash } = line;
          return { seq, hash, shape: SHAPE, type, entry, by, at, said, recorded: recordedAt, body: encode(stands) };
        })
      : [],
  );

/** Whether an append takes out anything at all. */
export const takesOut = ({ events, forgetBefore }: Append): boolean =>
  forgetBefore !== undefined || events.some(({ type }) => type === 'LinesRedacted');

/** A line that is to be taken out is not there as the marker has it, so that nothing is written. */
export class NoSuchLine extends Error {
  override readonly name = 'NoSuchLine';
  constructor(meeting: string, { seq }: Pick<TakenOut, 'seq'>) {
    super(`meeting ${meeting}, event ${String(seq)}: is not the line that is to be taken out`);
  }
}

/** Where a line was taken out, and what says so. */
interface Mark {
  readonly line: StoredLine;
  readonly marker: Marker;
  readonly named: Named;
}

/** The marks of one journal, by the place of what they name. What cannot be read is said of the line itself. */
export const marksIn = (lines: readonly StoredLine[]): ReadonlyMap<number, Mark> => {
  const marks = new Map<number, Mark>();
  for (const line of lines)
    if (line.type === 'LinesRedacted')
      for (const mark of marksOf(line)) if (!marks.has(mark.named.seq)) marks.set(mark.named.seq, mark);
  return marks;
};

const marksOf = (line: StoredLine): readonly Mark[] => {
  try {
    const marker = decode(line);
    return marker.type === 'LinesRedacted' ? marker.lines.map((named) => ({ line, marker, named })) : [];
  } catch {
    return [];
  }
};

/**
 * What is wrong with a line that was taken out, or that a marker names: it may have been taken out if a later one of the
 * same journal says so, with the hash it had, and if nothing else stands in its place. `undefined`: all is well.
 */
export const redactionProblem = (line: StoredLine, isOut: boolean, mark: Mark | undefined): string | undefined => {
  if (mark === undefined) return isOut ? 'was taken out, and no later event says so' : undefined;
  const { seq } = mark.line;
  if (!isOut)
    return line.type === 'Redacted' ? undefined : `is there, though event ${String(seq)} says that it was taken out`;
  if (seq <= line.seq) return `was taken out, and event ${String(seq)}, which says so, was there before it`;
  if (mark.named.hash !== line.hash) return `was taken out, and event ${String(seq)} says that its hash was another`;
  return saysNothingElse(line, mark) ? undefined : `was taken out, and says something else than event ${String(seq)}`;
};

const saysNothingElse = (line: StoredLine, { line: { recorded }, marker, named }: Mark): boolean => {
  try {
    return line.recorded === recorded && encode(decode(line)) === encode(placeholder(marker, named));
  } catch {
    return false;
  }
};
