import type { CommandOf } from './commands';
import type { MeetingEvent } from './events';
import { proposalId } from './ids';
import { presidingOver } from './presiding';
import { fact, freshId, isRefused, type Found } from './rules';
import { tieRule } from './rules-of-body';
import type { MeetingState, Proposal } from './state';
import type { Vote, VoteMark, VoteResult } from './vote';
import { countsOf, leading, markOf } from './votes';

/** What came of a vote. Most votes win; those who abstained are not counted. Even votes are settled as the body settles them. */
export const resultOf = (state: MeetingState, vote: Vote, { chosen }: CommandOf<'CloseVote'>): Found<VoteResult> => {
  const counts = countsOf(vote);
  const most = leading(counts);
  if (most.length === 1)
    return { value: { counts, winner: counts.given.indexOf(Math.max(...counts.given)), how: 'majority' } };
  const how = tieRule(state.body, vote.isElection);
  if (how === 'lapses') return { value: { counts, how: 'tie' } };
  const own = how === 'castingVote' ? most.find((option) => option === chairsMark(state, vote)) : undefined;
  if (own !== undefined) return { value: { counts, winner: own, how } };
  const options = most.flatMap((option) => vote.options[option] ?? []);
  if (chosen === undefined) return { refusal: { code: 'VoteTied', how, options } };
  const mark = markOf(vote, chosen);
  if (isRefused(mark)) return mark;
  const winner = most.find((option) => option === mark.value);
  return winner === undefined ? { refusal: { code: 'VoteTied', how, options } } : { value: { counts, winner, how } };
};

/** In a vote by name the chair's own vote settles it (kuntalaki 105 §: puheenjohtajan ääni ratkaisee). */
const chairsMark = (state: MeetingState, { item, ballots }: Vote): VoteMark | undefined =>
  ballots.find(({ person }) => person === presidingOver(state, item))?.mark;

type Settled = Pick<Vote, 'id' | 'item' | 'options' | 'isElection'> & Partial<Pick<Vote, 'subject' | 'proposal'>>;

/** A vote is closed with its result, and what follows from it waits for the chair to confirm as the decision. */
export const closedBy = (
  { meta }: CommandOf<'CloseVote' | 'OpenVote'>,
  state: MeetingState,
  vote: Settled,
  result: VoteResult,
): readonly MeetingEvent[] => {
  const closed: MeetingEvent = { ...fact(meta), type: 'VoteClosed', vote: vote.id, result };
  const decision = decisionFrom(state, vote, result);
  if (decision === undefined) return [closed];
  const proposal = proposalId(freshId(state, 'e'));
  const made = { proposal, item: vote.item, ...decision, origin: 'decision' } as const;
  return [closed, { ...fact(meta), type: 'ProposalMade', ...made }];
};

/** Nothing where even votes decided nothing among options. */
const decisionFrom = (
  state: MeetingState,
  { options, isElection, subject, proposal: id }: Settled,
  { winner }: VoteResult,
): Pick<Proposal, 'kind' | 'text'> | undefined => {
  const words = options.find((_words, option) => option === winner);
  if (words !== undefined) return { kind: isElection ? 'elected' : 'approvedByVote', text: words };
  if (options.length > 0) return undefined;
  if (winner !== 0) return { kind: 'rejected', text: '' };
  const text = subject ?? state.proposals.find((each) => each.id === id)?.text ?? '';
  return { kind: 'approvedByVote', text };
};
