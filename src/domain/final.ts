import type { EventType, MeetingEvent } from './events';
import { replay } from './evolve';
import { TEAMS } from './ids';
import type { MeetingRecord, MeetingState } from './state';
import { END_OF_TIME, type Instant } from './time';

/** What belongs to the body goes on from meeting to meeting, whatever became of the minutes of one. */
const OF_THE_BODY: ReadonlySet<EventType> = new Set<EventType>([
  'BodyDescribed',
  'RosterSet',
  'PersonIntroduced',
  'ChairChanged',
  'SecretaryNamed',
  'SecretaryReleased',
]);

/** What no sentence of the minutes is made of. */
const UNPRINTED: ReadonlySet<EventType> = new Set<EventType>([
  'ActionDone',
  'ActionExtended',
  'TeamsMeetingStarted',
  'TeamsMeetingEnded',
  'MinutesDrafted',
  'AdditionMade',
  'LinesRedacted',
  'Redacted',
]);

/** What becomes of a draft; none of its sentences, but its state. */
const OF_THE_DRAFT: ReadonlySet<EventType> = new Set<EventType>([
  'ReviewOpened',
  'CommentMade',
  'MinutesApproved',
  'MinutesFinalised',
]);

/**
 * Whether final minutes stand against these events. What is reported of the Teams meeting happened whatever anybody has
 * approved, and is kept; it changes nothing either, for the text is the one that was approved: see `asApproved`.
 */
export const isLockedFor = (events: readonly MeetingEvent[], state: MeetingRecord): boolean => {
  const { finalised } = state;
  return finalised !== undefined && !events.every((event) => isAllowedLater(event, state));
};

const isAllowedLater = (event: MeetingEvent, state: MeetingRecord): boolean => {
  if (event.type !== 'EntryUndone')
    return event.by === TEAMS || OF_THE_BODY.has(event.type) || UNPRINTED.has(event.type);
  const last = state.history.findIndex(({ type }) => type === 'MinutesFinalised');
  const first = state.history.findIndex(({ entry }) => entry === event.undone);
  const isAddition = state.additions.some(({ sources }) => sources.includes(event.undone));
  return first > last && !isAddition;
};

/** The meeting as it stood when its minutes were approved for good; as it is now, while they are not. */
export const asApproved = (state: MeetingState): MeetingState => {
  const { finalised } = state;
  if (finalised === undefined) return state;
  const approving = state.history.findIndex(({ entry }) => finalised.sources.includes(entry));
  return replay(state.history.slice(0, approving));
};

/** What the sentences of the minutes are made of, as far as it stands: another list, and they may read otherwise. */
export const printedEntries = ({ history, undone }: MeetingRecord): readonly string[] => {
  const gone = new Set(undone);
  const standing = history.filter(({ entry }) => !gone.has(entry));
  const closing = standing.findIndex(({ type }) => type === 'MeetingClosed');
  const closedAt = standing[closing]?.at ?? END_OF_TIME;
  return standing.flatMap((event, index) =>
    isPrinted(event, closing < 0 || index < closing) && !isAfterwards(event, closedAt) ? [event.entry] : [],
  );
};

/** What becomes of agreed work is told in the minutes of the meeting it was said in, and not once that is over. */
const OF_ACTIONS: ReadonlySet<EventType> = new Set<EventType>(['ActionDone', 'ActionExtended']);

/** Everybody leaves once a meeting is over: no sentence says when. */
const isAfterwards = ({ type, at }: MeetingEvent, closedAt: Instant): boolean =>
  type === 'PersonLeft' && at >= closedAt;

const isPrinted = ({ type }: MeetingEvent, isBeforeClosing: boolean): boolean =>
  (isBeforeClosing && OF_ACTIONS.has(type)) ||
  (!UNPRINTED.has(type) && !OF_THE_DRAFT.has(type) && type !== 'EntryUndone');

/** Whether the sentences may read otherwise, now or in what was approved for good, than after the event at `index`. */
export const isChangedSince = (state: MeetingState, index: number): boolean =>
  printedEntries(replay(state.history.slice(0, index + 1))).join('\n') !== printedEntries(asApproved(state)).join('\n');
