import { itemById, type ItemId, type MeetingState } from '../../src/domain';
import template from '../../cards/decision-form.json';
import type { AdaptiveCard } from './adaptive-card';
import { decideView, type DecideView, type Filled } from './decide-view';
import { languageOf, meetingView, sayIn, type CardFrame, type MeetingView } from './frame';
import { itemLabel } from './item-label';
import { cardTemplate } from './template';

/** Everything cards/decision-form.json may mention, and nothing else. */
export interface DecisionFormView extends MeetingView {
  readonly title: string;
  readonly item: string;
  readonly decide: DecideView;
}

const fill: (view: DecisionFormView) => AdaptiveCard = cardTemplate(template);

/** @throws RangeError for an item the agenda does not have. */
export const decisionFormView = (
  state: MeetingState,
  id: ItemId,
  frame: CardFrame,
  filled?: Filled,
): DecisionFormView => {
  const item = itemById(state, id);
  if (item === undefined) throw new RangeError(`no such item: ${id}`);
  return {
    ...meetingView(state, frame),
    title: sayIn(languageOf(state, frame))('form.title'),
    item: itemLabel(item, 200),
    decide: decideView(state, item, frame, filled),
  };
};

/** The form a decision is struck on, as the answer to `decision.form`: shown to the one person who asked. */
export const decisionFormCard = (state: MeetingState, id: ItemId, frame: CardFrame, filled?: Filled): AdaptiveCard =>
  fill(decisionFormView(state, id, frame, filled));
