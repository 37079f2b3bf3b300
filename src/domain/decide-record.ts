import type { ItemRecord } from './agenda';
import { keepersOnly, mayKeepRecord, notAuthorised } from './authority';
import type { CommandOf } from './commands';
import { findPerson, leadingPerson } from './find-person';
import { actionId, paragraphId } from './ids';
import type { Person } from './people';
import { currentItem } from './queries';
import { accept, fact, findItem, freshId, isRefused, itemMeant, refuse, type Found, type Verdict } from './rules';
import type { MeetingState } from './state';
import { nameShown, textOf } from './typed-text';

/** The narrative, agreed work and coming meetings. */
export const recordRules = {
  WriteParagraph: (command: CommandOf<'WriteParagraph'>, state: MeetingState): Verdict => {
    const { meta, role } = command;
    if (role !== 'remark' && !mayKeepRecord(state, meta.by)) return notAuthorised(state, 'chair', 'secretary');
    if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
    if (state.phase === 'closed' && !mayKeepRecord(state, meta.by)) return refuse({ code: 'MeetingClosed' });
    const item = itemMeant(state, command.item);
    if (isRefused(item)) return refuse(item.refusal);
    const text = textOf(command.text);
    if (isRefused(text)) return refuse(text.refusal);
    const paragraph = paragraphId(freshId(state, 'p'));
    return accept({ type: 'ParagraphWritten', paragraph, item: item.value.id, role, text: text.value, ...fact(meta) });
  },

  AssignAction: (command: CommandOf<'AssignAction'>, state: MeetingState): Verdict =>
    keepersOnly(state, command.meta, () => {
      const item = itemOfAction(command, state);
      if (isRefused(item)) return refuse(item.refusal);
      const named = ownerOf(command, state);
      if (isRefused(named)) return refuse(named.refusal);
      const { owner, rest } = named.value;
      const text = textOf(rest);
      if (isRefused(text)) return refuse(text.refusal);
      return accept({
        ...fact(command.meta),
        type: 'ActionAssigned',
        action: actionId(freshId(state, 'a')),
        text: text.value,
        ...(item.value === undefined ? {} : { item: item.value.id }),
        ...(owner === undefined ? {} : { owner }),
        ...(command.due === undefined ? {} : { due: command.due }),
      });
    }),

  SetNextMeeting: ({ meta, meeting }: CommandOf<'SetNextMeeting'>, state: MeetingState): Verdict =>
    keepersOnly(state, meta, () => accept({ ...fact(meta), type: 'NextMeetingSet', meeting })),
};

/** An action belongs to the item that is on; before and after the meeting it may belong to none. */
const itemOfAction = ({ item }: CommandOf<'AssignAction'>, state: MeetingState): Found<ItemRecord | undefined> =>
  item === undefined ? { value: currentItem(state) } : findItem(state, item);

type Owner = { readonly person?: Person['id']; readonly name: string };

/** Who was mentioned or is named first; a name nobody in the roster has is kept as typed. */
const ownerOf = (
  { owner, text }: CommandOf<'AssignAction'>,
  state: MeetingState,
): Found<{ readonly owner: Owner | undefined; readonly rest: string }> => {
  if (owner === undefined) {
    const named = leadingPerson(state, text);
    return named === undefined
      ? { value: { owner: undefined, rest: text } }
      : { value: { owner: { person: named.person.id, name: named.person.name }, rest: named.rest } };
  }
  const found = findPerson(state, owner);
  if (!isRefused(found)) return { value: { owner: { person: found.value.id, name: found.value.name }, rest: text } };
  if ('id' in owner) return found;
  const name = nameShown(owner.name);
  return { value: { owner: name === undefined ? undefined : { name }, rest: text } };
};
