import {
  itemById,
  mayBeVotedOn,
  nameOf,
  notedAs,
  openVote,
  type ItemId,
  type MeetingState,
  type Proposal,
  type ProposalId,
} from '../../src/domain';
import { kindChoice } from '../../src/language';
import template from '../../cards/proposal.json';
import type { AdaptiveCard } from './adaptive-card';
import { quorumWarning } from './attendance-view';
import { languageOf, meetingView, sayIn, type ButtonView, type CardFrame, type MeetingView, type Say } from './frame';
import { itemLabel } from './item-label';
import { clockAt } from './moments';
import { shown, typed } from './people-words';
import { cardTemplate } from './template';

/** Everything cards/proposal.json may mention, and nothing else. */
export interface ProposalView extends MeetingView {
  readonly proposal: ProposalId;
  readonly item: string;
  readonly status: string;
  readonly style: 'warning' | 'good' | 'emphasis';
  readonly text: string;
  readonly rejected: boolean;
  readonly who: string;
  /** Who seconded it: what may be done with it may hang on that. */
  readonly seconded?: string;
  /** Why it is a proposal although somebody said it as a decision. */
  readonly why?: string;
  /** For the chair, before it is confirmed: that there is no quorum. */
  readonly warning?: string;
  /** For everybody, where it lapses unless somebody seconds it. Whoever may not is told so when they press. */
  readonly second?: ButtonView;
  readonly confirm?: ButtonView;
  readonly edit?: ButtonView & { readonly textLabel: string; readonly text: string; readonly save: string };
  /** For the chair: it is put to the vote. */
  readonly voteOn?: ButtonView & { readonly item: ItemId };
  readonly reject?: ButtonView;
}

const TEXT = 1_500;
const FIELD = 2_500;
const NAMES = 300;

const LOOK = {
  waiting: { phrase: 'proposal.waiting', style: 'warning' },
  confirmed: { phrase: 'proposal.confirmed', style: 'good' },
  rejected: { phrase: 'proposal.rejected', style: 'emphasis' },
  lapsed: { phrase: 'proposal.lapsed', style: 'emphasis' },
  carried: { phrase: 'proposal.carried', style: 'good' },
  defeated: { phrase: 'proposal.defeated', style: 'emphasis' },
} as const;

/** Struck through: nothing came of it. */
const OUT: ReadonlySet<Proposal['status']> = new Set(['rejected', 'lapsed', 'defeated']);

const fill: (view: ProposalView) => AdaptiveCard = cardTemplate(template);

/** @throws RangeError for a proposal the meeting does not have. */
export const proposalView = (state: MeetingState, id: ProposalId, frame: CardFrame): ProposalView => {
  const proposal = state.proposals.find((each) => each.id === id);
  if (proposal === undefined) throw new RangeError(`no such proposal: ${id}`);
  const language = languageOf(state, frame);
  const say = sayIn(language);
  const { phrase, style } = LOOK[proposal.status];
  const item = itemById(state, proposal.item);
  const time = clockAt(proposal.at, state.body.timeZone, language);
  return {
    ...meetingView(state, frame),
    proposal: id,
    item: item === undefined ? '' : itemLabel(item, 160),
    status: say(phrase),
    style,
    text: shown(wording(state, proposal, frame), TEXT),
    rejected: OUT.has(proposal.status),
    who: say('decision.byAt', { name: shown(nameOf(state, proposal.by), 80), time }),
    ...(proposal.seconders.length === 0 ? {} : { seconded: secondedBy(state, proposal, say) }),
    ...(proposal.origin === 'decision' && proposal.status === 'waiting' ? { why: say('proposal.saidAsDecision') } : {}),
    ...(needsSecond(state, proposal) ? { second: secondOf(proposal, frame, say) } : {}),
    ...(proposal.status === 'waiting' && frame.viewer === 'chair' ? buttonsOf(state, proposal, frame, say) : {}),
  };
};

/** Somebody's proposal: it waits for the chair, who alone can make it a decision. */
export const proposalCard = (state: MeetingState, id: ProposalId, frame: CardFrame): AdaptiveCard =>
  fill(proposalView(state, id, frame));

const secondedBy = (state: MeetingState, { seconders }: Proposal, say: Say): string =>
  say('proposal.seconded', { names: shown(seconders.map((person) => nameOf(state, person)).join(', '), NAMES) });

const needsSecond = (state: MeetingState, proposal: Proposal): boolean =>
  state.phase === 'open' &&
  proposal.origin === 'proposal' &&
  proposal.status === 'waiting' &&
  !mayBeVotedOn(state, proposal);

const secondOf = ({ id }: Proposal, { nonce }: CardFrame, say: Say): ButtonView => ({
  title: say('do.second'),
  nonce: nonce('proposal.second', id),
});

const wording = (state: MeetingState, proposal: Proposal, frame: CardFrame): string =>
  proposal.text.trim() === '' ? `${kindChoice(languageOf(state, frame), notedAs(state, proposal))}.` : proposal.text;

const buttonsOf = (
  state: MeetingState,
  proposal: Proposal,
  { nonce }: CardFrame,
  say: Say,
): Pick<ProposalView, 'confirm' | 'edit' | 'voteOn' | 'reject' | 'warning'> => {
  const reject = { title: say('do.reject'), nonce: nonce('proposal.reject', proposal.id) };
  if (state.phase !== 'open') return { reject };
  const missing = quorumWarning(state, say, proposal.item);
  const isAgain = state.quorumQuestioned.includes(proposal.item);
  return {
    ...(missing === undefined ? {} : { warning: isAgain ? `${missing} ${say('quorum.again')}` : missing }),
    confirm: { title: say('do.confirm'), nonce: nonce('proposal.confirm', proposal.id) },
    edit: {
      title: say('do.edit'),
      textLabel: say('ask.proposalText'),
      text: typed(proposal.text, FIELD),
      save: say('do.confirmEdited'),
      nonce: nonce('proposal.confirm', `${proposal.id} edited`),
    },
    ...(state.current === proposal.item && openVote(state) === undefined && mayBeVotedOn(state, proposal)
      ? { voteOn: { title: say('do.openVote'), nonce: nonce('vote.open', proposal.id), item: proposal.item } }
      : {}),
    reject,
  };
};
