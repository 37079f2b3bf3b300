import type { AdditionId, CommentId, ItemId, ParagraphId, PersonId } from './ids';
import type { Instant, PlainDate } from './time';
import type { Traced } from './traced';

/** One sentence of the draft: known by its place among what the record makes, whatever it reads. */
export interface SentenceRef {
  readonly key: string;
  /** As the record makes it. */
  readonly original: string;
  /** As it stands in the draft: the original, or what replaced it. */
  readonly printed: string;
  /** The paragraph people wrote, where it is one. */
  readonly paragraph?: ParagraphId;
}

/** What an address of the draft leads to: `4.2` to the second paragraph of item 4, `4` to the item. */
export interface DraftPlace {
  readonly address: string;
  readonly item: ItemId;
  readonly sentence?: SentenceRef;
}

/** A sentence of the draft that was worded anew. It holds for as long as the record makes the same original. */
export interface Edit extends Traced {
  readonly address: string;
  readonly item: ItemId;
  readonly original: string;
  /** Empty: the paragraph was left out. */
  readonly text: string;
  /** Of a sentence the record makes; a paragraph people wrote has changed itself. */
  readonly sentence?: string;
}

/** The draft lies open for comments. */
export interface Review extends Traced {
  readonly version: number;
  /** The last day, local to the body. */
  readonly deadline: PlainDate;
}

export interface Comment extends Traced {
  readonly id: CommentId;
  /** Of the draft it is about. */
  readonly version: number;
  readonly text: string;
  /** What it is about, and how that read; without it, the minutes as a whole. */
  readonly about?: { readonly address: string; readonly item: ItemId; readonly printed?: string };
}

/** By the chair, by an examiner, or by the body itself in a later meeting. */
export type ApprovalWay = 'chair' | 'examiner' | 'nextMeeting';

/** Where a later meeting approved the minutes: who struck that decision, when, and the meeting's number as printed. */
export interface DecidedThere {
  readonly person: PersonId;
  readonly at: Instant;
  readonly number?: string;
}

export interface Approval extends Traced {
  readonly version: number;
  readonly how: ApprovalWay;
  /** SHA-256 in hex of the text that was approved. */
  readonly digest: string;
  readonly decided?: DecidedThere;
}

/** From here on the text stands. */
export interface Finalised extends Traced {
  readonly version: number;
  readonly digest: string;
}

/** What was added to final minutes: it changes nothing of what stands. */
export interface Addition extends Traced {
  readonly id: AdditionId;
  readonly text: string;
  readonly date: PlainDate;
}

/** What becomes of the minutes after the meeting. */
export interface ApprovalRecord {
  readonly edits: readonly Edit[];
  readonly review?: Review;
  readonly comments: readonly Comment[];
  /** All that were ever given: see `standingApprovals` for those that count. */
  readonly approvals: readonly Approval[];
  readonly finalised?: Finalised;
  readonly additions: readonly Addition[];
}

export const NOTHING_APPROVED: ApprovalRecord = { edits: [], comments: [], approvals: [], additions: [] };
