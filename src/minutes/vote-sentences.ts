import {
  closedVotes,
  countsOf,
  dissentsFrom,
  nameOf,
  type Decision,
  type ItemId,
  type MeetingState,
  type Proposal,
  type Vote,
  type VoteCounts,
  type VoteMethod,
} from '../domain';
import { enumerate, type MinutesPhraseId } from '../language';
import type { Block } from './minutes';
import { isListed } from './vote-list';
import type { Wording } from './wording';

/** Who seconded a proposal, or that nobody did where the body asks for it; after the words of the proposal. */
export const secondingSentence = (
  state: MeetingState,
  { seconders, status }: Proposal,
  { say, language }: Wording,
): string => {
  if (status === 'lapsed') return say('lapsed');
  const names = enumerate(
    seconders.map((person) => nameOf(state, person)),
    language,
  );
  return seconders.length === 0 ? '' : say(seconders.length === 1 ? 'secondedByOne' : 'secondedByMany', { names });
};

/** How each vote of an item was held, on what, and what came of it. What was decided by it is the chair's decision. */
export const voteBlocks = (state: MeetingState, item: ItemId, wording: Wording): readonly Block[] =>
  closedVotes(state, item).map((vote): Block => {
    const { say, settings } = wording;
    return {
      role: 'vote',
      text: [
        say(HELD[vote.isElection ? 'election' : 'vote'][vote.method]),
        ...questionOf(state, vote, wording),
        ...(vote.method === 'acclamation' ? [] : resultOf(vote, wording)),
        ...(isListed(vote) ? [say('voteListAppended')] : []),
      ].join(' '),
      ...(settings.proposalLabel ? { label: say('labelVote') } : {}),
      sources: vote.sources,
    };
  });

const HELD: Readonly<Record<'vote' | 'election', Readonly<Record<VoteMethod, MinutesPhraseId>>>> = {
  vote: {
    named: 'votedNamed',
    showOfHands: 'votedByHands',
    secret: 'votedSecretly',
    acclamation: 'electedUnopposed',
  },
  election: {
    named: 'electedNamed',
    showOfHands: 'electedByHands',
    secret: 'electedSecretly',
    acclamation: 'electedUnopposed',
  },
};

/** What was for or against; the options of another vote stand with their votes. */
const questionOf = (state: MeetingState, { options, subject, proposal }: Vote, { say }: Wording): readonly string[] => {
  if (options.length > 0) return [];
  const text = (subject ?? state.proposals.find(({ id }) => id === proposal)?.text ?? '').trim();
  return text === '' ? [] : [say('votedOn', { text: text.replace(/\.$/, '') })];
};

const resultOf = (vote: Vote, wording: Wording): readonly string[] => {
  const { say } = wording;
  const { given, abstained }: VoteCounts = vote.result?.counts ?? countsOf(vote);
  const votes = (count = 0): string => (count === 1 ? say('votesOne') : say('votesMany', { count: String(count) }));
  const list = vote.options.map((option, place) => say('votesForOption', { option, votes: votes(given[place]) }));
  return [
    list.length === 0
      ? say('votesForAndAgainst', { yes: votes(given[0]), no: votes(given[1]) })
      : say('votesForOptions', { list: list.join(', ') }),
    ...(abstained === 0 ? [] : [say('votesAbstained', { count: String(abstained) })]),
    ...settledBy(vote, wording),
  ];
};

const settledBy = ({ result }: Vote, { say }: Wording): readonly string[] => {
  switch (result?.how) {
    case 'castingVote':
      return [say('settledByChair')];
    case 'lot':
      return [say('settledByLot')];
    case 'tie':
      return [say('tied')];
    default:
      return [];
  }
};

/** What an election came to is a name; the minutes say it in a sentence. Whatever else the chair wrote stays as it is. */
export const electedSentence = (
  state: MeetingState,
  { item, kind, text = '' }: Decision,
  { say }: Wording,
): string | undefined => {
  const name = text.trim();
  const isWinner = closedVotes(state, item).some(
    ({ isElection, options, result }) =>
      isElection && result?.winner !== undefined && options[result.winner]?.trim() === name,
  );
  return kind === 'elected' && isWinner ? say('electedPerson', { name }) : undefined;
};

/** Who differed from a decision, right after it, with the reasons they gave in their own words. */
export const dissentBlocks = (state: MeetingState, { id }: Decision, { say }: Wording): readonly Block[] =>
  dissentsFrom(state, id).map(({ person, text, sources }): Block => {
    const name = nameOf(state, person);
    const reasons = text?.trim() ?? '';
    return {
      role: 'dissent',
      text: reasons === '' ? say('dissented', { name }) : say('dissentedBecause', { name, text: reasons }),
      sources,
    };
  });
