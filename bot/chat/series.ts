import { fold, readAgendaLine } from '../../src/agenda';
import type { ItemRef, Request } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import type { ChatCommand } from './chat-command';
import { dayOnly } from './day-only';
import type { ChatMessage } from './saying';

/** The requests of a keyword about what goes on from meeting to meeting; undefined for other keywords. */
export const readSeries = (
  command: ChatCommand,
  text: string,
  number: ItemRef | undefined,
  { today }: ChatMessage,
): readonly Request[] | UnclearReason | undefined => {
  if (command.id === 'standing') return readStanding(text);
  if (command.id !== 'extendAction') return undefined;
  // It is read as the number of an item is: "extend 3: 15 April".
  if (number === undefined || 'id' in number) return 'actionMissing';
  const due = dayOnly(text.replace(/\s+(?:mennessä|asti|saakka)\.?$/iu, ''), today);
  return due === undefined ? 'dateUnreadable' : [{ type: 'ExtendAction', action: number, due }];
};

const NONE: ReadonlySet<string> = new Set(['ei', 'ei mitaan', 'inga', 'inget', 'none', 'nothing']);
/** As many as an agenda has. */
const MOST = 100;

const readStanding = (text: string): readonly Request[] | UnclearReason => {
  if (NONE.has(fold(text.slice(0, 40)).replace(/[.!]$/, ''))) return [{ type: 'SetStanding' }];
  const items = text
    .split(/[;\n]/)
    .map((each) => readAgendaLine(each.replace(/^\s*(?:\d{1,3}[.)]|[-•*])\s+/, '').trim()))
    .filter(({ title }) => title.trim() !== '')
    .slice(0, MOST)
    .map(({ title, type }) => ({ title, type }));
  return items.length === 0 ? 'textMissing' : [{ type: 'SetStanding', items }];
};
