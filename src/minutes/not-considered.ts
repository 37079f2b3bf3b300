import { isHandled, type EntryId, type ItemRecord, type MeetingState } from '../domain';

/**
 * The entries that say an item was not considered: closing was questioned because of it, and the meeting was closed
 * all the same. Without both nobody has said so, and it is asked.
 */
export const leftUnconsidered = (state: MeetingState, item: ItemRecord): readonly EntryId[] => {
  if (state.phase !== 'closed' || isHandled(state, item)) return [];
  const asked = state.history.findLast(
    (event) =>
      event.type === 'CloseQuestioned' && event.unhandled.includes(item.id) && !state.undone.includes(event.entry),
  );
  return asked === undefined ? [] : [asked.entry, state.closedIn];
};
