import type { Interval, ItemRecord } from './agenda';
import { currentItem, isHandled, subItems } from './queries';
import type { MeetingRecord, MeetingState, OpenMeeting } from './state';
import { millisecondsBetween, type Instant } from './time';

const MINUTE = 60_000;

/** What was planned for an item and the items below it. */
export interface Budget {
  readonly item: ItemRecord;
  readonly minutes: number;
}

/** True where minutes were planned for something that is not done yet. */
export const hasPlannedMinutes = (state: MeetingState): boolean =>
  budgets(state).some(({ item }) => isUnfinished(state, item));

/** How many whole minutes longer than planned an item has taken (0: not longer, or nothing was planned). */
export const minutesOver = (state: MeetingRecord, item: ItemRecord, now: Instant): number => {
  const minutes = plannedMinutes(item);
  return minutes === undefined ? 0 : Math.max(0, Math.floor(spentMs(state, item, now) / MINUTE) - minutes);
};

/** An item and what stands below it: the minutes planned for it are for all of them. */
export const family = (state: MeetingRecord, item: ItemRecord): readonly ItemRecord[] => [
  item,
  ...subItems(state, item),
];

/** Longer than a day is a slip of somebody's pen. */
const plannedMinutes = ({ minutes = 0 }: ItemRecord): number | undefined =>
  minutes > 0 && minutes <= 1440 ? minutes : undefined;

const withMinutes = (item: ItemRecord): readonly Budget[] => {
  const minutes = plannedMinutes(item);
  return minutes === undefined ? [] : [{ item, minutes }];
};

/** What was planned in all: below an item with minutes, those of others are part of it. */
export const budgets = (state: MeetingRecord): readonly Budget[] => {
  let under = Infinity;
  return state.agenda.flatMap((item) => {
    if (item.level > under) return [];
    const planned = withMinutes(item);
    under = planned.length === 0 ? Infinity : item.level;
    return planned;
  });
};

/** Whose planned minutes run now: those of the item that is on, else of the nearest heading that has any. */
export const budgetOf = (state: OpenMeeting): Budget | undefined =>
  state.agenda
    .filter((item) => family(state, item).some(({ id }) => id === state.current))
    .flatMap(withMinutes)
    .at(-1);

export const isUnfinished = (state: MeetingState, item: ItemRecord): boolean =>
  family(state, item).some((each) => each.id === currentItem(state)?.id || !isHandled(state, each));

export const remainingMs = (state: MeetingRecord, { item, minutes }: Budget, now: Instant): number =>
  Math.max(0, minutes * MINUTE - spentMs(state, item, now));

export const spentMs = (state: MeetingRecord, item: ItemRecord, now: Instant): number =>
  sum(intervalsOf(state, item).map(({ from, to = now }) => Math.max(0, millisecondsBetween(from, to))));

/** When the stretch an item is in began. Going on after a break, or from one sub-item to the next, is one stretch. */
export const takenUpAt = (state: OpenMeeting, item: ItemRecord): Instant => {
  const all = intervalsOf(state, item);
  const wentOn = (before: Interval | undefined, { from }: Interval): boolean =>
    before?.to === from || state.breaks.some((each) => each.from === before?.to && each.to === from);
  return all.reduce((since, each, index) => (wentOn(all[index - 1], each) ? since : each.from), state.since);
};

/** Oldest first; of two that began at once, the one that ended first. */
const intervalsOf = (state: MeetingRecord, item: ItemRecord): readonly Interval[] => {
  const place = ({ from, to }: Interval): string => from + (to ?? '~');
  return family(state, item)
    .flatMap(({ intervals }) => intervals)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

export const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
