import {
  nameOf,
  staysOf,
  type Interval,
  type ItemRecord,
  type MeetingState,
  type Person,
  type PersonId,
} from '../domain';
import { overlaps, presentPeople, sittingOf, standing } from './attendance';
import type { Gap } from './gap';
import { isAbsent, itemsOfVisitor, roleIn } from './participants';

/** Who cannot be accounted for, who is not on the roster, and visitors whose presence does not fit their item. */
export const peopleGaps = (state: MeetingState): readonly Gap[] => {
  if (state.phase === 'planned') return [];
  const present = new Set(presentPeople(state).keys());
  const roster = rosterIds(state);
  const strangers = state.rosterGiven ? [...present].filter((id) => !roster.has(id)) : [];
  const chairs = state.people.filter((person) => present.has(person.id) && roleIn(state, person) === 'chair');
  const unaccounted = state.people.filter(
    (person) => roster.has(person.id) && isExpected(person) && !present.has(person.id) && !isAbsent(state, person),
  );
  return [
    ...(state.rosterGiven ? [] : [{ code: 'rosterMissing' } as const]),
    ...named('chairChanged', chairs.length > 1 ? chairs.map(({ name }) => name) : []),
    ...named(
      'unaccounted',
      unaccounted.map(({ name }) => name),
    ),
    ...named(
      'notInRoster',
      strangers.map((id) => nameOf(state, id)),
    ),
    ...state.people.flatMap((person) => visitorGaps(state, person, present.has(person.id))),
  ];
};

const named = (code: Gap['code'], names: readonly string[]): readonly Gap[] =>
  names.length === 0 ? [] : [{ code, values: { names: names.join(', ') } }];

/** A deputy comes only when the member cannot; a visitor with an item is asked about with the item. */
const isExpected = ({ group, items = [] }: Person): boolean => group !== 'deputies' && items.length === 0;

/** Ids of the last roster given; without one, of everybody known. */
const rosterIds = (state: MeetingState): ReadonlySet<PersonId> => {
  const roster = standing(state).findLast((event) => event.type === 'RosterSet');
  const people = roster?.type === 'RosterSet' ? roster.people : state.people;
  return new Set(people.map(({ id }) => id));
};

const visitorGaps = (state: MeetingState, person: Person, present: boolean): readonly Gap[] => {
  const { items = [], name, group } = person;
  if (items.length === 0) return group === 'visitors' && present ? itemsToConfirm(state, person) : [];
  const listed = items.flatMap((number) => state.agenda.filter((item) => item.number === number));
  const unknown = items.filter((number) => !listed.some((item) => item.number === number));
  const missed = listed.filter((item) => item.intervals.length > 0 && !metDuring(state, person.id, item));
  const gap = (code: Gap['code'], numbers: readonly string[]): readonly Gap[] => {
    const [first] = numbers;
    if (first === undefined) return [];
    const values = { name, items: numbers.join(', ') };
    return [numbers.length === 1 ? { code, item: first, values } : { code, values }];
  };
  return [
    ...gap('visitorItemUnknown', state.agenda.length === 0 ? [] : unknown),
    ...(present
      ? gap(
          'visitorElsewhere',
          missed.map(({ number }) => number),
        )
      : gap('visitorNotSeen', items)),
  ];
};

const itemsToConfirm = (state: MeetingState, person: Person): readonly Gap[] => {
  const items = itemsOfVisitor(state, person);
  return items.length === 0
    ? []
    : [{ code: 'visitorWithoutItem', values: { name: person.name, items: items.join(', ') } }];
};

const metDuring = (state: MeetingState, person: PersonId, { intervals }: ItemRecord): boolean => {
  const sitting: Interval | undefined = sittingOf(state);
  return staysOf(state, person).some((stay) =>
    intervals.some((interval) => overlaps(stay, interval) && (sitting === undefined || overlaps(stay, sitting))),
  );
};
