import { assertNever } from './assert-never';
import type { EventOf } from './events';
import type { PersonId } from './ids';
import type { Person } from './people';
import type { MeetingState, Presence } from './state';

type PeopleEvent = EventOf<
  | 'RosterSet'
  | 'PersonIntroduced'
  | 'ChairChanged'
  | 'SecretaryNamed'
  | 'SecretaryReleased'
  | 'PersonJoined'
  | 'PersonLeft'
  | 'ApologiesReceived'
>;

export const evolvePeople = (state: MeetingState, event: PeopleEvent): MeetingState => {
  switch (event.type) {
    case 'RosterSet':
      return withRoster(state, event.people);
    case 'PersonIntroduced':
      return state.people.some(({ id }) => id === event.person.id)
        ? state
        : { ...state, people: [...state.people, event.person] };
    case 'ChairChanged':
      return { ...state, chair: event.person };
    case 'SecretaryNamed':
      return { ...state, secretaries: [...without(state.secretaries, event.person), event.person] };
    case 'SecretaryReleased':
      return { ...state, secretaries: without(state.secretaries, event.person) };
    case 'PersonJoined':
      return { ...state, presence: arrived(state, event), apologies: without(state.apologies, event.person) };
    case 'PersonLeft':
      return {
        ...state,
        presence: state.presence.map((stay) =>
          stay.person === event.person && stay.to === undefined
            ? { ...stay, to: event.at < stay.from ? stay.from : event.at, ended: event.evidence }
            : stay,
        ),
      };
    case 'ApologiesReceived':
      return { ...state, apologies: [...without(state.apologies, event.person), event.person] };
    default:
      return assertNever(event);
  }
};

/** After an undo somebody may arrive who never left: nobody is here twice, and nobody before they last left. */
const arrived = (
  state: MeetingState,
  { person, at, evidence, arrived: came }: EventOf<'PersonJoined'>,
): readonly Presence[] => {
  const last = state.presence.findLast((stay) => stay.person === person);
  if (last !== undefined && last.to === undefined) return state.presence;
  const from = last?.to !== undefined && at < last.to ? last.to : at;
  return [...state.presence, { person, from, evidence, ...(came === undefined ? {} : { arrived: came }) }];
};

/**
 * The roster replaces the list and the roles in it; whoever it does not name stays known, after it, as a visitor to be
 * confirmed. Who was handed the chair or named secretary in the meeting stays that.
 */
const withRoster = (state: MeetingState, people: readonly Person[]): MeetingState => {
  const listed = new Set(people.map(({ id }) => id));
  const before = new Map(state.people.map(({ id, role }) => [id, role]));
  const inRoster = people.find(({ role }) => role === 'chair')?.id;
  const handedOver = state.chair !== undefined && before.get(state.chair) !== 'chair';
  const chair = handedOver ? state.chair : (inRoster ?? state.chair);
  const named = people.filter(({ role }) => role === 'secretary').map(({ id }) => id);
  const others = state.people.filter(({ id }) => !listed.has(id));
  return {
    ...state,
    people: [...people, ...others.map(({ role, column, ...person }) => ({ ...person, group: 'visitors' as const }))],
    rosterGiven: true,
    ...(chair === undefined ? {} : { chair }),
    secretaries: [...named, ...state.secretaries.filter((id) => !named.includes(id) && before.get(id) !== 'secretary')],
  };
};

const without = (ids: readonly PersonId[], id: PersonId): readonly PersonId[] => ids.filter((each) => each !== id);
