import type { ItemId, MeetingState } from '../domain';
import { editedItems } from './draft-sentences';
import { itemLines } from './render-text';
import { wordingFor } from './wording';

/** One item's part of the minutes as it reads now, in plain text; empty where the item has nothing under its heading. */
export const itemText = (state: MeetingState, item: ItemId): string => {
  const found = editedItems(state, wordingFor(state.body)).find(({ id }) => id === item);
  return found === undefined || found.blocks.length === 0 ? '' : itemLines(found).join('\n');
};
