import {
  openActions,
  type LeftAt,
  type Language,
  type ListedAction,
  type MeetingState,
  type PlainDate,
} from '../domain';
import { answer, formatDate } from '../language';
import { shortened } from './shortened';

/** A reply is read on a phone. */
const SHOWN = 30;
const LONGEST = 200;

/** The open work of the body: what, who, by when and where it was agreed; overdue first. */
export const actionsWords = (state: MeetingState, today: PlainDate): string => {
  const { language } = state.body;
  const open = openActions(state);
  const [first] = open;
  if (first === undefined) return answer(language, 'actionsNone');
  return [
    answer(language, 'actionsOpen', { count: String(open.length) }),
    ...open.slice(0, SHOWN).map((action) => actionWords(action, language, today)),
    ...(open.length > SHOWN ? [answer(language, 'actionsMore', { count: String(open.length - SHOWN) })] : []),
    answer(language, 'actionsHow', { number: String(first.number) }),
  ].join('\n');
};

/** "3. Drafts the plan – Anna Alho – due 15 March 2026 – meeting 4/2026, item 6". */
export const actionWords = (action: ListedAction, language: Language, today: PlainDate): string => {
  const { number, text, owner, due, left, restriction } = action;
  // Whoever is in the chat reads it: of what is not public, only that there is something and whose it is.
  const shown = restriction === undefined ? shortened(text.trim(), LONGEST) : answer(language, 'notPublic');
  const dueWords =
    due === undefined
      ? undefined
      : answer(language, due < today ? 'actionOverdue' : 'actionDueBy', { due: formatDate(due, language) });
  const parts = [shown, owner?.name, dueWords, left === undefined ? undefined : leftWords(left, language)];
  return `${String(number)}. ${parts.filter((part) => part !== undefined && part !== '').join(' – ')}`;
};

/** "meeting 4/2026, item 6"; where meetings have no numbers, the day. */
export const leftWords = ({ number, date, item }: LeftAt, language: Language): string => {
  const meeting = number ?? formatDate(date, language);
  return item === undefined
    ? answer(language, 'leftAt', { meeting })
    : answer(language, 'leftAtItem', { meeting, item });
};
