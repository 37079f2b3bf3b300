import type { MeetingState, NamedPerson, PersonId } from '../../src/domain';
import { shown } from './people-words';

/** Who could be chair or secretary, as Teams knows them. */
export interface Candidates {
  /** Everybody in the chat with an account. */
  readonly members: readonly NamedPerson[];
  /** Who set up the Teams meeting: suggested as the chair until there is one. */
  readonly organizer?: PersonId;
}

/** The choice of no chair: whoever opens the meeting takes it. */
export const NOBODY_YET = 'opener';

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** A longer list makes the card too heavy; whoever is not on it is named in the chat. */
const MOST_CHOICES = 25;
const LONGEST_NAME = 48;

/** The people to choose from: whoever holds a part and the organizer in any case, the others in the order of the chat. */
export const choicesOf = (state: MeetingState, { members, organizer }: Candidates): readonly Choice[] => {
  const names = new Map([...members, ...state.people].map(({ id, name }) => [id, name]));
  const listed = new Set(members.map(({ id }) => id));
  const suggested = members.filter(({ id }) => id === organizer).map(({ id }) => id);
  const first = [...(state.chair === undefined ? [] : [state.chair]), ...state.secretaries, ...suggested];
  const chosen = [...new Set([...first, ...listed])].slice(0, Math.max(MOST_CHOICES, first.length));
  return chosen
    .map((id) => ({ title: shown(names.get(id) ?? '', LONGEST_NAME) || id, value: id }))
    .toSorted((a, b) => a.title.localeCompare(b.title, state.body.language));
};
