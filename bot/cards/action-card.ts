import { itemById, type ActionId, type EntryId, type MeetingState } from '../../src/domain';
import { formatDate } from '../../src/language';
import template from '../../cards/action.json';
import type { AdaptiveCard } from './adaptive-card';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView } from './frame';
import { itemLabel } from './item-label';
import { shown } from './people-words';
import { cardTemplate } from './template';

/** Everything cards/action.json may mention, and nothing else. */
export interface ActionView extends MeetingView {
  readonly action: ActionId;
  readonly item?: string;
  readonly title: string;
  readonly style: 'emphasis' | 'good';
  readonly text: string;
  readonly owner: string;
  readonly due?: string;
  readonly done?: ButtonView;
  readonly undo?: ButtonView & { readonly entry: EntryId };
}

const fill: (view: ActionView) => AdaptiveCard = cardTemplate(template);

/** @throws RangeError for an action the meeting does not have. */
export const actionView = (state: MeetingState, id: ActionId, frame: CardFrame): ActionView => {
  const action = state.actions.find((each) => each.id === id);
  if (action === undefined) throw new RangeError(`no such action: ${id}`);
  const language = languageOf(state, frame);
  const say = sayIn(language);
  const item = action.item === undefined ? undefined : itemById(state, action.item);
  const [entry] = action.sources;
  const keeper = frame.viewer === 'chair' || frame.viewer === 'secretary';
  const name = shown(action.owner?.name ?? '', 80);
  return {
    ...meetingView(state, frame),
    action: id,
    ...(item === undefined ? {} : { item: itemLabel(item, 160) }),
    title: say(action.done ? 'action.done' : 'action.open'),
    style: action.done ? 'good' : 'emphasis',
    text: shown(action.text, 1_000),
    owner: name === '' ? say('action.noOwner') : say('action.owner', { name }),
    ...(action.due === undefined
      ? {}
      : { due: `, ${say('action.due', { day: formatDate(action.due, language).replaceAll(' ', '\u00a0') })}` }),
    ...(frame.viewer === 'everyone' || action.done
      ? {}
      : { done: { title: say('do.done'), nonce: frame.nonce('action.done', id) } }),
    ...(keeper && !action.done && entry !== undefined
      ? { undo: { title: say('do.undo'), entry, nonce: frame.nonce('entry.undo', entry) } }
      : {}),
  };
};

/** Agreed work: what, who, by when, and whether it is done. */
export const actionCard = (state: MeetingState, id: ActionId, frame: CardFrame): AdaptiveCard =>
  fill(actionView(state, id, frame));
