import type { ItemId } from './ids';
import {
  budgetOf,
  budgets,
  family,
  isUnfinished,
  minutesOver,
  remainingMs,
  spentMs,
  sum,
  takenUpAt,
  type Budget,
} from './planned-minutes';
import { currentItem } from './queries';
import { laterOf } from './rules';
import type { MeetingRecord, MeetingState, OpenMeeting } from './state';
import { addMinutes, instant, localMoment, millisecondsBetween, type Instant } from './time';

/** Something about time the chair may want to know. All lengths in whole minutes. */
export type TimeWarning =
  /** The item took longer than was planned for it, in the stretch that began at `since`. */
  | { readonly about: 'itemOver'; readonly item: ItemId; readonly since: Instant; readonly over: number }
  /** If what is left takes what was planned for it, the meeting ends this much after its planned end. */
  | { readonly about: 'agendaOver'; readonly end: Instant; readonly over: number }
  | { readonly about: 'endNear'; readonly end: Instant; readonly left: number };

/** An agenda that goes over by less is no news, nor is one that goes over by so little more than was told. */
export const NEWS_MINUTES = 5;
/** How long before the planned end that is told. */
const NEAR_MINUTES = 10;
const MINUTE = 60_000;

/** What is true about time in a meeting at a moment; nothing on a break and nothing unless it is open. */
export const timeWarnings = (state: MeetingState, at: Instant): readonly TimeWarning[] => {
  if (state.phase !== 'open' || state.onBreak) return [];
  const now = notBefore(state, at);
  const on = running(state, now);
  const ahead = aheadOf(state, now);
  return [
    ...(on === undefined || on.overFrom > now
      ? []
      : [{ about: 'itemOver', item: on.item.id, since: on.since, over: minutesOver(state, on.item, now) } as const]),
    ...(ahead?.overMs === undefined || ahead.overMs < NEWS_MINUTES * MINUTE || now >= ahead.end
      ? []
      : [{ about: 'agendaOver', end: ahead.end, over: wholeMinutes(ahead.overMs) } as const]),
    ...(ahead?.nearFrom === undefined || ahead.nearFrom > now || now >= ahead.end
      ? []
      : [{ about: 'endNear', end: ahead.end, left: minutesUntil(ahead.end, now) } as const]),
  ];
};

/**
 * The next moment at which there is something new, if nothing happens until then.
 *
 * @param toldOver by how many minutes the agenda was last said to go over.
 */
export const nextTimeWarning = (state: MeetingState, at: Instant, toldOver: number): Instant | undefined => {
  if (state.phase !== 'open' || state.onBreak) return undefined;
  const now = notBefore(state, at);
  const ahead = aheadOf(state, now);
  return [running(state, now)?.overFrom, ahead?.nearFrom, ahead && worseFrom(ahead, now, toldOver)]
    .filter((moment) => moment !== undefined && moment > now)
    .sort()
    .at(0);
};

/** True while a meeting is going on that somebody planned times for. */
export const isTimed = (state: MeetingState): boolean =>
  state.phase === 'open' && !state.onBreak && (plannedEnd(state) !== undefined || budgets(state).length > 0);

/** By how many whole minutes the agenda goes over its planned end as things stand; 0 where it fits or nobody can tell. */
export const agendaOverBy = (state: MeetingState, at: Instant): number =>
  state.phase === 'open' ? wholeMinutes(Math.max(0, aheadOf(state, notBefore(state, at))?.overMs ?? 0)) : 0;

/** When the meeting was planned to end, where somebody gave a time that is one. */
export const plannedEnd = ({ meeting, body }: MeetingRecord): Instant | undefined =>
  meeting.end === undefined ? undefined : localMoment(meeting.end, body.timeZone);

/** The budget that runs now, the stretch it is in, and from when on it has run over by a minute in it. */
const running = (state: OpenMeeting, now: Instant): (Budget & Record<'since' | 'overFrom', Instant>) | undefined => {
  const budget = budgetOf(state);
  if (budget === undefined) return undefined;
  const since = takenUpAt(state, budget.item);
  const used = later(now, (budget.minutes + 1) * MINUTE - spentMs(state, budget.item, now));
  // Taken up again with no time left, it is given a minute too.
  return { ...budget, since, overFrom: laterOf(used, addMinutes(since, 1)) };
};

interface Ahead {
  readonly end: Instant;
  /** From when the end is near; missing where the meeting was opened later than that, or is at its last words. */
  readonly nearFrom?: Instant;
  /** By how much the agenda goes over the end (negative: how early it is done); missing where nothing was planned. */
  readonly overMs?: number;
  /** How long that stays so: what the item that is on has left of its minutes. */
  readonly spareMs: number;
}

const aheadOf = (state: OpenMeeting, now: Instant): Ahead | undefined => {
  const end = plannedEnd(state);
  if (end === undefined) return undefined;
  const near = addMinutes(end, -NEAR_MINUTES);
  const current = currentItem(state);
  const left = budgets(state).filter(({ item }) => isUnfinished(state, item));
  const leftMs = sum(left.map((budget) => remainingMs(state, budget, now)));
  const spent = left.filter(({ item }) => family(state, item).some(({ id }) => id === current?.id));
  return {
    end,
    ...(state.openedAt >= near || current?.type === 'closing' ? {} : { nearFrom: near }),
    ...(left.length === 0 ? {} : { overMs: leftMs - millisecondsBetween(now, end) }),
    spareMs: sum(spent.map((budget) => remainingMs(state, budget, now))),
  };
};

/** From when the agenda goes over by enough more to be told; never, once the end has come. */
const worseFrom = ({ end, overMs, spareMs }: Ahead, now: Instant, toldOver: number): Instant | undefined => {
  if (overMs === undefined) return undefined;
  const from = later(now, spareMs + (toldOver + NEWS_MINUTES) * MINUTE - overMs);
  return from < end ? from : undefined;
};

/** A clock a moment behind the record's: no time of what is on has passed yet, and none is owed. */
const notBefore = ({ since }: OpenMeeting, at: Instant): Instant => laterOf(at, since);

const later = (from: Instant, ms: number): Instant => instant(Date.parse(from) + ms);
const wholeMinutes = (ms: number): number => Math.floor(ms / MINUTE);
const minutesUntil = (end: Instant, now: Instant): number => Math.ceil(millisecondsBetween(now, end) / MINUTE);
