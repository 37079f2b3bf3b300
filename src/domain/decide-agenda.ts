import type { AgendaItem, ItemRecord } from './agenda';
import { keepersOnly, preparersOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { itemId } from './ids';
import { numberAfter, numbersFor } from './numbering';
import { accept, fact, findItem, freshId, isRefused, refuse, textOf, type Verdict } from './rules';
import type { MeetingRecord, MeetingState } from './state';

const TITLE_LIMIT = 1000;

/** Setting and changing the agenda. Until the meeting opens it is renumbered; afterwards people hold the numbers. */
export const agendaRules = {
  SetAgenda: (command: CommandOf<'SetAgenda'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      if (command.lines.length === 0) return refuse({ code: 'EmptyAgenda' });
      if (state.agenda.some((item) => hasRecord(state, item))) return refuse({ code: 'AgendaInUse' });
      const base = freshId(state, 'i');
      const numbers = numbersFor(command.lines);
      const items = command.lines.map((line, index): AgendaItem => {
        const number = line.number ?? numbers[index] ?? String(index + 1);
        return { ...line, id: itemId(`${base}-${String(index + 1)}`), number };
      });
      const set: MeetingEvent = { ...fact(command.meta), type: 'AgendaSet', items };
      const [first] = items;
      return state.phase === 'open' && first !== undefined
        ? accept(set, { ...fact(command.meta), type: 'ItemOpened', item: first.id })
        : accept(set);
    }),

  AddItem: (command: CommandOf<'AddItem'>, state: MeetingState): Verdict => {
    const rule = (): Verdict => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      if (command.now === true && state.phase !== 'open') return refuse({ code: 'MeetingNotOpen' });
      const title = textOf(command.line.title, TITLE_LIMIT);
      if (isRefused(title)) return refuse(title.refusal);
      const position = command.now === true ? afterCurrent(state) : beforeClosingItems(state);
      const number = numberAfter(state.agenda, position);
      const item: AgendaItem = { ...command.line, id: itemId(freshId(state, 'i')), number, title: title.value };
      const before = state.agenda[position]?.id;
      const added: MeetingEvent = {
        ...fact(command.meta),
        type: 'ItemAdded',
        item,
        ...(before === undefined ? {} : { before }),
      };
      const agenda = [...state.agenda.slice(0, position), item, ...state.agenda.slice(position)];
      const opened: readonly MeetingEvent[] =
        command.now === true ? [{ ...fact(command.meta), type: 'ItemOpened', item: item.id }] : [];
      return accept(added, ...renumbering(state, command.meta, agenda), ...opened);
    };
    return command.now === true ? keepersOnly(state, command.meta, rule) : preparersOnly(state, command.meta, rule);
  },

  RenameItem: (command: CommandOf<'RenameItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      const item = findItem(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      const title = textOf(command.title, TITLE_LIMIT);
      if (isRefused(title)) return refuse(title.refusal);
      if (title.value === item.value.title) return accept();
      return accept({ ...fact(command.meta), type: 'ItemRenamed', item: item.value.id, title: title.value });
    }),

  RemoveItem: (command: CommandOf<'RemoveItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      const item = findItem(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      if (hasRecord(state, item.value)) return refuse({ code: 'ItemHasRecord', number: item.value.number });
      const agenda = state.agenda.filter((each) => each !== item.value);
      return accept(
        { ...fact(command.meta), type: 'ItemRemoved', item: item.value.id },
        ...renumbering(state, command.meta, agenda),
      );
    }),

  MoveItem: (command: CommandOf<'MoveItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      const item = findItem(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      const before = findItem(state, command.before);
      if (isRefused(before)) return refuse(before.refusal);
      if (item.value === before.value) return accept();
      const rest = state.agenda.filter((each) => each !== item.value);
      const position = rest.indexOf(before.value);
      const agenda = [...rest.slice(0, position), item.value, ...rest.slice(position)];
      return accept(
        { ...fact(command.meta), type: 'ItemMoved', item: item.value.id, before: before.value.id },
        ...renumbering(state, command.meta, agenda),
      );
    }),
};

/** Something was handled or written under it, so it cannot go without a trace. */
const hasRecord = (state: MeetingRecord, item: ItemRecord): boolean =>
  item.intervals.length > 0 ||
  [...state.paragraphs, ...state.decisions, ...state.proposals, ...state.actions].some((each) => each.item === item.id);

const renumbering = (state: MeetingState, meta: Meta, agenda: readonly AgendaItem[]): readonly MeetingEvent[] => {
  if (state.phase !== 'planned') return [];
  const numbers = numbersFor(agenda);
  const changed = agenda.flatMap((item, index) => {
    const number = numbers[index] ?? item.number;
    return number === item.number ? [] : [[item.id, number] as const];
  });
  if (changed.length === 0) return [];
  return [{ ...fact(meta), type: 'ItemsRenumbered', numbers: Object.fromEntries(changed) }];
};

const afterCurrent = (state: MeetingState): number => {
  const current = state.agenda.findIndex((item) => state.phase === 'open' && item.id === state.current);
  const next = state.agenda.findIndex((item, index) => index > current && item.level === 1);
  return current === -1 || next === -1 ? state.agenda.length : next;
};

/** A new item comes before "any other business", "next meeting" and "closing" at the end, unless those are past. */
const beforeClosingItems = (state: MeetingState): number => {
  const isLast = ({ type, intervals }: ItemRecord): boolean =>
    ['anyOtherBusiness', 'nextMeetings', 'closing'].includes(type) && intervals.length === 0;
  const lastOther = state.agenda.findLastIndex((item) => !isLast(item));
  return lastOther + 1;
};
