import { fold, readWhen } from '../../src/agenda';
import type { ItemRef, PlainDate, Request } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import type { ChatCommand } from './chat-command';

/** The request of a keyword about the minutes after the meeting; undefined for other keywords. */
export const readApproval = (
  { id }: ChatCommand,
  text: string,
  item: ItemRef | undefined,
  today: PlainDate,
): Request | UnclearReason | undefined => {
  // The address is read as the number of an item is; what it leads to is known where the minutes are.
  const address = item !== undefined && 'number' in item ? item.number : undefined;
  switch (id) {
    case 'editMinutes':
      return address === undefined ? 'numberMissing' : { type: 'EditMinutes', address, text };
    case 'comment':
      return { type: 'CommentOnMinutes', text, ...(address === undefined ? {} : { address }) };
    case 'openReview':
      return readDeadline(text, today);
    case 'addition':
      return { type: 'AddToMinutes', text };
    default:
      return undefined;
  }
};

const UNTIL = /^(?:viimeistään|mennessä|asti|senast|till och med|till|t\.o\.m\.|by|until|till)\s+/iu;
const AFTER = /^(?:mennessa|asti|saakka|loppuun|loppuun mennessa|loppuun asti|loppuun saakka)?$/;

/** "20.12. mennessä", "senast 20.12", "by 20 December": the last day for comments. */
const readDeadline = (text: string, today: PlainDate): Request | UnclearReason => {
  if (text.length > LONGEST) return 'dateUnreadable';
  const { date, start, problem, rest } = readWhen(text.replace(UNTIL, ''), today);
  if (problem === 'weekdayWrong') return 'weekdayWrong';
  const isRead = date !== undefined && start === undefined && problem === undefined && AFTER.test(fold(rest));
  return isRead ? { type: 'OpenReview', deadline: date } : 'dateUnreadable';
};

const LONGEST = 100;
