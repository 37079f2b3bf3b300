import { itemById, nameOf, type Decision, type DecisionId, type ItemId, type MeetingState } from '../../src/domain';
import template from '../../cards/decision.json';
import type { AdaptiveCard } from './adaptive-card';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt } from './moments';
import { shown, typed } from './people-words';
import { cardTemplate } from './template';

/** Everything cards/decision.json may mention, and nothing else. */
export interface DecisionView extends MeetingView {
  readonly decision: DecisionId;
  readonly item: string;
  readonly title: string;
  readonly style: 'good' | 'attention';
  readonly sentence: string;
  readonly withdrawn: boolean;
  /** Who and when, then what became of it. */
  readonly marks: readonly { readonly text: string; readonly subtle: boolean }[];
  readonly change?: {
    readonly title: string;
    readonly textLabel: string;
    readonly text: string;
    readonly reasonLabel: string;
    readonly amend: ButtonView;
    readonly withdraw: ButtonView;
  };
  readonly another?: ButtonView & { readonly item: ItemId };
}

const SENTENCE = 1_500;
const REASON = 300;
const NAME = 80;
/** What the domain takes for one text; the field holds no more than a message can. */
const FIELD = 2_500;

const fill: (view: DecisionView) => AdaptiveCard = cardTemplate(template);

/** @throws RangeError for a decision the meeting does not have. */
export const decisionView = (state: MeetingState, id: DecisionId, sentence: string, frame: CardFrame): DecisionView => {
  const decision = state.decisions.find((each) => each.id === id);
  if (decision === undefined) throw new RangeError(`no such decision: ${id}`);
  const say = sayIn(languageOf(state, frame));
  const item = itemById(state, decision.item);
  const withdrawn = decision.withdrawn !== undefined;
  const buttons = frame.viewer === 'chair' && !withdrawn;
  return {
    ...meetingView(state, frame),
    decision: id,
    item: item === undefined ? '' : itemLabel(item, 160),
    title: say(withdrawn ? 'decision.titleWithdrawn' : decision.amended ? 'decision.titleAmended' : 'decision.title'),
    style: withdrawn ? 'attention' : 'good',
    sentence: shown(sentence, SENTENCE),
    withdrawn,
    marks: marksOf(state, decision, frame, say),
    ...(buttons ? buttonsOf(state, decision, sentence, frame, say) : {}),
  };
};

/** A decision that was struck: what, under which item, by whom, when, and whether it still stands. */
export const decisionCard = (state: MeetingState, id: DecisionId, sentence: string, frame: CardFrame): AdaptiveCard =>
  fill(decisionView(state, id, sentence, frame));

const marksOf = (state: MeetingState, decision: Decision, frame: CardFrame, say: Say): DecisionView['marks'] => {
  const time = (at: Decision['at']): string => clockAt(at, state.body.timeZone, languageOf(state, frame));
  const because = (reason: string): string =>
    reason.trim() === '' ? '' : `. ${say('decision.reason', { reason: shown(reason, REASON) })}`;
  const proposal = state.proposals.find((each) => each.id === decision.proposal);
  const amendment = lastAmendment(state, decision.id);
  return [
    say('decision.byAt', { name: shown(nameOf(state, decision.by), NAME), time: time(decision.at) }),
    ...(proposal === undefined ? [] : [say('decision.proposedBy', { name: shown(nameOf(state, proposal.by), NAME) })]),
    ...(amendment === undefined
      ? []
      : [`${say('decision.amendedAt', { time: time(amendment.at) })}${because(amendment.reason)}`]),
    ...(decision.withdrawn === undefined
      ? []
      : [`${say('decision.withdrawnAt', { time: time(decision.withdrawn.at) })}${because(decision.withdrawn.reason)}`]),
  ].map((text, index) => ({ text, subtle: index === 0 }));
};

/** The amendment in force: the last that was not undone. */
const lastAmendment = (state: MeetingState, id: DecisionId): { at: Decision['at']; reason: string } | undefined => {
  const undone = new Set(state.undone);
  const found = state.history.findLast(
    (event) => event.type === 'DecisionAmended' && event.decision === id && !undone.has(event.entry),
  );
  return found?.type === 'DecisionAmended' ? { at: found.at, reason: found.reason } : undefined;
};

/**
 * Amending and withdrawing share one form because they share the field `reason`: two fields of one name on a card, and
 * Teams on an iPhone shows no card at all.
 */
const buttonsOf = (
  state: MeetingState,
  decision: Decision,
  sentence: string,
  { nonce }: CardFrame,
  say: Say,
): Pick<DecisionView, 'change' | 'another'> => ({
  change: {
    title: say('do.change'),
    textLabel: say('ask.newText'),
    text: typed(decision.text ?? sentence, FIELD),
    reasonLabel: say('ask.reason'),
    amend: { title: say('do.amend'), nonce: nonce('decision.amend', decision.id) },
    withdraw: { title: say('do.withdraw'), nonce: nonce('decision.withdraw', decision.id) },
  },
  ...(state.phase === 'open'
    ? {
        another: { title: say('do.decideMore'), item: decision.item, nonce: nonce('decision.form', decision.item) },
      }
    : {}),
});
