import { itemById, subItems, type ItemId, type MeetingEvent, type MeetingState, type Restriction } from '../domain';

/**
 * What is restricted, by item: as it was said of it, or of an item it stands below. Items that were taken off the agenda
 * again are among them, for the sake of the journal.
 */
export const restrictedItems = (state: MeetingState): ReadonlyMap<ItemId, Restriction> => {
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

/** Whether a version for everybody differs from the whole one. */
export const isPartlyRestricted = (state: MeetingState): boolean =>
  [...state.agenda, ...state.series.actions].some(({ restriction }) => restriction !== undefined);
