import type { ItemRecord, Restriction } from './agenda';
import type { DecisionKind } from './decision-kind';
import type { ItemId, PersonId } from './ids';
import { onItem } from './on-item';
import type { Person } from './people';
import type { Decision, MeetingRecord, MeetingState } from './state';

export const itemById = (state: MeetingRecord, id: ItemId): ItemRecord | undefined =>
  state.agenda.find((item) => item.id === id);

export const personById = (state: MeetingRecord, id: PersonId): Person | undefined =>
  state.people.find((person) => person.id === id);

/** The name as the roster prints it, or the id where nobody is known by it. */
export const nameOf = (state: MeetingRecord, id: PersonId): string => personById(state, id)?.name ?? id;

export const chairOf = (state: MeetingRecord): Person | undefined =>
  state.chair === undefined ? undefined : personById(state, state.chair);

export const secretariesOf = (state: MeetingRecord): readonly Person[] =>
  state.secretaries.flatMap((id) => personById(state, id) ?? []);

export const currentItem = (state: MeetingState): ItemRecord | undefined =>
  state.phase === 'open' && state.current !== undefined ? itemById(state, state.current) : undefined;

/** An item counts as handled once it was on; a heading, once one of its sub-items was. */
export const isHandled = (state: MeetingRecord, item: ItemRecord): boolean =>
  item.intervals.length > 0 || subItems(state, item).some((each) => each.intervals.length > 0);

/** What closing the meeting now would leave out. A closing item is handled by the closing itself. */
export const unhandledItems = (state: MeetingRecord): readonly ItemRecord[] =>
  state.agenda.filter((item) => item.type !== 'closing' && !isHandled(state, item));

/** The first item after the current one that is not handled yet; at the end of the agenda, the first one skipped. */
export const nextItem = (state: MeetingState): ItemRecord | undefined => {
  const current = currentItem(state);
  const position = current === undefined ? -1 : state.agenda.indexOf(current);
  const waiting = (item: ItemRecord): boolean => !isHandled(state, item);
  return state.agenda.slice(position + 1).find(waiting) ?? state.agenda.slice(0, position + 1).find(waiting);
};

export const standingDecisions = (state: MeetingRecord, item: ItemId): readonly Decision[] =>
  onItem(state.decisions, item).filter(({ withdrawn }) => withdrawn === undefined);

/**
 * The kind whose sentence fits what an item has: "noted" names the presentation and the discussion that were
 * recorded, and approving under the item of the previous minutes approves those.
 */
export const notedAs = (state: MeetingRecord, decision: Pick<Decision, 'item' | 'kind'>): DecisionKind => {
  const item = itemById(state, decision.item);
  if (decision.kind === 'approved' && item?.type === 'previousMinutes') return 'approvedPreviousMinutes';
  if (decision.kind !== 'noted' || item === undefined) return decision.kind;
  const has = (role: string): boolean => onItem(state.paragraphs, item.id).some((paragraph) => paragraph.role === role);
  if (!has('presentation') && item.presenters.length === 0) return 'noted';
  return has('discussion') ? 'notedPresentationAndDiscussion' : 'notedPresentation';
};

/** What stands below an item on the agenda, down to the next item of its level. */
export const subItems = (state: MeetingRecord, item: ItemRecord): readonly ItemRecord[] => {
  const start = state.agenda.indexOf(item) + 1;
  const end = state.agenda.findIndex((each, index) => index >= start && each.level <= item.level);
  return state.agenda.slice(start, end === -1 ? undefined : end);
};

/** Why an item is not public: as was said of it, or of an item it stands below. */
export const restrictionOn = (state: MeetingRecord, item: ItemRecord): Restriction | undefined => {
  const above = state.agenda.find((each) => each.restriction !== undefined && subItems(state, each).includes(item));
  if (item.restriction !== undefined || above?.restriction === undefined) return item.restriction;
  return { ground: above.restriction.ground };
};
