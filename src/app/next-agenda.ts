import {
  localTime,
  nextAgenda,
  type AgendaLine,
  type DraftedItem,
  type HeldMeeting,
  type Instant,
  type Language,
  type MeetingId,
  type OpenReason,
} from '../domain';
import { answer, type AnswerId } from '../language';
import { actionWords, leftWords } from './action-words';
import { nextDay, nextNumber } from './next-number';

/** The agenda of the body's next meeting as it can be set: titles in the body's words, else in its language. */
export const draftedLines = (state: HeldMeeting, meeting: MeetingId, now: Instant): readonly AgendaLine[] => {
  const { items, first } = nextAgenda(state, meeting, nextDay(state, now));
  return items.map((item, index) => ({ ...lineOf(item, state), number: String(first + index) }));
};

/**
 * Whether there is anything to draft: a body that works without an agenda gets none, unless something is open.
 */
export const hasNextAgenda = (state: HeldMeeting, meeting: MeetingId, now: Instant): boolean =>
  draftedLines(state, meeting, now).some(({ type }) => state.agenda.length > 0 || type !== 'previousMinutes');

/** The same in words: where each matter comes from, and under the item of agreed work what is open. */
export const nextAgendaWords = (
  state: HeldMeeting,
  meeting: MeetingId,
  now: Instant,
  shown: 'everything' | 'public',
): string => {
  const { language, timeZone } = state.body;
  const { items, first } = nextAgenda(state, meeting, nextDay(state, now));
  const { number } = nextNumber(state, now);
  const today = localTime(now, timeZone).date;
  return [
    number === undefined ? answer(language, 'nextAgenda') : answer(language, 'nextAgendaNumbered', { meeting: number }),
    ...items.flatMap((item, index) => [
      `${String(first + index)}. ${titleShown(lineOf(item, state), language, shown)}${origin(item, language)}`,
      ...(item.kind === 'actions' ? item.open.map((action) => `   – ${actionWords(action, language, today)}`) : []),
    ]),
    answer(language, 'nextAgendaHow'),
  ].join('\n');
};

const lineOf = (item: DraftedItem, { body }: HeldMeeting): AgendaLine => {
  if (item.line !== undefined) return item.line;
  const titled = (type: 'previousMinutes' | 'previousActions', title: AnswerId): AgendaLine => ({
    title: answer(body.language, title),
    level: 1,
    type,
    presenters: [],
  });
  if (item.kind === 'actions') return titled('previousActions', 'titlePreviousActions');
  return titled('previousMinutes', body.document === 'memo' ? 'titlePreviousMemo' : 'titlePreviousMinutes');
};

/** What is not public has another heading where everybody reads. */
const titleShown = ({ title, restriction }: AgendaLine, language: Language, shown: 'everything' | 'public'): string =>
  shown === 'everything' || restriction === undefined
    ? title
    : (restriction.publicTitle ?? answer(language, 'notPublic'));

const WHY: Readonly<Record<OpenReason, AnswerId>> = {
  tabled: 'whyTabled',
  referredBack: 'whyReferredBack',
  unhandled: 'whyUnhandled',
};

const origin = (item: DraftedItem, language: Language): string =>
  item.kind === 'matter'
    ? ` (${answer(language, WHY[item.matter.why])}, ${leftWords(item.matter.left, language)})`
    : '';
