import type { Interval } from './agenda';
import { longestDropMs } from './body';
import type { ItemId, PersonId } from './ids';
import type { Person, PresenceEvidence } from './people';
import { itemById } from './queries';
import { recusedFor } from './recusals';
import type { MeetingRecord } from './state';
import { END_OF_TIME, millisecondsBetween, type Instant } from './time';

/** A stretch somebody was there for, as far as anybody can tell. */
export interface Stay extends Interval {
  readonly evidence: PresenceEvidence;
  readonly arrived?: true;
  readonly ended?: PresenceEvidence;
}

/**
 * Everybody who was ever there, with their stays, oldest first: none negative, none overlapping. A short drop of a
 * connection is no departure, where Teams alone tells of it; whoever was identified was there as themselves.
 */
export const attendance = (state: MeetingRecord): ReadonlyMap<PersonId, readonly Stay[]> => {
  const known = new Map<PersonId, PersonId[]>();
  for (const { person, is } of state.identities) known.set(person, [...(known.get(person) ?? []), is]);
  const all = new Map<PersonId, Stay[]>();
  for (const { person, ...stay } of state.presence)
    for (const each of known.get(person) ?? [person]) all.set(each, [...(all.get(each) ?? []), stay]);
  const dropMs = longestDropMs(state.body);
  return new Map([...all].map(([person, stays]) => [person, joined(stays, dropMs)]));
};

export const staysOf = (state: MeetingRecord, person: PersonId): readonly Stay[] => attendance(state).get(person) ?? [];

/** Who was present at a moment. */
export const attendanceAt = (state: MeetingRecord, at: Instant): ReadonlySet<PersonId> =>
  new Set(
    [...attendance(state)].filter(([, stays]) => stays.some((stay) => holds(stay, at))).map(([person]) => person),
  );

/** Who was present while an item was handled, if only for a part of it; whoever is recused for it was not. */
export const presentFor = (state: MeetingRecord, item: ItemId): ReadonlySet<PersonId> => {
  const out = recusedFor(state, item);
  const intervals = itemById(state, item)?.intervals;
  const wasIn = (stays: readonly Stay[]): boolean =>
    stays.some((stay) => intervals?.some((interval) => overlap(stay, interval)));
  return new Set(
    [...attendance(state)].filter(([person, stays]) => !out.has(person) && wasIn(stays)).map(([person]) => person),
  );
};

/** Those who joined without an account and of whom nobody has said who they are. */
export const unidentified = (state: MeetingRecord): readonly Person[] =>
  state.people.filter(
    ({ id, anonymous }) =>
      anonymous === true &&
      state.presence.some(({ person }) => person === id) &&
      !state.identities.some(({ person }) => person === id),
  );

/** Half-open, as every interval is. */
const holds = ({ from, to }: Interval, at: Instant): boolean => from <= at && (to === undefined || at < to);

/** True where two stretches have a moment in common; a stretch without length has the moment it began at. */
const overlap = (a: Interval, b: Interval): boolean => holds(a, b.from) || holds(b, a.from);

/** True once anybody is known to have been there. Until then nobody can tell who is missing. */
export const isAttendanceKnown = (state: MeetingRecord): boolean => state.presence.length > 0;

const joined = (stays: readonly Stay[], dropMs: number): readonly Stay[] => {
  const inOrder = [...stays].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.reduce<readonly Stay[]>((before, stay) => {
    const last = before.at(-1);
    return last !== undefined && goesOn(last, stay, dropMs)
      ? [...before.slice(0, -1), longer(last, stay)]
      : [...before, stay];
  }, []);
};

/** Two devices at once are one stay, and so are two connections with a short drop between them. */
const goesOn = ({ to, ended }: Stay, next: Stay, dropMs: number): boolean => {
  if (to === undefined || next.from < to) return true;
  return ended === 'teams' && next.evidence === 'teams' && millisecondsBetween(to, next.from) <= dropMs;
};

const longer = (first: Stay, next: Stay): Stay => {
  if (endOf(next) <= endOf(first)) return first;
  const { to: _to, ended: _ended, ...start } = first;
  const { from: _from, evidence: _evidence, arrived: _arrived, ...ending } = next;
  return { ...start, ...ending };
};

/** Whoever has not left stays. */
const endOf = ({ to = END_OF_TIME }: Stay): Instant => to;
