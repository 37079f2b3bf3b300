import {
  itemById,
  nameOf,
  voteById,
  type DecisionId,
  type EventOf,
  type MeetingState,
  type ProposalId,
  type Vote,
  type VoteResult,
} from '../domain';
import { ABSTAINED, answer, countsSaid, optionsSaid, type AnswerId } from '../language';
import { shortened } from './shortened';

type VoteEvent = EventOf<
  | 'ProposalSeconded'
  | 'ProposalLapsed'
  | 'VoteOpened'
  | 'VoteCast'
  | 'VoteCounted'
  | 'VoteClosed'
  | 'VoteCancelled'
  | 'DissentFiled'
>;

/** What the chat is told of proposals seconded, votes and dissent; nothing of what whoever is told may not see, nor of a vote without voting. */
export const voteWords = (event: VoteEvent, state: MeetingState): string | undefined => {
  const { language } = state.body;
  const say = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string => answer(language, id, values);
  switch (event.type) {
    case 'ProposalSeconded':
      if (!state.proposals.some(({ id }) => id === event.proposal)) return undefined;
      return say('seconded', { name: nameOf(state, event.person), text: proposalText(state, event.proposal) });
    case 'ProposalLapsed':
      if (!state.proposals.some(({ id }) => id === event.proposal)) return undefined;
      return say('proposalLapsed', { text: proposalText(state, event.proposal) });
    case 'DissentFiled': {
      const number = numberOfDecision(state, event.decision);
      return number === '' ? undefined : say('dissentFiled', { number, name: nameOf(state, event.person) });
    }
    default:
      return ofVote(event, state, say);
  }
};

const ofVote = (
  event: Exclude<VoteEvent, { type: 'ProposalSeconded' | 'ProposalLapsed' | 'DissentFiled' }>,
  state: MeetingState,
  say: (id: AnswerId, values?: Readonly<Record<string, string>>) => string,
): string | undefined => {
  const { language } = state.body;
  const vote = voteById(state, event.vote);
  if (vote === undefined) return undefined;
  const { options } = vote;
  switch (event.type) {
    case 'VoteOpened':
      return vote.method === 'acclamation' ? undefined : opened(vote, state);
    case 'VoteCast': {
      const { option } = event;
      const name = nameOf(state, event.person);
      if (option === undefined) return say('voteTakenBack', { name });
      const words = option === 'abstain' ? ABSTAINED[language] : (optionsSaid(options, language)[option] ?? '');
      return say('voteCast', { name, option: shortened(words) });
    }
    case 'VoteCounted':
      return say('voteCounted', { counts: countsSaid(options, event.counts, language) });
    case 'VoteClosed': {
      const { counts, winner } = event.result;
      return say(closedAs(vote, event.result), {
        counts: countsSaid(options, counts, language),
        winner: winner === undefined ? '' : (optionsSaid(options, language)[winner] ?? ''),
      });
    }
    case 'VoteCancelled':
      return say('voteCancelled');
  }
};

const CLOSED = {
  majority: 'voteCarried',
  castingVote: 'voteSettledByChair',
  lot: 'voteSettledByLot',
  acclamation: 'electedByAll',
} as const;

const closedAs = ({ options }: Vote, { how }: VoteResult): AnswerId =>
  how === 'tie' ? (options.length === 0 ? 'voteLapsed' : 'voteEven') : CLOSED[how];

const opened = (vote: Vote, state: MeetingState): string => {
  const { language } = state.body;
  const number = itemById(state, vote.item)?.number ?? '';
  const what = whatIsVotedOn(vote, state);
  if (vote.method !== 'named') {
    const how = [...optionsSaid(vote.options, language).map((_option, index) => String(5 - index)), '1'].join('–');
    return answer(language, 'voteOpenedCounted', { number, what, how });
  }
  const choices = [...optionsSaid(vote.options, language), ABSTAINED[language]];
  return answer(language, 'voteOpened', { number, what, how: choices.map((each) => quoted(each, state)).join(', ') });
};

/** What a vote is about, in a line: its options, else the words that are for or against. */
const whatIsVotedOn = ({ options, subject, proposal }: Vote, state: MeetingState): string => {
  if (options.length > 0) return options.map((each) => shortened(each)).join(' / ');
  const text = subject ?? (proposal === undefined ? '' : proposalText(state, proposal));
  return quoted(text, state);
};

const quoted = (text: string, { body }: MeetingState): string => {
  const words = shortened(text).replace(/[.\s]+$/u, '');
  return body.language === 'en' ? `“${words}”` : `”${words}”`;
};

const proposalText = (state: MeetingState, id: ProposalId): string =>
  shortened(state.proposals.find((each) => each.id === id)?.text ?? '');

const numberOfDecision = (state: MeetingState, id: DecisionId): string => {
  const decision = state.decisions.find((each) => each.id === id);
  return decision === undefined ? '' : (itemById(state, decision.item)?.number ?? '');
};
