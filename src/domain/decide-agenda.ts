import type { AgendaItem, AgendaLine, ItemRecord } from './agenda';
import { keepersOnly, preparersOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import type { MeetingEvent } from './events';
import { itemId } from './ids';
import { counted, firstNumber, isCounted, numberAt, numbersGiven } from './numbering';
import { subItems } from './queries';
import { accept, fact, findItem, freshId, isRefused, laterOf, refuse, type Verdict } from './rules';
import type { MeetingRecord, MeetingState, OpenMeeting } from './state';
import { lineOf, titleOf } from './typed-text';

/** Setting and changing the agenda. Until the meeting opens it is renumbered; afterwards people hold the numbers. */
export const agendaRules = {
  SetAgenda: (command: CommandOf<'SetAgenda'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      if (state.agenda.some((item) => hasRecord(state, item))) return refuse({ code: 'AgendaInUse' });
      const lines: AgendaLine[] = [];
      for (const typed of command.lines) {
        const line = lineOf(typed);
        if (isRefused(line)) return refuse(line.refusal);
        lines.push(line.value);
      }
      const base = freshId(state, 'i');
      const items = numbersGiven(lines).map(([line, number], index): AgendaItem => ({
        ...line,
        id: itemId(`${base}-${String(index + 1)}`),
        number,
      }));
      const [first] = items;
      if (first === undefined) return refuse({ code: 'EmptyAgenda' });
      const set: MeetingEvent = { ...fact(command.meta), type: 'AgendaSet', items };
      return state.phase === 'open' ? accept(set, takenUp(state, command.meta, first)) : accept(set);
    }),

  AddItem: (command: CommandOf<'AddItem'>, state: MeetingState): Verdict => {
    const { meta, now } = command;
    const rule = (): Verdict => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      if (now === true && state.phase !== 'open') return refuse({ code: 'MeetingNotOpen' });
      const line = lineOf(command.line);
      if (isRefused(line)) return refuse(line.refusal);
      const position = state.phase === 'open' && now === true ? afterCurrent(state) : beforeClosingItems(state);
      const number = numberAt(state.agenda, position, line.value.level);
      const item: AgendaItem = { ...line.value, id: itemId(freshId(state, 'i')), number };
      const agenda = [...state.agenda.slice(0, position), item, ...state.agenda.slice(position)];
      const before = state.agenda[position]?.id;
      const added = { ...fact(meta), type: 'ItemAdded' as const, item, ...(before === undefined ? {} : { before }) };
      // The first item of an open meeting is the one that is on, whoever forgot the agenda.
      const isOn = state.phase === 'open' && (now === true || state.agenda.length === 0);
      return accept(added, ...renumbering(state, meta, agenda), ...(isOn ? [takenUp(state, meta, item)] : []));
    };
    return now === true ? keepersOnly(state, meta, rule) : preparersOnly(state, meta, rule);
  },

  RenameItem: (command: CommandOf<'RenameItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, command.meta, () => {
      const item = findItem(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      const title = titleOf(command.title);
      if (isRefused(title)) return refuse(title.refusal);
      if (title.value === item.value.title) return accept();
      return accept({ ...fact(command.meta), type: 'ItemRenamed', item: item.value.id, title: title.value });
    }),

  RemoveItem: ({ meta, item: ref }: CommandOf<'RemoveItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      const item = findItem(state, ref);
      if (isRefused(item)) return refuse(item.refusal);
      const block = blockOf(state, item.value);
      const kept = block.find((each) => hasRecord(state, each));
      if (kept !== undefined) return refuse({ code: 'ItemHasRecord', number: kept.number });
      const agenda = state.agenda.filter((each) => !block.includes(each));
      return accept(
        ...block.map(({ id }) => ({ ...fact(meta), type: 'ItemRemoved' as const, item: id })),
        ...renumbering(state, meta, agenda),
      );
    }),

  MoveItem: ({ meta, ...command }: CommandOf<'MoveItem'>, state: MeetingState): Verdict =>
    preparersOnly(state, meta, () => {
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      const item = findItem(state, command.item);
      if (isRefused(item)) return refuse(item.refusal);
      const before = findItem(state, command.before);
      if (isRefused(before)) return refuse(before.refusal);
      const block = blockOf(state, item.value);
      if (block.includes(before.value)) return accept();
      const rest = state.agenda.filter((each) => !block.includes(each));
      const position = rest.indexOf(before.value);
      const agenda = [...rest.slice(0, position), ...block, ...rest.slice(position)];
      if (agenda.every((each, index) => each === state.agenda[index])) return accept();
      return accept(
        ...block.map(({ id }) => ({ ...fact(meta), type: 'ItemMoved' as const, item: id, before: before.value.id })),
        ...renumbering(state, meta, agenda),
      );
    }),
};

/** An item goes with what stands below it. */
const blockOf = (state: MeetingRecord, item: ItemRecord): readonly ItemRecord[] => [item, ...subItems(state, item)];

/** Something was handled or written under it, so it cannot go without a trace. */
const hasRecord = (state: MeetingRecord, item: ItemRecord): boolean =>
  item.intervals.length > 0 ||
  [
    ...state.paragraphs,
    ...state.decisions,
    ...state.proposals,
    ...state.actions,
    ...state.votes,
    ...state.recusals,
    ...state.attachments,
  ].some((each) => each.item === item.id);

/** Never before what was on before it began: a time that was given may lie a moment ahead of when this is said. */
const takenUp = (state: OpenMeeting, meta: Meta, { id }: AgendaItem): MeetingEvent => ({
  ...fact(meta, laterOf(meta.said, state.since)),
  type: 'ItemOpened',
  item: id,
});

/** Until the meeting opens, numbers count on from the first one's; an agenda not numbered like that keeps its own. */
const renumbering = (state: MeetingState, meta: Meta, agenda: readonly AgendaItem[]): readonly MeetingEvent[] => {
  if (state.phase !== 'planned' || !isCounted(state.agenda)) return [];
  const changed = counted(agenda, firstNumber(state.agenda)).filter(([item, number]) => item.number !== number);
  const numbers = Object.fromEntries(changed.map(([{ id }, number]) => [id, number]));
  return changed.length === 0 ? [] : [{ ...fact(meta), type: 'ItemsRenumbered', numbers }];
};

const afterCurrent = (state: OpenMeeting): number => {
  const current = state.agenda.findIndex((item) => item.id === state.current);
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
