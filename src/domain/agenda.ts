import type { ItemId } from './ids';
import type { Instant } from './time';

/** Standard kinds of item; they decide which fixed sentence an item gets in the minutes. */
export type ItemType =
  | 'opening'
  | 'legality'
  | 'attendance'
  | 'scrutinisers'
  | 'agendaApproval'
  | 'previousMinutes'
  | 'announcements'
  | 'information'
  | 'discussion'
  | 'decision'
  | 'anyOtherBusiness'
  | 'nextMeetings'
  | 'closing';

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
}

/** An item meant by a command: by id (a card) or by its number as typed. */
export type ItemRef = { readonly id: ItemId } | { readonly number: string };
