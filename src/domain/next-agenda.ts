import type { AgendaLine, ItemType } from './agenda';
import { openActions, type ListedAction } from './action-list';
import { dayOf, isRunning, leftHere } from './continuation';
import { pendingMatters } from './matters';
import type { MeetingId } from './ids';
import type { Matter } from './series';
import type { HeldMeeting } from './state';
import type { PlainDate } from './time';

/** An item of an agenda that is drafted. One without a line has no title yet: it is the product's own, in words. */
export type DraftedItem =
  | { readonly kind: 'standing'; readonly line: AgendaLine }
  /** Approval of the minutes of the meeting that is over. */
  | { readonly kind: 'minutes'; readonly line?: AgendaLine }
  /** What has become of agreed work. */
  | { readonly kind: 'actions'; readonly line?: AgendaLine; readonly open: readonly ListedAction[] }
  | { readonly kind: 'matter'; readonly line: AgendaLine; readonly matter: Matter };

export interface DraftedAgenda {
  readonly items: readonly DraftedItem[];
  /** The number of the first item. */
  readonly first: number;
}

/** They end a meeting. */
const LAST: ReadonlySet<ItemType> = new Set<ItemType>(['anyOtherBusiness', 'nextMeetings', 'closing']);
/** They begin it, before the minutes of the one before are taken up. */
const FORMALITIES: ReadonlySet<ItemType> = new Set<ItemType>([
  'opening',
  'legality',
  'attendance',
  'scrutinisers',
  'agendaApproval',
]);
const BUSINESS: ReadonlySet<ItemType> = new Set<ItemType>(['information', 'discussion', 'decision']);

/**
 * The agenda of the body's next meeting, as the meeting leaves it: what stands on every agenda, approval of these minutes,
 * open work, and every matter that was tabled, referred back or not reached, whichever meeting it comes from.
 *
 * @param day of the next meeting, as far as it is known
 */
export const nextAgenda = (state: HeldMeeting, meeting: MeetingId, day: PlainDate): DraftedAgenda => {
  const matters = pendingMatters(state, leftHere(state, meeting));
  const open = openActions(state);
  const standing = standingLines(state, open.length > 0);
  const end = standing.findIndex(({ type }) => LAST.has(type));
  const head = end < 0 ? standing : standing.slice(0, end);
  const tail = end < 0 ? [] : standing.slice(end);
  return {
    items: [
      ...opening(state, head, open),
      ...matters.map((matter): DraftedItem => ({
        kind: 'matter',
        matter,
        line: { ...matter.line, continues: matter.id },
      })),
      ...tail.map((line) => known(line, open)),
    ],
    first: firstOf(state, day),
  };
};

/** As the body has set them; else what the agenda had besides its business, in the words it had. */
const standingLines = ({ body, agenda }: HeldMeeting, hasActions: boolean): readonly AgendaLine[] =>
  body.standing?.map(({ title, type }) => ({ title, level: 1, type, presenters: [] })) ??
  agenda
    .filter(({ level, type, continues }) => level === 1 && continues === undefined && !BUSINESS.has(type))
    .filter(({ type }) => hasActions || type !== 'previousActions')
    .map(({ title, type, presenters, minutes }) => ({
      title,
      level: 1,
      type,
      presenters,
      ...(minutes === undefined ? {} : { minutes }),
    }));

/** The minutes come right after the formalities, and agreed work after the minutes, unless the body has its own order. */
const opening = (
  state: HeldMeeting,
  head: readonly AgendaLine[],
  open: readonly ListedAction[],
): readonly DraftedItem[] => {
  const items = head.map((line) => known(line, open));
  const hasMinutes = items.some(({ kind }) => kind === 'minutes') || state.finalised !== undefined;
  const afterFormalities = head.findLastIndex(({ type }) => FORMALITIES.has(type)) + 1;
  const withMinutes = hasMinutes ? items : items.toSpliced(afterFormalities, 0, { kind: 'minutes' });
  const hasActions = open.length === 0 || items.some(({ kind }) => kind === 'actions');
  const minutes = withMinutes.findIndex(({ kind }) => kind === 'minutes');
  const place = minutes < 0 ? afterFormalities : minutes + 1;
  return hasActions ? withMinutes : withMinutes.toSpliced(place, 0, { kind: 'actions', open });
};

const known = (line: AgendaLine, open: readonly ListedAction[]): DraftedItem => {
  if (line.type === 'previousMinutes') return { kind: 'minutes', line };
  return line.type === 'previousActions' ? { kind: 'actions', line, open } : { kind: 'standing', line };
};

/** One more than the last item where numbers run on; they begin anew with the year. */
const firstOf = (state: HeldMeeting, day: PlainDate): number => {
  const numbers = state.agenda.flatMap(({ number }) => (/^\d{1,6}/.test(number) ? [Number.parseInt(number, 10)] : []));
  const goesOn = isRunning(state) && day.slice(0, 4) === dayOf(state).slice(0, 4);
  return goesOn ? Math.max(0, ...numbers) + 1 : 1;
};
