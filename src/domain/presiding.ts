import { isAttendanceKnown, attendanceAt } from './attendance';
import type { ItemId, PersonId } from './ids';
import { currentItem } from './queries';
import { isRecused } from './recusals';
import type { MeetingRecord, MeetingState } from './state';
import type { Instant } from './time';

/**
 * Who presides now: the chair, or over an item the chair is recused for whoever stands in. Nobody while nobody has the
 * chair, or while nobody stands in yet.
 */
export const presiding = (state: MeetingState): PersonId | undefined => presidingOver(state, currentItem(state)?.id);

/** Who presides over an item, whichever is on. */
export const presidingOver = (state: MeetingRecord, item: ItemId | undefined): PersonId | undefined =>
  item === undefined || state.chair === undefined || !isRecused(state, item, state.chair)
    ? state.chair
    : state.presidings.findLast((each) => each.item === item && !isRecused(state, item, each.person))?.person;

export const isPresiding = (state: MeetingState, person: PersonId): boolean => presiding(state) === person;

/** The vice chair who can stand in for the chair: present, where anybody's presence is known, and not recused. */
export const standInFor = (state: MeetingRecord, item: ItemId, at: Instant): PersonId | undefined => {
  const here = attendanceAt(state, at);
  return state.people.find(
    ({ id, role }) =>
      role === 'viceChair' && !isRecused(state, item, id) && (!isAttendanceKnown(state) || here.has(id)),
  )?.id;
};
