import { currentItem, isHandled, standingDecisions, type ItemRecord, type MeetingState } from '../../src/domain';
import type { AgendaDetail } from './agenda-detail';
import { shortDecision } from './decision-words';
import { languageOf, sayIn, type CardFrame, type Say } from './frame';
import { itemLabel } from './item-label';
import { shown } from './people-words';

/** One line of the list of items. */
export interface RowView {
  readonly text: string;
  readonly weight: 'Bolder' | 'Default';
  readonly subtle: boolean;
  readonly note?: string;
  readonly noteWeight: 'Bolder' | 'Default';
  readonly noteSubtle: boolean;
}

export interface ListView {
  /** Title of the button that shows and hides the list; without it the list is always open. */
  readonly show?: string;
  readonly visible: boolean;
  readonly rows: readonly RowView[];
}

/** More items than this, and the list waits behind a button: the item that is on must not scroll away. */
const OPEN_LIST = { planned: 20, open: 8, closed: Infinity } as const;

/** Characters that every font has and no phone turns into a picture. */
const MARKS = { handled: '✓', on: '►', waiting: '○' } as const;

export const listView = (state: MeetingState, frame: CardFrame, detail: AgendaDetail): ListView | undefined => {
  const { agenda } = state;
  if (agenda.length === 0) return undefined;
  const say = sayIn(languageOf(state, frame));
  const on = currentItem(state);
  const middle = on === undefined ? (state.phase === 'closed' ? agenda.length : 0) : agenda.indexOf(on);
  const start = Math.max(0, Math.min(middle - Math.floor(detail.rows / 2), agenda.length - detail.rows));
  const end = Math.min(agenda.length, start + detail.rows);
  const rows = agenda.slice(start, end).map((item) => row(state, item, on, frame, detail));
  const collapsed = agenda.length > OPEN_LIST[state.phase];
  return {
    ...(collapsed ? { show: say('agenda.show', { count: String(agenda.length) }) } : {}),
    visible: !collapsed,
    rows: [...hidden(start, 'row.earlierHidden', say), ...rows, ...hidden(agenda.length - end, 'row.laterHidden', say)],
  };
};

const row = (
  state: MeetingState,
  item: ItemRecord,
  on: ItemRecord | undefined,
  frame: CardFrame,
  detail: AgendaDetail,
): RowView => {
  const say = sayIn(languageOf(state, frame));
  const label = itemLabel(item, detail.rowTitle);
  const indent = '\u2003'.repeat(Math.min(Math.max(item.level - 1, 0), 3));
  const line = (mark: string): string => `${indent}${mark} ${label}`;
  const decision = standingDecisions(state, item.id).at(-1);
  const struck = decision === undefined ? undefined : shortDecision(state, decision, frame, detail.rowDecision);
  const plain = { weight: 'Default', subtle: false, noteWeight: 'Default', noteSubtle: true } as const;
  if (item.id === on?.id) return { ...plain, text: line(MARKS.on), weight: 'Bolder', ...noted(struck) };
  if (!isHandled(state, item))
    return passedOver(state, item)
      ? { ...plain, text: line(MARKS.waiting), ...noted(say('row.passed')) }
      : { ...plain, text: line(MARKS.waiting), subtle: state.phase !== 'planned' };
  const before = takenBefore(state, item);
  const order = before === undefined ? undefined : say('row.before', { number: shown(before.number, 12) });
  if (struck !== undefined) return { ...plain, text: line(MARKS.handled), ...noted(joined(struck, order)) };
  return { ...plain, text: line(MARKS.handled), note: `${DASH}${joined(say('row.handled'), order)}` };
};

/** A line never ends after it: what follows is kept with it. */
const DASH = ' –\u2060\u00a0';

const noted = (note: string | undefined): Pick<RowView, 'noteWeight' | 'noteSubtle'> & { readonly note?: string } =>
  note === undefined
    ? { noteWeight: 'Default', noteSubtle: false }
    : { note: `${DASH}${note}`, noteWeight: 'Bolder', noteSubtle: false };

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');

const firstFrom = (item: ItemRecord): string | undefined => item.intervals[0]?.from;

/** Still waiting although something after it on the agenda was already taken up. A closing item never waits. */
const passedOver = (state: MeetingState, item: ItemRecord): boolean =>
  item.type !== 'closing' &&
  state.agenda.slice(state.agenda.indexOf(item) + 1).some((later) => later.intervals.length > 0);

/** The earliest item of the agenda that this one overtook: taken up later, or not at all yet. */
const takenBefore = (state: MeetingState, item: ItemRecord): ItemRecord | undefined => {
  const began = firstFrom(item);
  if (began === undefined) return undefined;
  return state.agenda.slice(0, state.agenda.indexOf(item)).find((earlier) => {
    const other = firstFrom(earlier);
    return other === undefined ? !isHandled(state, earlier) : other > began;
  });
};

const hidden = (count: number, id: 'row.earlierHidden' | 'row.laterHidden', say: Say): readonly RowView[] =>
  count === 0
    ? []
    : [
        {
          text: say(id, { count: String(count) }),
          weight: 'Default',
          subtle: true,
          noteWeight: 'Default',
          noteSubtle: true,
        },
      ];
