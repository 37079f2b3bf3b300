import type { PersonRef, PlainDate } from '../../src/domain';
import { dayOnly } from './day-only';
import { mentionAt, nameAt } from './mentioned';
import type { ChatMessage } from './saying';

/** An action as said: "@Anna Alho laatii luonnoksen 15.3. mennessä". */
export interface SaidAction {
  readonly text: string;
  readonly owner?: PersonRef;
  readonly due?: PlainDate;
}

/** Takes the owner off the beginning and the due date off either end. What is not clear stays in the text. */
export const readAction = (said: string, { mentions, people = [], today }: ChatMessage): SaidAction => {
  const { owner, rest } = withoutOwner(said.trim(), mentions, people);
  const { due, text } = withoutDue(rest, today);
  return { text, ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) };
};

const withoutOwner = (
  said: string,
  mentions: ChatMessage['mentions'],
  people: ChatMessage['mentions'],
): { readonly owner?: PersonRef; readonly rest: string } => {
  const known = mentionAt(said, [...mentions, ...people]) ?? nameAt(said, 0, people);
  if (known !== undefined) return { owner: known.ref, rest: afterName(said.slice(known.length)) };
  // A mention that Teams did not mark as one: the first name and the surname.
  const typed = /^@(\p{Lu}[\p{L}'’-]{0,40}(?: \p{Lu}[\p{L}'’-]{0,40})?)(?![\p{L}\p{N}])/u.exec(said);
  if (typed?.[1] !== undefined) return { owner: { name: typed[1] }, rest: afterName(said.slice(typed[0].length)) };
  return { rest: said };
};

const afterName = (text: string): string => text.replace(/^[\s,:–-]{1,5}/, '').trim();

const WORDS_OF_A_DATE = 4;
const BY = /(?:^|\s)(?:by|due|senast|viimeistään)\s/giu;

const withoutDue = (said: string, today: PlainDate): { readonly due?: PlainDate; readonly text: string } => {
  const none = { text: said };
  const tail = said.slice(-60);
  const before = said.length - tail.length;
  for (const match of tail.matchAll(BY)) {
    const due = dayOnly(tail.slice(match.index + match[0].length), today);
    if (due !== undefined) return { due, text: said.slice(0, before + match.index).trim() };
  }
  const until = /\smennessä\.?$/iu.exec(tail);
  if (until !== null) {
    const parts = tail.slice(0, until.index).split(/\s+/);
    for (let count = Math.min(WORDS_OF_A_DATE, parts.length); count > 0; count -= 1) {
      const day = parts.slice(-count).join(' ');
      const due = dayOnly(day, today);
      const start = tail.slice(0, until.index).lastIndexOf(parts.at(-count) ?? '');
      if (due !== undefined && start >= 0) return { due, text: said.slice(0, before + start).trim() };
    }
  }
  return dueFirst(said, today) ?? none;
};

/** "15.3. mennessä luonnos", "by 15 March the draft". */
const dueFirst = (said: string, today: PlainDate): { readonly due: PlainDate; readonly text: string } | undefined => {
  const head = said.slice(0, 60);
  const until = /^(.{3,40}?)\smennessä[\s:,]+/isu.exec(head);
  const by = /^(?:by|due|senast|viimeistään)\s+/iu.exec(head);
  if (until?.[1] !== undefined) {
    const due = dayOnly(until[1], today);
    return due === undefined ? undefined : { due, text: said.slice(until[0].length).trim() };
  }
  if (by === null) return undefined;
  const parts = head.slice(by[0].length).split(' ');
  for (let count = Math.min(WORDS_OF_A_DATE, parts.length - 1); count > 0; count -= 1) {
    const day = parts.slice(0, count).join(' ');
    const due = dayOnly(day, today);
    if (due !== undefined) return { due, text: afterName(said.slice(by[0].length + day.length)) };
  }
  return undefined;
};
