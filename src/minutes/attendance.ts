import type { EntryId, Instant, Interval, MeetingEvent, MeetingState, PersonId } from '../domain';

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
  for (const stay of state.presence)
    if (overlaps(stay, sitting)) add(stay.person, joins.get(`${stay.person} ${stay.from}`) ?? []);
  for (const { person, entry } of chairings(state)) add(person, [entry]);
  return present;
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
