import { createHash } from 'node:crypto';
import type { LiveCard, Snapshot } from '../../src/app';
import {
  actionId,
  decisionId,
  presiding,
  presidingOver,
  proposalId,
  electorate,
  voteById,
  voteId,
  type Decision,
  type Instant,
  type MeetingId,
  type MeetingState,
  type PersonId,
} from '../../src/domain';
import { answer } from '../../src/language';
import { decisionSentence } from '../../src/minutes';
import {
  actionCard,
  agendaCard,
  decisionCard,
  proposalCard,
  voteCard,
  welcomeCard,
  type AdaptiveCard,
  type Candidates,
  type CardFrame,
  type Viewer,
} from '../cards';

/** One card of one meeting. `target` is the decision, proposal, vote or action it shows. */
export interface CardOf {
  readonly card: LiveCard;
  readonly target?: string;
}

export interface Look {
  readonly viewer: Viewer;
  readonly refreshFor: readonly string[];
  /** Whom the settings card offers. */
  readonly candidates?: Candidates;
  /** Who looks at a view of their own. */
  readonly reader?: PersonId;
  /** When somebody looks: only a view of their own says anything that depends on it. */
  readonly now?: Instant;
}

/** What somebody's own view of a card has on it; who may do what is decided when a button is pressed, not here. */
export const viewerOf = (state: MeetingState, person: PersonId, of: CardOf): Viewer => {
  if (presiderOf(state, of) === person) return 'chair';
  if (state.secretaries.includes(person)) return 'secretary';
  const owns = state.actions.some(({ id, owner }) => id === of.target && owner?.person === person);
  return of.card === 'action' && owns ? 'owner' : 'everyone';
};

/** Who presides over what a card shows: over the item of a decision, a proposal or a vote, else over the meeting. */
const presiderOf = (state: MeetingState, { target }: CardOf): PersonId | undefined => {
  const shown = [...state.decisions, ...state.proposals, ...state.votes].find(({ id }) => id === target);
  return shown === undefined ? presiding(state) : presidingOver(state, shown.item);
};

/** Those who have buttons of their own on a card; a recused chair too, who has to see them go. */
export const withButtons = (state: MeetingState, of: CardOf): readonly PersonId[] => {
  const owners = state.actions.flatMap(({ id, owner }) => (id === of.target && owner?.person ? [owner.person] : []));
  const chairs = [state.chair, presiderOf(state, of)].filter((person) => person !== undefined);
  return [...new Set([...chairs, ...state.secretaries, ...owners, ...votersOf(state, of)])];
};

/** Those who may vote have a view of their own, which says how they have voted. */
const votersOf = (state: MeetingState, { card, target = '' }: CardOf): readonly PersonId[] => {
  const vote = card === 'vote' ? voteById(state, target) : undefined;
  return vote?.status === 'open' ? [...(electorate(state, vote.item, vote.at) ?? [])] : [];
};

export const frameOf = (meeting: MeetingId, { state, version }: Snapshot, card: string, look: Look): CardFrame => ({
  meeting,
  version,
  viewer: look.viewer,
  refreshFor: look.refreshFor,
  ...(look.reader === undefined ? {} : { reader: look.reader }),
  ...(look.now === undefined ? {} : { now: look.now }),
  nonce: nonceFor(meeting, version, card),
  sentence: (decision: Decision) => decisionSentence(state, decision),
});

/** The card as it stands; `undefined` for a thing that is not in the record (any more). */
export const drawCard = (
  meeting: MeetingId,
  snapshot: Snapshot,
  { card, target = '' }: CardOf,
  look: Look,
): AdaptiveCard | undefined => {
  const { state } = snapshot;
  const frame = frameOf(meeting, snapshot, target === '' ? card : `${card}:${target}`, look);
  switch (card) {
    case 'agenda':
      return agendaCard(state, frame);
    case 'decision': {
      const decision = state.decisions.find(({ id }) => id === target);
      return decision && decisionCard(state, decisionId(target), decisionSentence(state, decision), frame);
    }
    case 'proposal':
      return state.proposals.some(({ id }) => id === target)
        ? proposalCard(state, proposalId(target), frame)
        : undefined;
    case 'vote':
      return voteById(state, target) && voteCard(state, voteId(target), frame);
    case 'welcome':
      return welcomeCard(state, frame, look.candidates ?? { members: [] });
    case 'action':
      return state.actions.some(({ id }) => id === target) ? actionCard(state, actionId(target), frame) : undefined;
  }
};

/** One line for notifications and for clients that show no cards. */
export const summaryOf = (state: MeetingState, { card }: CardOf): string =>
  [state.body.name, answer(state.body.language, SUMMARY[card])].filter((part) => part !== '').join(': ');

const SUMMARY = {
  agenda: 'summaryAgenda',
  decision: 'summaryDecision',
  proposal: 'summaryProposal',
  vote: 'summaryVote',
  action: 'summaryAction',
  welcome: 'summaryWelcome',
} as const;

/**
 * A nonce for each button of each drawing of a card: the same picture has the same nonces, so that a press that is
 * delivered again is known, and a newer picture has new ones.
 */
const nonceFor =
  (meeting: MeetingId, version: number, card: string) =>
  (verb: string, target = ''): string =>
    createHash('sha256')
      .update(JSON.stringify([meeting, version, card, verb, target]))
      .digest('hex')
      .slice(0, 24);
