import {
  attendance,
  longestDropMs,
  millisecondsBetween,
  outFor,
  recusalsOf,
  type EntryId,
  type Instant,
  type Interval,
  type MeetingState,
  type Person,
  type PersonId,
  type Stay,
} from '../domain';
import { overlaps, sittingOf, standing } from './attendance';

interface About {
  readonly person: PersonId;
  readonly sources: readonly EntryId[];
}

/** Something about somebody's presence that minutes may say. */
export type Change = About &
  (
    | { readonly kind: 'arrived' | 'returned' | 'left'; readonly at: Instant }
    | { readonly kind: 'away'; readonly from: Instant; readonly to: Instant }
    | { readonly kind: 'seated'; readonly at: Instant; readonly replaces: PersonId }
  );

/** How long before the end or after the beginning Teams may report somebody without that being news, in milliseconds. */
const graceOf = ({ body }: MeetingState): number => longestDropMs(body);

/**
 * Who of the members and deputies came late, left early or was away for a while, and where a deputy took a place. What
 * a recusal or a break explains is none of it.
 */
export const changesOf = (state: MeetingState): readonly Change[] => {
  const sitting = sittingOf(state);
  if (sitting === undefined) return [];
  const stays = attendance(state);
  const entries = entriesByMoment(state);
  return state.people.filter(isOfTheBody).flatMap(({ id }) => {
    const own = personChanges(state, id, stays.get(id) ?? [], sitting);
    const traced = own.map((change) => ({ ...change, person: id, sources: sourcesOf(change, id, state, entries) }));
    return withSeats(state, id, traced, sitting);
  });
};

const isOfTheBody = ({ group, vote }: Person): boolean =>
  group === 'members' || group === 'deputies' || group === 'absent' || vote === true;

type WithoutAbout<Each> = Each extends unknown ? Omit<Each, keyof About> : never;
type Untraced = WithoutAbout<Exclude<Change, { readonly kind: 'seated' }>>;

const personChanges = (
  state: MeetingState,
  person: PersonId,
  stays: readonly Stay[],
  sitting: Interval,
): readonly Untraced[] => {
  const there = stays.filter((stay) => overlaps(stay, sitting));
  const [first, last] = [there[0], there.at(-1)];
  if (first === undefined || last === undefined) return [];
  const covers = coversOf(state, person);
  const gaps = there
    .slice(1)
    .flatMap((stay, index) => gapChanges(state, { from: there[index]?.to ?? stay.from, to: stay.from }, covers));
  return [...firstChange(state, first, sitting, covers), ...gaps, ...lastChange(state, last, sitting, covers)];
};

const firstChange = (state: MeetingState, stay: Stay, sitting: Interval, covers: Covers): readonly Untraced[] => {
  const { from, evidence, arrived } = stay;
  const late = millisecondsBetween(sitting.from, from);
  const isKnown = evidence === 'teams' ? late > graceOf(state) : arrived === true && late > 0;
  return isKnown && !isCovered(from, covers.recusals) ? [{ kind: 'arrived', at: from }] : [];
};

const lastChange = (
  state: MeetingState,
  { to, ended }: Stay,
  sitting: Interval,
  covers: Covers,
): readonly Untraced[] => {
  if (to === undefined) return [];
  const grace = ended === 'teams' ? graceOf(state) : 0;
  const at = covers.recusals.find((cover) => contains(cover, to))?.to ?? to;
  const isEnd = sitting.to !== undefined && millisecondsBetween(at, sitting.to) <= grace;
  return isEnd ? [] : [{ kind: 'left', at }];
};

/** What explains that somebody was not there: recusals, with a little time around them to go and come, and breaks. */
interface Covers {
  readonly recusals: readonly Interval[];
  readonly breaks: readonly Interval[];
}

const coversOf = (state: MeetingState, person: PersonId): Covers => ({
  recusals: state.recusals
    .filter((recusal) => recusal.person === person && recusalsOf(state, recusal.item).includes(recusal))
    .flatMap((recusal) => outFor(state, recusal)),
  breaks: state.breaks,
});

