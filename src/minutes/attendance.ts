import {
  millisecondsBetween,
  staysOf,
  unidentified,
  type EntryId,
  type Instant,
  type Interval,
  type MeetingEvent,
  type MeetingState,
  type PersonId,
} from '../domain';

/** The time the meeting sat; without an end while it is open, undefined before it was opened. */
export const sittingOf = (state: MeetingState): Interval | undefined => {
  if (state.phase === 'planned') return undefined;
  return state.phase === 'open' ? { from: state.openedAt } : { from: state.openedAt, to: state.closedAt };
};

/** True where two stretches of time touch more than at an end. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  (b.to === undefined || a.from < b.to) && (a.to === undefined || b.from < a.to);

/** Who was present while the meeting sat, and the entries that say so. */
export const presentPeople = (state: MeetingState): ReadonlyMap<PersonId, readonly EntryId[]> => {
  const sitting = sittingOf(state);
  const present = new Map<PersonId, EntryId[]>();
  if (sitting === undefined || state.phase === 'planned') return present;
  const joins = joinEntries(state);
  const add = (person: PersonId, entries: readonly EntryId[]): void => {
    const known = present.get(person) ?? [];
    present.set(person, [...known, ...entries.filter((entry) => !known.includes(entry))]);
  };
  const known = new Set(state.identities.map(({ person }) => person));
  const seen = [
    ...state.presence
      .filter((stay) => overlaps(stay, sitting))
      .map(({ person, from }) => ({ person, entries: joins.get(`${person} ${from}`) ?? [] })),
    ...state.attested.map(({ person, entry }) => ({ person, entries: [entry] })),
  ];
  for (const { person, entries } of seen) {
    if (!known.has(person)) add(person, entries);
    for (const { is, sources } of state.identities.filter((each) => each.person === person))
      add(is, [...entries, ...sources]);
  }
  for (const { id, name } of unidentified(state)) if (!mayBeName(name)) present.delete(id);
  for (const { person, entry } of chairings(state)) add(person, [entry]);
  return present;
};

/** A telephone's number and a room's are no names to print; who that was is asked. What looks like a name is printed. */
const mayBeName = (name: string): boolean => /\p{L}/u.test(name) && !/\p{N}/u.test(name);

/** Numbers of the items somebody was there for: for more than a moment of them, or for half of a short one. */
export const metItems = (state: MeetingState, person: PersonId): readonly string[] => {
  const sitting = sittingOf(state);
  const stays = staysOf(state, person).map((stay, index) =>
    // Said to be there, and not when they came, they may have been there all along.
    index === 0 && stay.evidence === 'said' && stay.arrived !== true && sitting !== undefined
      ? { ...stay, from: sitting.from < stay.from ? sitting.from : stay.from }
      : stay,
  );
  const end = state.phase === 'closed' ? state.closedAt : undefined;
  return state.agenda
    .filter(
      ({ intervals, withheld }) =>
        withheld !== true && intervals.some((interval) => stays.some((stay) => isMoreThanAMoment(stay, interval, end))),
    )
    .map(({ number }) => number);
};

const MOMENT_MS = 2 * 60_000;

const isMoreThanAMoment = (stay: Interval, interval: Interval, end: Instant | undefined): boolean => {
  if (!overlaps(stay, interval)) return false;
  const from = stay.from < interval.from ? interval.from : stay.from;
  const ends = [stay.to, interval.to, end].filter((to) => to !== undefined).sort();
  const [to] = ends;
  if (to === undefined) return true;
  const lasted = interval.to === undefined ? undefined : millisecondsBetween(interval.from, interval.to);
  const there = millisecondsBetween(from, to);
  return there > MOMENT_MS || (lasted !== undefined && there > 0 && 2 * there >= lasted);
};

/**
 * Who chaired while the meeting sat: only the chair can open it, and whoever the chair was handed to had it from then
 * on. Being the roster's chair is no evidence.
 */
export const chairings = (
  state: MeetingState,
): readonly { readonly person: PersonId; readonly entry: EntryId; readonly at: Instant }[] => {
  const sitting = sittingOf(state);
  if (sitting === undefined || state.phase === 'planned') return [];
  const handed = standing(state).flatMap((event) =>
    event.type === 'ChairChanged' && event.person !== state.openedBy && isDuring(event.at, sitting)
      ? [{ person: event.person, entry: event.entry, at: event.at }]
      : [],
  );
  return [{ person: state.openedBy, entry: state.openedIn, at: state.openedAt }, ...handed];
};

/** Events that were not undone. */
export const standing = (state: MeetingState): readonly MeetingEvent[] => {
  const undone = new Set(state.undone);
  return state.history.filter(({ entry }) => !undone.has(entry));
};

const isDuring = (at: Instant, { from, to }: Interval): boolean => at >= from && (to === undefined || at < to);

const joinEntries = (state: MeetingState): ReadonlyMap<string, readonly EntryId[]> => {
  const entries = new Map<string, readonly EntryId[]>();
  for (const event of standing(state))
    if (event.type === 'PersonJoined') {
      const key = `${event.person} ${event.at}`;
      entries.set(key, [...(entries.get(key) ?? []), event.entry]);
    }
  return entries;
};
