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
    case 'PersonJoined': {
      const stay: Presence = { person: event.person, from: event.at, evidence: event.evidence };
      return {
        ...state,
        presence: [...state.presence, stay],
        apologies: without(state.apologies, event.person),
      };
    }
    case 'PersonLeft':
      return {
        ...state,
        presence: state.presence.map((stay) =>
          stay.person === event.person && stay.to === undefined
            ? { ...stay, to: event.at < stay.from ? stay.from : event.at }
            : stay,
        ),
      };
    case 'ApologiesReceived':
      return { ...state, apologies: [...without(state.apologies, event.person), event.person] };
    default:
      return assertNever(event);
  }
};

/** The roster replaces the list; whoever was met before it and is not in it stays known, after it. */
const withRoster = (state: MeetingState, people: readonly Person[]): MeetingState => {
  const listed = new Set(people.map(({ id }) => id));
  const chair = state.chair ?? people.find(({ role }) => role === 'chair')?.id;
  const named = people.filter(({ role }) => role === 'secretary').map(({ id }) => id);
  return {
    ...state,
    people: [...people, ...state.people.filter(({ id }) => !listed.has(id))],
    rosterGiven: true,
    ...(chair === undefined ? {} : { chair }),
    secretaries: [...named, ...state.secretaries.filter((id) => !named.includes(id))],
  };
};

const without = (ids: readonly PersonId[], id: PersonId): readonly PersonId[] => ids.filter((each) => each !== id);
