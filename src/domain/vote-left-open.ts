import type { MeetingEvent } from './events';
import { itemById } from './queries';
import type { MeetingRecord } from './state';
import type { Vote } from './vote';
import { openVote } from './votes';

/**
 * The number of the item whose vote these events would leave open behind. A vote stays with its item: it is closed or
 * cancelled before the meeting goes on, so that no result is ever missing or made up.
 */
export const voteLeftOpen = (events: readonly MeetingEvent[], state: MeetingRecord): string | undefined => {
  const vote = openVote(state);
  return vote !== undefined && events.some((event) => leaves(event, vote))
    ? (itemById(state, vote.item)?.number ?? '')
    : undefined;
};

const leaves = (event: MeetingEvent, vote: Vote): boolean => {
  switch (event.type) {
    case 'ItemOpened':
    case 'DecisionRecorded':
    case 'ItemVerified':
      return event.type === 'ItemOpened' ? event.item !== vote.item : event.item === vote.item;
    case 'VoteOpened':
    case 'BreakStarted':
    case 'ItemChangeQuestioned':
    case 'CloseQuestioned':
    case 'MeetingClosed':
      return true;
    default:
      return false;
  }
};
