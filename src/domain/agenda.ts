import type { ItemId, MatterId } from './ids';
import type { Instant } from './time';

/** Standard kinds of item; they decide which fixed sentence an item gets in the minutes. */
export type ItemType =
  | 'opening'
  | 'legality'
  | 'attendance'
  | 'scrutinisers'
  | 'agendaApproval'
  | 'previousMinutes'
  | 'previousActions'
  | 'announcements'
  | 'information'
  | 'discussion'
  | 'decision'
  | 'anyOtherBusiness'
  | 'nextMeetings'
  | 'closing';

/** Why an item is not public, and what stands in its place where everybody reads. */
export interface Restriction {
  /** The provision, as it is cited: "JulkL 24 § 1 mom. 20 k"; empty where nobody has said. */
  readonly ground: string;
  /** The heading everybody may read. Without one there is a common one: the title itself is never public. */
  readonly publicTitle?: string;
}

/** An item as read out of an agenda, before the meeting gave it an id. */
export interface AgendaLine {
  /** Text: "4", "4.1", "57", "A 13". Without the trailing period. */
  readonly number?: string;
  readonly title: string;
  /** 1 for a main item, 2 for a sub-item, and so on. */
  readonly level: number;
  readonly type: ItemType;
  /** Planned length in minutes. */
  readonly minutes?: number;
  readonly presenters: readonly string[];
  readonly proposal?: string;
  /** What the matter is filed under: "ESI/12/2025". */
  readonly diaryNumber?: string;
  readonly restriction?: Restriction;
  /** The matter of an earlier meeting it goes on with. */
  readonly continues?: MatterId;
}

export interface AgendaItem extends AgendaLine {
  readonly id: ItemId;
  readonly number: string;
}

/** Half-open: the first instant belongs to it, the last does not. `to` is missing while it runs. */
export interface Interval {
  readonly from: Instant;
  readonly to?: Instant;
}

/** An item with what happened to it: every stretch of time it was handled in. No time is lost, ever. */
export interface ItemRecord extends AgendaItem {
  readonly intervals: readonly Interval[];
  /** In a public view of the record: its heading is the public one, and nothing else of it is here. */
  readonly withheld?: true;
}

/** An item meant by a command: by id (a card) or by its number as typed. */
export type ItemRef = { readonly id: ItemId } | { readonly number: string };
