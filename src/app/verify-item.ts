import { itemReferredTo, type ItemRef, type MeetingState, type Request } from '../domain';
import { itemText } from '../minutes';

/** Asks to verify an item as its part of the minutes reads in this very state. `digest`: SHA-256 in hex. */
export const verificationOf =
  (item: ItemRef | undefined, digest: (text: string) => string) =>
  (state: MeetingState): Request => {
    const meant = itemReferredTo(state, item);
    const text = meant === undefined ? '' : itemText(state, meant.id);
    return { type: 'VerifyItem', text, digest: digest(text), ...(item === undefined ? {} : { item }) };
  };
