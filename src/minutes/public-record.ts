import type { ItemId, Language, MeetingState, PersonId } from '../domain';
import { MINUTES_PHRASES } from '../language';
import { itemsOfVisitor } from './participants';
import { isPartlyRestricted, restrictedItems } from './restricted-items';
import { withoutItems } from './without-items';

/**
 * The record as a document for everybody is made of it; the record itself where all of it is public. Whoever came for
 * nothing but a restricted item is not named either, unless another item speaks of them.
 */
export const publishedRecord = (whole: MeetingState, language: Language): MeetingState => {
  if (!isPartlyRestricted(whole)) return whole;
  const state = withPublicActions(whole);
  const items = restrictedItems(state);
  const numbers = new Set(state.agenda.flatMap(({ id, number }) => (items.has(id) ? [number] : [])));
  const isElsewhere = (item: ItemId | undefined): boolean => item === undefined || !items.has(item);
  const isOfAnother = (person: PersonId): boolean =>
    [...state.paragraphs, ...state.proposals].some(({ by, item }) => by === person && isElsewhere(item)) ||
    state.actions.some(({ owner, item }) => owner?.person === person && isElsewhere(item)) ||
    state.series.actions.some(({ owner }) => owner?.person === person);
  const people = state.people.filter((person) => {
    const met = itemsOfVisitor(state, person);
    const cameFor = person.group === 'visitors' || person.group === 'experts';
    return cameFor && met.length > 0 && met.every((number) => numbers.has(number)) && !isOfAnother(person.id);
  });
  const heading = MINUTES_PHRASES[language].restrictedHeading;
  return withoutItems(state, { items, people: new Set(people.map(({ id }) => id)), heading });
};

/** Work agreed in earlier meetings under items that are not public is not told of. */
const withPublicActions = (state: MeetingState): MeetingState => ({
  ...state,
  series: { ...state.series, actions: state.series.actions.filter(({ restriction }) => restriction === undefined) },
});
