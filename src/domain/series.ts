import type { AgendaLine, Restriction } from './agenda';
import type { ActionId, MatterId, MeetingId, PersonId } from './ids';
import type { PlainDate } from './time';
import type { Traced } from './traced';

/** Where something was left: a meeting, as it is called and when it was, and the number its item had there. */
export interface LeftAt {
  readonly meeting: MeetingId;
  /** "5/2022" */
  readonly number?: string;
  readonly date: PlainDate;
  readonly item?: string;
}

/** Why a matter is still to be decided: put off, sent back for preparation, or never reached. */
export type OpenReason = 'tabled' | 'referredBack' | 'unhandled';

/** A matter a meeting of the body has not decided. It keeps its id until one has. */
export interface Matter {
  readonly id: MatterId;
  /** As the agenda had it last, without a number. */
  readonly line: AgendaLine;
  readonly why: OpenReason;
  readonly left: LeftAt;
}

/** Work agreed in an earlier meeting of the body, as it was handed on. */
export interface HandedAction {
  readonly id: ActionId;
  /** What people call it by, in every meeting of the body: the first action of all is 1. */
  readonly number: number;
  readonly text: string;
  readonly owner?: { readonly person?: PersonId; readonly name: string };
  readonly due?: PlainDate;
  readonly left: LeftAt;
  /** It belongs to an item that is not public. */
  readonly restriction?: Restriction;
}

/** The same, with what has become of it in this meeting. */
export interface CarriedAction extends HandedAction, Traced {
  readonly done: boolean;
  /** Given another due date in this meeting. */
  readonly extended: boolean;
}

/** What one meeting hands to the body's next one. */
export interface Continuation {
  readonly previous: LeftAt;
  readonly matters: readonly Matter[];
  readonly actions: readonly HandedAction[];
  /** How many actions the body has given numbers to so far. */
  readonly counted: number;
  /** Item numbers run on from meeting to meeting. */
  readonly running?: true;
}

/** What a meeting knows of those before it. */
export interface Series {
  readonly previous?: LeftAt;
  readonly matters: readonly Matter[];
  readonly actions: readonly CarriedAction[];
  readonly counted: number;
  readonly running?: true;
}

export const FIRST_OF_ALL: Series = { matters: [], actions: [], counted: 0 };
