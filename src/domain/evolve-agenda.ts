import type { ItemRecord } from './agenda';
import { assertNever } from './assert-never';
import type { EventOf } from './events';
import type { ItemId } from './ids';
import type { Person } from './people';
import type { MeetingState } from './state';

type AgendaEvent = EventOf<'AgendaSet' | 'ItemAdded' | 'ItemRenamed' | 'ItemRemoved' | 'ItemMoved' | 'ItemsRenumbered'>;

export const evolveAgenda = (state: MeetingState, event: AgendaEvent): MeetingState => {
  switch (event.type) {
    case 'AgendaSet':
      return { ...state, agenda: event.items.map((item) => ({ ...item, intervals: [] })) };
    case 'ItemAdded':
      return { ...state, agenda: placed(state.agenda, { ...event.item, intervals: [] }, event.before) };
    case 'ItemRenamed':
      return {
        ...state,
        agenda: state.agenda.map((item) => (item.id === event.item ? { ...item, title: event.title } : item)),
      };
    case 'ItemRemoved':
      return removed(state, event.item);
    case 'ItemMoved': {
      const moved = state.agenda.find((item) => item.id === event.item);
      if (moved === undefined) return state;
      const rest = state.agenda.filter((item) => item !== moved);
      return { ...state, agenda: placed(rest, moved, event.before) };
    }
    case 'ItemsRenumbered':
      return renumbered(state, event.numbers);
    default:
      return assertNever(event);
  }
};

const placed = (agenda: readonly ItemRecord[], item: ItemRecord, before: ItemId | undefined): readonly ItemRecord[] => {
  const position = agenda.findIndex(({ id }) => id === before);
  return position === -1 ? [...agenda, item] : [...agenda.slice(0, position), item, ...agenda.slice(position)];
};

/** Whoever was invited to it is a visitor without an item then, not a visitor to whatever gets its number. */
const removed = (state: MeetingState, id: ItemId): MeetingState => {
  const numbers = state.agenda.filter((item) => item.id === id).map(({ number }) => number);
  return {
    ...state,
    agenda: state.agenda.filter((item) => item.id !== id),
    people: withItems(state.people, (items) => items.filter((number) => !numbers.includes(number))),
  };
};

/** Visitors were invited to an item, not to a number: their items follow it. */
const renumbered = (state: MeetingState, numbers: Readonly<Record<string, string>>): MeetingState => {
  const changed = new Map(
    state.agenda.flatMap(({ id, number }) => (numbers[id] === undefined ? [] : [[number, numbers[id]] as const])),
  );
  return {
    ...state,
    agenda: state.agenda.map((item) => ({ ...item, number: numbers[item.id] ?? item.number })),
    people: withItems(state.people, (items) => items.map((number) => changed.get(number) ?? number)),
  };
};

const withItems = (
  people: readonly Person[],
  change: (items: readonly string[]) => readonly string[],
): readonly Person[] =>
  people.map((person) => (person.items === undefined ? person : { ...person, items: change(person.items) }));
