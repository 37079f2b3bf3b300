import type { Interval } from './agenda';
import type { ItemId, PersonId } from './ids';
import { itemById } from './queries';
import { laterOf } from './rules';
import type { MeetingRecord, Recusal } from './state';

/** Who takes no part in an item: neither present, nor counted, nor voting. */
export const recusedFor = (state: MeetingRecord, item: ItemId): ReadonlySet<PersonId> =>
  new Set(recusalsOf(state, item).map(({ person }) => person));

export const isRecused = (state: MeetingRecord, item: ItemId, person: PersonId): boolean =>
  recusedFor(state, item).has(person);

/** Those that stand, in the order they were declared in. */
export const recusalsOf = (state: MeetingRecord, item: ItemId): readonly Recusal[] =>
  state.recusals.filter((recusal) => recusal.item === item && !recusal.withdrawn);

/**
 * When somebody was out because of a recusal: while the item was handled, from when it was declared. One written down
 * afterwards holds for all of the item.
 */
export const outFor = (state: MeetingRecord, { item, at }: Recusal): readonly Interval[] => {
  const handled = itemById(state, item)?.intervals ?? [];
  const after = handled.filter(({ to }) => to === undefined || at < to);
  return after.length === 0 ? handled : after.map((interval) => ({ ...interval, from: laterOf(interval.from, at) }));
};
