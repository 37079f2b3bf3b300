import {
  itemById,
  subItems,
  type ItemId,
  type Language,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
  type Restriction,
} from '../domain';
import { MINUTES_PHRASES } from '../language';
import { itemsOfVisitor } from './participants';
import { withoutItems } from './without-items';

/**
 * The record as a document for everybody is made of it; the record itself where all of it is public. Whoever came for
 * nothing but a restricted item is not named either, unless another item speaks of them.
 */
export const publishedRecord = (state: MeetingState, language: Language): MeetingState => {
  const items = restrictedItems(state);
  if (!state.agenda.some(({ id }) => items.has(id))) return state;
  const numbers = new Set(state.agenda.flatMap(({ id, number }) => (items.has(id) ? [number] : [])));
  const isElsewhere = (item: ItemId | undefined): boolean => item === undefined || !items.has(item);
  const isOfAnother = (person: PersonId): boolean =>
    [...state.paragraphs, ...state.proposals].some(({ by, item }) => by === person && isElsewhere(item)) ||
    state.actions.some(({ owner, item }) => owner?.person === person && isElsewhere(item));
  const people = state.people.filter((person) => {
    const met = itemsOfVisitor(state, person);
    const cameFor = person.group === 'visitors' || person.group === 'experts';
    return cameFor && met.length > 0 && met.every((number) => numbers.has(number)) && !isOfAnother(person.id);
  });
  const heading = MINUTES_PHRASES[language].restrictedHeading;
  return withoutItems(state, { items, people: new Set(people.map(({ id }) => id)), heading });
};

/**
 * What is restricted, by item: as it was said of it, or of an item it stands below. Items that were taken off the agenda
 * again are among them, for the sake of the journal.
 */
const restrictedItems = (state: MeetingState): ReadonlyMap<ItemId, Restriction> => {
  const restricted = new Map<ItemId, Restriction>();
  for (const { id, restriction } of state.history.flatMap(restrictionsIn))
    if (itemById(state, id) === undefined) restricted.set(id, restriction);
  for (const item of state.agenda)
    if (item.restriction !== undefined) {
      restricted.set(item.id, item.restriction);
      const { ground } = item.restriction;
      for (const below of subItems(state, item)) restricted.set(below.id, below.restriction ?? { ground });
    }
  return restricted;
};

const restrictionsIn = (event: MeetingEvent): readonly { readonly id: ItemId; readonly restriction: Restriction }[] => {
  switch (event.type) {
    case 'ItemRestricted':
      return [{ id: event.item, restriction: { ground: event.ground } }];
    case 'AgendaSet':
      return event.items.flatMap(({ id, restriction }) => (restriction === undefined ? [] : [{ id, restriction }]));
    case 'ItemAdded': {
      const { id, restriction } = event.item;
      return restriction === undefined ? [] : [{ id, restriction }];
    }
    default:
      return [];
  }
};
