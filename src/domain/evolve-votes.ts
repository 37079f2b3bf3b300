import { assertNever } from './assert-never';
import type { EventOf, MeetingEvent } from './events';
import { changed, traced } from './evolve-record';
import type { MeetingState, Proposal } from './state';
import type { Vote } from './vote';
import type { VoteHappening } from './vote-events';

export const evolveVotes = (state: MeetingState, event: EventOf<VoteHappening['type']>): MeetingState => {
  switch (event.type) {
    case 'ProposalSeconded':
      return changeProposal(state, event, event.proposal, (each) => ({
        ...each,
        seconders: [...each.seconders.filter((person) => person !== event.person), event.person],
      }));
    case 'ProposalLapsed':
      return changeProposal(state, event, event.proposal, (each) => ({ ...each, status: 'lapsed' }));
    case 'VoteOpened':
      return { ...state, votes: [...state.votes, opened(event)] };
    case 'VoteCast':
      return {
        ...state,
        votes: state.votes.map((vote) => (vote.id === event.vote ? { ...vote, ballots: cast(vote, event) } : vote)),
      };
    case 'VoteCounted':
      return changeVote(state, event, event.vote, (vote) => ({
        ...vote,
        // Nobody had voted by name; the chair counted hands instead.
        method: vote.method === 'named' ? 'showOfHands' : vote.method,
        counted: event.counts,
      }));
    case 'VoteClosed':
      return closed(state, event);
    case 'VoteCancelled':
      return changeVote(state, event, event.vote, (vote) => ({ ...vote, status: 'cancelled' }));
    case 'DissentFiled':
      return { ...state, dissents: filed(state, event) };
    default:
      return assertNever(event);
  }
};

const opened = (event: EventOf<'VoteOpened'>): Vote => ({
  ...traced(event),
  id: event.vote,
  item: event.item,
  method: event.method,
  options: event.options,
  isElection: event.election === true,
  ballots: [],
  status: 'open',
  ...(event.subject === undefined ? {} : { subject: event.subject }),
  ...(event.proposal === undefined ? {} : { proposal: event.proposal }),
});

/** Whoever votes again keeps their place in the list. */
const cast = ({ ballots }: Vote, event: EventOf<'VoteCast'>): Vote['ballots'] => {
  const { person, seat = person, option, at, entry } = event;
  if (option === undefined) return ballots.filter((each) => each.person !== person);
  const ballot = { person, seat, mark: option, at, entry };
  return ballots.some((each) => each.person === person)
    ? ballots.map((each) => (each.person === person ? ballot : each))
    : [...ballots, ballot];
};

/** What was voted on is settled by it, too. */
const closed = (state: MeetingState, event: EventOf<'VoteClosed'>): MeetingState => {
  const proposal = state.votes.find(({ id }) => id === event.vote)?.proposal;
  const after = changeVote(state, event, event.vote, (vote) => ({ ...vote, status: 'closed', result: event.result }));
  const status = event.result.winner === 0 ? 'carried' : 'defeated';
  return proposal === undefined ? after : changeProposal(after, event, proposal, (each) => ({ ...each, status }));
};

const filed = (state: MeetingState, event: EventOf<'DissentFiled'>): MeetingState['dissents'] => {
  const { dissent: id, decision, person, text } = event;
  const worded = text === undefined ? {} : { text };
  return state.dissents.some((each) => each.id === id)
    ? changed(state.dissents, id, event, (each) => ({ ...each, ...worded }))
    : [...state.dissents, { ...traced(event), id, decision, person, ...worded }];
};

const changeVote = (
  state: MeetingState,
  event: Pick<MeetingEvent, 'entry'>,
  id: Vote['id'],
  change: (vote: Vote) => Vote,
): MeetingState => ({ ...state, votes: changed(state.votes, id, event, change) });

const changeProposal = (
  state: MeetingState,
  event: Pick<MeetingEvent, 'entry'>,
  id: Proposal['id'],
  change: (proposal: Proposal) => Proposal,
): MeetingState => ({ ...state, proposals: changed(state.proposals, id, event, change) });
