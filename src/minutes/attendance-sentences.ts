import { localTime, nameOf, type Instant, type ItemId, type ItemRecord, type MeetingState } from '../domain';
import { formatClock, formatClockRange, type MinutesPhraseId } from '../language';
import { changesOf, type Change } from './attendance-changes';
import type { Block } from './minutes';
import type { Wording } from './wording';

/** What an item says of who came before it was decided, and of who left or was away. */
export interface ItemAttendance {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
}

const NOTHING: ItemAttendance = { before: [], after: [] };

/** The sentences of arrivals, departures and absences, each under the item they happened in. */
export const attendanceByItem = (state: MeetingState, wording: Wording): ((item: ItemId) => ItemAttendance) => {
  const byItem = new Map<ItemId, ItemAttendance>();
  if (wording.settings.attendanceChanges !== 'items') return () => NOTHING;
  for (const change of inOrder(changesOf(state))) {
    const place = placeOf(state, change);
    if (place === undefined) continue;
    const { before, after } = byItem.get(place.item) ?? NOTHING;
    const block: Block = { role: 'attendance', text: sentence(state, change, place, wording), sources: change.sources };
    const isAfter = change.kind === 'left' || change.kind === 'away';
    byItem.set(place.item, isAfter ? { before, after: [...after, block] } : { before: [...before, block], after });
  }
  return (item) => byItem.get(item) ?? NOTHING;
};

const momentOf = (change: Change): Instant => (change.kind === 'away' ? change.from : change.at);
/** Oldest first. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0));

interface Place {
  readonly item: ItemId;
  /** In a break: before another item than the one it interrupted, or not. */
  readonly when: 'during' | 'before' | 'break';
}

const placeOf = (state: MeetingState, change: Change): Place | undefined => {
  const at = momentOf(change);
  const on = state.agenda.find(({ intervals }) =>
    intervals.some(({ from, to }) => from <= at && (to === undefined || at < to)),
  );
  if (on !== undefined) return { item: on.id, when: 'during' };
  const before = nearest(state.agenda, (from) => from <= at, 'last');
  const next = nearest(state.agenda, (from) => from > at, 'first');
  const isGoing = change.kind === 'left' || change.kind === 'away';
  if (isGoing || next === undefined) return before && { item: before, when: isGoing ? 'break' : 'during' };
  return { item: next, when: before === undefined || before === next ? 'break' : 'before' };
};

const nearest = (
  agenda: readonly ItemRecord[],
  fits: (from: Instant) => boolean,
  which: 'first' | 'last',
): ItemId | undefined => {
  const begun = agenda
    .flatMap(({ id, intervals }) => intervals.map(({ from }) => ({ id, from })))
    .filter(({ from }) => fits(from))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(which === 'first' ? 0 : -1)?.id;
};

const PHRASES: Readonly<Record<'arrived' | 'returned' | 'left', Readonly<Record<Place['when'], MinutesPhraseId>>>> = {
  arrived: { during: 'arrived', before: 'arrivedBefore', break: 'arrivedInBreak' },
  returned: { during: 'returned', before: 'returnedBefore', break: 'returnedInBreak' },
  left: { during: 'left', before: 'left', break: 'leftInBreak' },
};

const sentence = (state: MeetingState, change: Change, { when }: Place, wording: Wording): string => {
  const { say } = wording;
  const name = nameOf(state, change.person);
  switch (change.kind) {
    case 'away':
      return say('awayFor', { name, times: timesOf(change, wording) });
    case 'seated':
      return say('deputySeated', { name, replaces: nameOf(state, change.replaces), time: clockAt(change.at, wording) });
    default:
      return say(PHRASES[change.kind][when], { name, time: clockAt(change.at, wording) });
  }
};

export const clockAt = (at: Instant, { settings, timeZone, language }: Wording): string =>
  formatClock(localTime(at, timeZone), settings.eventTime, language);

export const timesOf = (
  { from, to }: { readonly from: Instant; readonly to: Instant },
  { settings, timeZone, language }: Wording,
): string =>
  formatClockRange(
    localTime(from, timeZone),
    localTime(to, timeZone),
    { time: settings.eventTime, dash: settings.eventDash },
    language,
  );
