import type { Restriction } from './agenda';
import type { ActionId, ItemId, PersonId } from './ids';
import { itemById, restrictionOn } from './queries';
import type { LeftAt } from './series';
import type { MeetingRecord } from './state';
import type { PlainDate } from './time';

/** An action as the body's list has it, whichever meeting it comes from. */
export interface ListedAction {
  readonly id: ActionId;
  readonly number: number;
  readonly text: string;
  readonly owner?: { readonly person?: PersonId; readonly name: string };
  readonly due?: PlainDate;
  readonly done: boolean;
  /** Number of the item it was agreed under, in that meeting. */
  readonly itemNumber?: string;
  /** Missing where it was agreed in this meeting. */
  readonly left?: LeftAt;
  readonly restriction?: Restriction;
}

/** Every action the meeting knows of, in the order they were agreed: of earlier meetings, then its own. */
export const actionList = (state: MeetingRecord): readonly ListedAction[] => [
  ...state.series.actions.map(({ id, number, text, owner, due, done, left, restriction }) => ({
    id,
    number,
    text,
    done,
    left,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(left.item === undefined ? {} : { itemNumber: left.item }),
    ...(restriction === undefined ? {} : { restriction }),
  })),
  ...state.actions.map(({ id, text, owner, due, done, item }) => {
    const of = item === undefined ? undefined : itemById(state, item);
    const restriction = of === undefined ? undefined : restrictionOn(state, of);
    return {
      id,
      number: numberOf(state, id),
      text,
      done,
      ...(owner === undefined ? {} : { owner }),
      ...(due === undefined ? {} : { due }),
      ...(of === undefined ? {} : { itemNumber: of.number }),
      ...(restriction === undefined ? {} : { restriction }),
    };
  }),
];

/** Those still to be done: overdue and soonest first, and last those without a day. */
export const openActions = (state: MeetingRecord): readonly ListedAction[] =>
  actionList(state)
    .filter(({ done }) => !done)
    .sort((a, b) => order(a).localeCompare(order(b)) || a.number - b.number);

/** How many actions of the body have a number, undone ones too: a number is never given twice. */
export const actionsCounted = ({ series, history }: MeetingRecord): number =>
  series.counted + history.filter(({ type }) => type === 'ActionAssigned').length;

/** The item that agreed work of earlier meetings is looked at under. */
export const placeOfCarried = ({ agenda }: MeetingRecord): ItemId | undefined =>
  (agenda.find(({ type }) => type === 'previousActions') ?? agenda.find(({ type }) => type === 'previousMinutes'))?.id;

const numberOf = ({ series, history }: MeetingRecord, id: ActionId): number =>
  series.counted +
  history.filter(({ type }) => type === 'ActionAssigned').findIndex((each) => 'action' in each && each.action === id) +
  1;

const order = ({ due }: ListedAction): string => due ?? '9999-99-99';
