import { isHandled, type EntryId, type ItemId, type OpenMeeting } from '../../src/domain';
import type { AgendaDetail } from './agenda-detail';
import type { ButtonView, CardFrame, Say } from './frame';
import { itemLabel } from './item-label';

/** The form for going to any item. */
export interface GoToView extends ButtonView {
  readonly itemLabel: string;
  readonly placeholder: string;
  readonly missing: string;
  readonly items: readonly { readonly title: string; readonly value: ItemId }[];
  readonly go: string;
  readonly undo?: ButtonView & { readonly entry: EntryId };
}

/** Without anything to go to, no form. */
export const goToView = (
  state: OpenMeeting,
  frame: CardFrame,
  detail: AgendaDetail,
  say: Say,
): { readonly goTo?: GoToView } => {
  const others = state.agenda.filter(({ id }) => id !== state.current || state.onBreak);
  const first = others
    .filter((item) => !isHandled(state, item))
    .concat(others.filter((item) => isHandled(state, item)));
  const offered = new Set(first.slice(0, detail.choices));
  const items = others
    .filter((item) => offered.has(item))
    .map((item) => ({ title: itemLabel(item, detail.choiceTitle), value: item.id }));
  if (items.length === 0) return {};
  const entry = switchToUndo(state);
  return {
    goTo: {
      title: say('do.goTo'),
      itemLabel: say('ask.item'),
      placeholder: say('ask.itemMissing'),
      missing: say('ask.itemMissing'),
      items,
      go: say('do.go'),
      nonce: frame.nonce('item.open'),
      ...(entry === undefined
        ? {}
        : { undo: { title: say('do.undoSwitch'), entry, nonce: frame.nonce('entry.undo', entry) } }),
    },
  };
};

/** The step to the item that is on, as long as nothing was said since: a thumb that pressed "next" too early. */
const switchToUndo = (state: OpenMeeting): EntryId | undefined => {
  const last = state.history.at(-1);
  return last?.type === 'ItemOpened' && last.entry !== state.openedIn ? last.entry : undefined;
};
