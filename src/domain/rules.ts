import type { ItemRecord, ItemRef } from './agenda';
import type { Meta } from './commands';
import type { Fact, MeetingEvent } from './events';
import { plain } from './numbering';
import type { Refusal } from './refusal';
import type { MeetingRecord, MeetingState } from './state';
import { addMinutes, millisecondsBetween, momentMeant, type ClockTime, type Instant } from './time';

/** What a meeting says to a command. Accepting with no events means: it is so already. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly events: readonly MeetingEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export const accept = (...events: readonly MeetingEvent[]): Verdict => ({ kind: 'accepted', events });
export const refuse = (refusal: Refusal): Verdict => ({ kind: 'refused', refusal });

/** The facts every event of a command carries, in effect at `at`. */
export const fact = ({ entry, by, said }: Meta, at: Instant = said): Fact => ({ entry, by, at, said });

/** An id nobody had before and a replay gives again: history only grows. */
export const freshId = (state: MeetingRecord, prefix: string): string => `${prefix}${String(state.history.length + 1)}`;

/** One answer or the reason there is none. */
export type Found<Value> = { readonly value: Value } | { readonly refusal: Refusal };
export const isRefused = <Value>(found: Found<Value>): found is { readonly refusal: Refusal } => 'refusal' in found;

export const findItem = (state: MeetingRecord, ref: ItemRef): Found<ItemRecord> => {
  const item = state.agenda.find((each) => ('id' in ref ? each.id === ref.id : sameNumber(each.number, ref.number)));
  if (item !== undefined) return { value: item };
  const known = state.agenda.map(({ number }) => number);
  return { refusal: { code: 'UnknownItem', asked: 'id' in ref ? '' : ref.number, known } };
};

/** The item meant, else the one that is on. */
export const itemMeant = (state: MeetingState, ref: ItemRef | undefined): Found<ItemRecord> => {
  if (ref !== undefined) return findItem(state, ref);
  if (state.phase === 'planned') return { refusal: { code: 'MeetingNotOpen' } };
  if (state.phase === 'closed') return { refusal: { code: 'MeetingClosed' } };
  const current = state.agenda.find(({ id }) => id === state.current);
  return current === undefined ? { refusal: { code: 'NoCurrentItem' } } : { value: current };
};

/** The same for whoever only looks: undefined where no item is meant. */
export const itemReferredTo = (state: MeetingState, ref: ItemRef | undefined): ItemRecord | undefined => {
  const item = itemMeant(state, ref);
  return isRefused(item) ? undefined : item.value;
};

export const laterOf = (a: Instant, b: Instant): Instant => (a < b ? b : a);

/** How far a clock that was said, or a server's, may run ahead. */
const GRACE_MINUTES = 1;

/**
 * The moment a command takes effect: the time given, else when it was said; never before `earliest`, so that no
 * interval has a negative length. A given minute that `earliest` lies in means `earliest` itself.
 */
export const effective = (
  state: MeetingRecord,
  { said }: Meta,
  clock: ClockTime | undefined,
  earliest?: Instant,
): Found<Instant> => {
  if (clock === undefined) return { value: earliest === undefined ? said : laterOf(said, earliest) };
  const meant = momentMeant(clock, said, state.body.timeZone);
  if (meant > addMinutes(said, GRACE_MINUTES)) return { refusal: { code: 'TimeInFuture' } };
  if (earliest === undefined || meant >= earliest) return { value: meant };
  return millisecondsBetween(meant, earliest) < 60_000
    ? { value: earliest }
    : { refusal: { code: 'TimeTooEarly', earliest } };
};

const sameNumber = (a: string, b: string): boolean => plain(a) === plain(b);
