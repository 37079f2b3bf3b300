import type { MeetingState, Person, PersonId } from '../domain';
import { MINUTES_PHRASES } from '../language';
import { isPartlyRestricted, restrictedItems } from './restricted-items';
import { withoutItems } from './without-items';

/**
 * The record as somebody may see it while the meeting goes on: without what is restricted for whoever does not belong to
 * the body, and for the meeting's chat where such people are. Everybody in the chat reads what stands there.
 */
export const recordSeenBy = (state: MeetingState, reader: PersonId | 'chat'): MeetingState => {
  if (!isPartlyRestricted(state)) return state;
  const isOpen = reader === 'chat' ? state.people.every((each) => isOfBody(state, each)) : mayReadAll(state, reader);
  return isOpen
    ? state
    : withoutItems(state, {
        items: restrictedItems(state),
        heading: MINUTES_PHRASES[state.body.language].restrictedHeading,
      });
};

const mayReadAll = (state: MeetingState, reader: PersonId): boolean => {
  const person = state.people.find(({ id }) => id === reader);
  return (
    state.chair === reader || state.secretaries.includes(reader) || (person !== undefined && isOfBody(state, person))
  );
};

/** Experts are heard on their own matter, and visitors on theirs. */
const isOfBody = ({ chair, secretaries }: MeetingState, { id, group }: Person): boolean =>
  (group !== 'visitors' && group !== 'experts') || chair === id || secretaries.includes(id);