/** An absence in one item is said there; one that goes over several is a departure and a return. */
const gapChanges = (
  state: MeetingState,
  gap: { readonly from: Instant; readonly to: Instant },
  covers: Covers,
): readonly Untraced[] => {
  const recused = covers.recusals.find((cover) => contains(cover, gap.from));
  const left = shrunk(gap, [...covers.recusals, ...covers.breaks], graceOf(state));
  if (left === undefined) return [];
  const during = state.agenda.flatMap(({ id, intervals }) =>
    intervals.filter((interval) => overlaps(interval, left)).map((interval) => ({ id, interval })),
  );
  const items = new Set(during.map(({ id }) => id));
  if (items.size === 1) return [{ kind: 'away', ...left }];
  if (recused === undefined)
    return [
      { kind: 'left', at: gap.from },
      { kind: 'returned', at: gap.to },
    ];
  return during.map(({ interval }) => ({ kind: 'away', ...within(left, interval) }));
};

/** A gap without what explains its beginning and its end; nothing where that is all of it, or all but a moment. */
const shrunk = (
  gap: { readonly from: Instant; readonly to: Instant },
  covers: readonly Interval[],
  grace: number,
): { readonly from: Instant; readonly to: Instant } | undefined => {
  const from = covers.find((cover) => contains(cover, gap.from))?.to ?? gap.from;
  const to = covers.find((cover) => contains(cover, gap.to))?.from ?? gap.to;
  const isExplained = from !== gap.from || to !== gap.to;
  return from >= to || (isExplained && millisecondsBetween(from, to) <= grace) ? undefined : { from, to };
};

const within = (gap: { readonly from: Instant; readonly to: Instant }, { from, to }: Interval) => ({
  from: gap.from < from ? from : gap.from,
  to: to !== undefined && to < gap.to ? to : gap.to,
});

const contains = ({ from, to }: Interval, at: Instant): boolean => from <= at && (to === undefined || at <= to);
const isCovered = (at: Instant, covers: readonly Interval[]): boolean => covers.some((cover) => contains(cover, at));

/** A deputy who was seated when they came has come to that place; one only said to be there may have been all along. */
const withSeats = (
  state: MeetingState,
  person: PersonId,
  changes: readonly Change[],
  sitting: Interval,
): readonly Change[] => {
  // Seated at the opening, a deputy has been there from the beginning.
  const isLater = (at: Instant): boolean => millisecondsBetween(sitting.from, at) > graceOf(state);
  const seats = state.seatings.filter((seat) => seat.person === person && isLater(seat.at) && isIn(seat.at, sitting));
  const known = seats.filter(({ sources }) => {
    const joined = standing(state).find((event) => event.type === 'PersonJoined' && sources.includes(event.entry));
    return joined?.type !== 'PersonJoined' || joined.arrived === true;
  });
  const seated = known.map(({ at, replaces, sources }): Change => ({ kind: 'seated', person, at, replaces, sources }));
  const others = changes.filter(
    (change) => change.kind !== 'arrived' || !seated.some((seat) => seat.kind === 'seated' && seat.at === change.at),
  );
  return [...others, ...seated];
};

const isIn = (at: Instant, { to }: Interval): boolean => to === undefined || at < to;

/** The entries that say when somebody came or went, by who and when. */
const entriesByMoment = (state: MeetingState): ReadonlyMap<string, readonly EntryId[]> => {
  const entries = new Map<string, readonly EntryId[]>();
  for (const event of standing(state))
    if (event.type === 'PersonJoined' || event.type === 'PersonLeft') {
      const key = `${event.person} ${event.at}`;
      entries.set(key, [...(entries.get(key) ?? []), event.entry]);
    }
  return entries;
};

const sourcesOf = (
  change: Untraced,
  person: PersonId,
  state: MeetingState,
  entries: ReadonlyMap<string, readonly EntryId[]>,
): readonly EntryId[] => {
  const names = [person, ...state.identities.filter(({ is }) => is === person).map((identity) => identity.person)];
  const moments = change.kind === 'away' ? [change.from, change.to] : [change.at];
  return names.flatMap((name) => moments.flatMap((moment) => entries.get(`${name} ${moment}`) ?? []));
};
