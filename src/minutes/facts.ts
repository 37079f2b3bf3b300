import type { MeetingState } from '../domain';
import type { MeetingFacts } from './minutes';

/** What machines are told of the meeting, as it stands in the record: nothing here is wording. */
export const factsOf = (state: MeetingState): MeetingFacts => {
  const { number, ordinal, start, end, place, mode } = state.meeting;
  return {
    timeZone: state.body.timeZone,
    ...(number === undefined ? {} : { number }),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(place === undefined || place.trim() === '' ? {} : { place: place.trim() }),
    ...(mode === undefined ? {} : { mode }),
    ...(start === undefined ? {} : { plannedStart: start }),
    ...(end === undefined ? {} : { plannedEnd: end }),
    ...(state.phase === 'planned' ? {} : { opened: state.openedAt }),
    ...(state.phase === 'closed' ? { closed: state.closedAt } : {}),
    nextMeetings: state.nextMeetings.map(({ date, start: from, end: to }) => ({
      date,
      ...(from === undefined ? {} : { start: from }),
      ...(to === undefined ? {} : { end: to }),
    })),
  };
};
