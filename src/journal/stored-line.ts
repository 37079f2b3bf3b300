import { hash } from 'node:crypto';
import type { Append, Recorded } from '../app';
import type { Instant } from '../domain';
import { decode, encode, SHAPE } from './codec';
import { plainText } from './plain-text';

/** One event as it is stored. Everything but `body` is there to be searched and sorted by, and is in the hash. */
export interface StoredLine {
  readonly meeting: string;
  readonly seq: number;
  /** Version of the body's shape. */
  readonly shape: number;
  readonly type: string;
  readonly entry: string;
  readonly by: string;
  readonly at: string;
  readonly said: string;
  /** The server's clock when it was written. */
  readonly recorded: string;
  /** The whole event as JSON with its keys in order. */
  readonly body: string;
  /** Hash of the line before; `NOTHING_BEFORE` for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** Where a meeting's journal ends. */
export interface Head {
  readonly version: number;
  readonly hash: string;
}

const NOTHING_BEFORE = '0'.repeat(64);

/** The head of a journal nothing was written into. */
export const START: Head = { version: 0, hash: NOTHING_BEFORE };

/**
 * SHA-256 in hex over the UTF-8 of the JSON array
 * `[previous, meeting, seq, shape, type, entry, by, at, said, recorded, body]`, without spaces, as `JSON.stringify`
 * writes it. `body` is a string in it, so that its bytes count and not what they mean.
 */
export const hashOf = (line: Omit<StoredLine, 'hash'>): string => {
  const { previous, meeting, seq, shape, type, entry, by, at, said, recorded, body } = line;
  const canonical = JSON.stringify([previous, meeting, seq, shape, type, entry, by, at, said, recorded, body]);
  return hash('sha256', canonical, 'hex');
};

/** A line before its place in the journal is known. */
export type Draft = Omit<StoredLine, 'seq' | 'previous' | 'hash'>;

/**
 * What an append is going to write, checked and encoded before any transaction begins, so that a bad one costs
 * nobody else anything.
 *
 * @throws TypeError, RangeError for what could not be read back as it was given.
 */
export const draftLines = ({ meeting, entry, events, recordedAt }: Append): readonly Draft[] => {
  plainText('the meeting id', meeting);
  plainText('the entry id', entry);
  return events.map((event) => {
    if (event.entry !== entry) throw new RangeError(`${event.type} is of entry ${event.entry}, written as ${entry}`);
    const { type, at, said } = event;
    const by = plainText('the id of who it is by', event.by);
    return { meeting, shape: SHAPE, type, entry, by, at, said, recorded: recordedAt, body: encode(event) };
  });
};

/** Gives drafts their places after a head and chains them to it. */
export const chainLines = (head: Head, drafts: readonly Draft[]): readonly StoredLine[] => {
  let previous = head.hash;
  return drafts.map((draft, index) => {
    const line = { seq: head.version + index + 1, previous, ...draft };
    previous = hashOf(line);
    return { hash: previous, ...line };
  });
};

/** @throws UnreadableJournal naming the meeting and the event. */
export const recordedOf = (line: StoredLine): Recorded => ({
  seq: line.seq,
  event: decode(line),
  recordedAt: line.recorded as Instant,
  hash: line.hash,
});
