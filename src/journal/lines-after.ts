import type { MeetingId } from '../domain';
import { UnreadableJournal } from './codec';
import type { StoredLine } from './stored-line';

/** A line joined to the end of its journal; one row without a line is there also when nothing is new. */
export type Read = { readonly version: number | null } & {
  readonly [Name in keyof StoredLine]: StoredLine[Name] | null;
};

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
