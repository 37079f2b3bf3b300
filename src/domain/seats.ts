import { attendanceAt } from './attendance';
import type { ItemId, PersonId } from './ids';
import type { Person } from './people';
import { recusedFor } from './recusals';
import type { MeetingRecord } from './state';
import type { Instant } from './time';

/**
 * Those who have a vote of their own: members, those of them who are listed as absent too, and whoever the roster gives
 * one expressly. Deputies vote in the place of others.
 */
export const membersWithVote = (state: MeetingRecord): readonly Person[] =>
  state.people.filter((person) => !isIdentified(state, person.id) && hasVote(person));

export const hasVote = ({ group, vote, deputyFor }: Person): boolean => {
  if (group === 'members') return vote !== false;
  if (group === 'deputies') return false;
  return group === 'absent' ? vote !== false && deputyFor === undefined : vote === true;
};

/**
 * Who may vote in an item at a moment: of every member present and not recused, the member; in the place of one who is
 * away or recused, the deputy seated there, if present and not recused.
 */
export const votersFor = (state: MeetingRecord, item: ItemId | undefined, at: Instant): ReadonlySet<PersonId> =>
  new Set(seatsTaken(state, item, at).values());

/** The member whose voice somebody has in an item: their own, else that of whom they sit in for. */
export const seatOf = (state: MeetingRecord, item: ItemId, person: PersonId, at: Instant): PersonId | undefined => {
  const seats = [...seatsTaken(state, item, at)].filter(([, voter]) => voter === person).map(([member]) => member);
  return seats.includes(person) ? person : seats[0];
};

/** Members whose voice is there, each with who has it. */
const seatsTaken = (state: MeetingRecord, item: ItemId | undefined, at: Instant): ReadonlyMap<PersonId, PersonId> => {
  const out: ReadonlySet<PersonId> = item === undefined ? new Set() : recusedFor(state, item);
  const here = attendanceAt(state, at);
  const takesPart = (person: PersonId): boolean => here.has(person) && !out.has(person);
  return new Map(
    membersWithVote(state).flatMap(({ id }): readonly (readonly [PersonId, PersonId])[] => {
      const voter = takesPart(id) ? id : deputiesOf(state, id, at).find(takesPart);
      return voter === undefined ? [] : [[id, voter]];
    }),
  );
};

/** Whose place somebody has, at a moment: where they were seated last, else the member the roster names them a deputy for. */
export const placeOf = (state: MeetingRecord, person: PersonId, at: Instant): PersonId | undefined => {
  const seated = state.seatings.filter((each) => each.person === person);
  if (seated.length > 0) return seated.findLast((each) => each.at <= at)?.replaces;
  const listed = state.people.find(({ id }) => id === person);
  return listed === undefined || hasVote(listed) || listed.vote === false ? undefined : listed.deputyFor;
};

/** Deputies who have a member's place: whoever was seated there last comes first, then the roster's. */
const deputiesOf = (state: MeetingRecord, member: PersonId, at: Instant): readonly PersonId[] => {
  const seated = state.seatings.filter(({ replaces }) => replaces === member).map(({ person }) => person);
  const listed = state.people.filter(({ deputyFor }) => deputyFor === member).map(({ id }) => id);
  return [...seated.reverse(), ...listed].filter((person) => placeOf(state, person, at) === member);
};

/** A telephone that turned out to be somebody is nobody by itself. */
const isIdentified = (state: MeetingRecord, person: PersonId): boolean =>
  state.identities.some((each) => each.person === person);
