import type { EntryId, PersonId } from './ids';

/** What Teams reports of people, and what may be taken out of the journal of a meeting whose minutes are final. */
export type ReportOfPeople = 'PersonIntroduced' | 'PersonJoined' | 'PersonLeft';

/** Because so many days have gone by, or because somebody asked for what is kept of them to be erased. */
export type RedactionReason = 'retention' | 'erasure';

/** A line that was taken out of the journal. Its place stays, and the chain of hashes goes on through it. */
export interface RedactedLine {
  /** Its place in the journal: 1, 2, 3 … */
  readonly seq: number;
  /** The hash it had when it was whole. */
  readonly hash: string;
  readonly entry: EntryId;
  readonly was: ReportOfPeople;
  /** Whom the minutes list as present on the word of it. When they came is gone. */
  readonly present?: PersonId;
}
