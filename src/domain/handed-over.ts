import type { Meta } from './commands';
import type { EventType, MeetingEvent } from './events';
import { evolve } from './evolve';
import { presidingOver, standInFor } from './presiding';
import { currentItem } from './queries';
import { fact } from './rules';
import type { MeetingState } from './state';

/**
 * What events lead to where they leave an item without anybody to preside: its vice chair does. With no vice chair to
 * stand in, nobody does until the chair or the secretary says who.
 */
export const handedOver = (
  state: MeetingState,
  meta: Meta,
  events: readonly MeetingEvent[],
): readonly MeetingEvent[] => {
  const last = events.findLast(({ type }) => LEAVES_NOBODY.has(type));
  if (last === undefined) return [];
  const after = events.reduce(evolve, state);
  const item = currentItem(after)?.id;
  if (item === undefined || after.chair === undefined || presidingOver(after, item) !== undefined) return [];
  const person = standInFor(after, item, last.at);
  return person === undefined ? [] : [{ ...fact(meta, last.at), type: 'PresidingChanged', item, person }];
};

/** The chair may be recused for what comes up next, and so may whoever stands in or takes the chair. */
const LEAVES_NOBODY: ReadonlySet<EventType> = new Set<EventType>(['ItemOpened', 'RecusalDeclared', 'ChairChanged']);
