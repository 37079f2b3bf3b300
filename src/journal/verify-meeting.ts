import type { MeetingId } from '../domain';
import { decode } from './codec';
import { hashOf, START, type Head, type StoredLine } from './stored-line';
import { marksIn, redactionProblem } from './taken-out';

/** Something in a stored journal which is not as it was written. */
export interface Finding {
  readonly meeting: MeetingId;
  /** The event it was seen at; missing where the meeting as a whole is meant. */
  readonly seq?: number;
  readonly type?: string;
  readonly problem: string;
}

/**
 * Holds one meeting's lines, in order, against each other and against the head kept beside them: the chain of
 * hashes, gaps, the end, and whether each line can be read. A change shows at the event changed; only a line
 * rewritten together with its hash shows at the one after it. A line that was taken out is as it should be if a later
 * one says so.
 */
export const verifyMeeting = (
  meeting: MeetingId,
  head: Head | undefined,
  lines: readonly StoredLine[],
): readonly Finding[] => {
  const findings: Finding[] = [];
  const marks = marksIn(lines);
  let seq = START.version;
  let expected: readonly string[] = [START.hash];
  for (const line of lines) {
    const found = (problem: string) => findings.push({ meeting, seq: line.seq, type: line.type, problem });
    const own = hashOf(line);
    const isOut = line.type === 'Redacted' && own !== line.hash;
    const redaction = redactionProblem(line, isOut, marks.get(line.seq));
    // What stands in the place of a line that was taken out is not what its hash was made of.
    const hash = isOut && redaction === undefined ? line.hash : own;
    if (line.seq !== seq + 1) found(`comes after event ${seq}: what was between is missing`);
    else if (hash === line.hash && !expected.includes(line.previous))
      found('does not follow from the event before: one of the two was changed');
    if (redaction !== undefined) found(redaction);
    else if (hash !== line.hash) found('was changed: its hash does not fit it');
    readingProblems(line).forEach(found);
    seq = line.seq;
    // A line whose content or hash was changed has two hashes; either may be the one its follower was chained to.
    expected = [line.hash, hash];
  }
  const end = endProblem(seq, expected, head);
  return end === undefined ? findings : [...findings, { meeting, ...end }];
};

const endProblem = (
  seq: number,
  hashes: readonly string[],
  head: Head | undefined,
): { readonly seq: number; readonly problem: string } | undefined => {
  if (head === undefined) return { seq, problem: 'is the last one, and no end of this journal was kept' };
  if (head.version > seq) return { seq: head.version, problem: `is missing: the journal ends with event ${seq}` };
  if (head.version < seq) return { seq, problem: `comes after the end, which is event ${head.version}` };
  return hashes.includes(head.hash) ? undefined : { seq, problem: 'is not the event the journal ended with' };
};

const readingProblems = (line: StoredLine): readonly string[] => {
  try {
    const event = decode(line);
    const differing = (['type', 'entry', 'by', 'at', 'said'] as const).filter((name) => event[name] !== line[name]);
    return differing.map((name) => `says another "${name}" than its body`);
  } catch (error) {
    return [error instanceof Error ? error.message : 'cannot be read'];
  }
};
