import type { Interval } from './agenda';
import { assertNever } from './assert-never';
import type { EventOf } from './events';
import { floorLeft } from './evolve-floor';
import type { ItemId } from './ids';
import type { MeetingRecord, MeetingState, OpenMeeting } from './state';
import type { Instant } from './time';

type CourseEvent = EventOf<
  | 'MeetingOpened'
  | 'ItemOpened'
  | 'BreakStarted'
  | 'BreakEnded'
  | 'CloseQuestioned'
  | 'CloseProposed'
  | 'ItemChangeQuestioned'
  | 'MeetingClosed'
>;

export const evolveCourse = (state: MeetingState, event: CourseEvent): MeetingState => {
  if (event.type === 'MeetingOpened')
    return {
      ...state,
      phase: 'open',
      openedAt: event.at,
      openedBy: event.by,
      openedIn: event.entry,
      since: event.at,
      onBreak: false,
      closeQuestioned: false,
      changeQuestioned: false,
    };
  return state.phase === 'open' ? whileOpen(state, event) : state;
};

const whileOpen = (state: OpenMeeting, event: Exclude<CourseEvent, { type: 'MeetingOpened' }>): MeetingState => {
  switch (event.type) {
    case 'ItemOpened': {
      const paused = pausedAt(goingOn(state), event.at);
      return {
        ...paused,
        ...startedAt(paused, event.item, event.at),
        breaks: ended(state.breaks, event.at),
        current: event.item,
        since: event.at,
        onBreak: false,
        closeQuestioned: false,
        changeQuestioned: false,
        floor: event.item === state.current ? state.floor : floorLeft(state.floor, event.entry),
        lastSwitch: { by: event.by, said: event.said },
      };
    }
    // After an undo, a break may begin twice or end without having begun: the first word stands.
    case 'BreakStarted':
      if (state.onBreak) return state;
      return {
        ...pausedAt(goingOn(state), event.at),
        breaks: [...state.breaks, { from: event.at }],
        onBreak: true,
        since: event.at,
      };
    case 'BreakEnded': {
      if (!state.onBreak) return state;
      const resumed = state.current === undefined ? {} : startedAt(state, state.current, event.at);
      return { ...goingOn(state), ...resumed, breaks: ended(state.breaks, event.at), onBreak: false, since: event.at };
    }
    case 'CloseQuestioned':
      return { ...state, closeQuestioned: true, ...(event.at === event.said ? {} : { closeAskedFor: event.at }) };
    case 'CloseProposed':
      return { ...state, closeProposed: { at: event.at, reason: event.reason } };
    case 'ItemChangeQuestioned':
      return { ...state, changeQuestioned: true };
    case 'MeetingClosed':
      return closedAt(state, event);
    default:
      return assertNever(event);
  }
};

const closedAt = (state: OpenMeeting, event: EventOf<'MeetingClosed'>): MeetingState => {
  const {
    openedAt,
    openedBy,
    openedIn,
    current,
    since,
    onBreak,
    lastSwitch,
    closeQuestioned,
    closeAskedFor,
    changeQuestioned,
    ...record
  } = state;
  return {
    ...record,
    agenda: pausedAt(state, event.at).agenda,
    breaks: ended(state.breaks, event.at),
    floor: floorLeft(state.floor, event.entry),
    phase: 'closed',
    openedAt,
    openedBy,
    openedIn,
    closedAt: event.at,
    closedBy: event.by,
    closedIn: event.entry,
  };
};

/** A meeting that goes on is not over, whatever was thought before. */
const goingOn = ({ closeProposed, closeAskedFor, ...state }: OpenMeeting): OpenMeeting => state;

/** The running interval of whatever item is on ends; nothing else does. */
const pausedAt = (state: OpenMeeting, at: Instant): OpenMeeting => ({
  ...state,
  agenda: state.agenda.map((item) =>
    item.id === state.current ? { ...item, intervals: ended(item.intervals, at) } : item,
  ),
});

const startedAt = (state: OpenMeeting, id: ItemId, at: Instant): Pick<MeetingRecord, 'agenda'> => ({
  agenda: state.agenda.map((item) =>
    item.id === id ? { ...item, intervals: [...item.intervals, { from: at }] } : item,
  ),
});

/** Ends the interval that runs, never before it began. */
const ended = (intervals: readonly Interval[], at: Instant): readonly Interval[] =>
  intervals.map((interval) =>
    interval.to === undefined ? { ...interval, to: at < interval.from ? interval.from : at } : interval,
  );
