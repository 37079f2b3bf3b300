import { decisionId, proposalId, voteId } from '../../src/domain';
import { agendaSet, chair, item, member, opened, otherMember, wrote } from './meeting-facts';

const EVERYBODY = ['chair', 'viceChair', 'secretary', 'member', 'visitor', 'stranger', 'teams', 'nuija'] as const;
const CHAIR = ['chair'] as const;

/** Of this body nobody knows who its members are: then nobody is known to have no vote. */
const strangers = [
  agendaSet,
  wrote(chair, '12:00', { type: 'MeetingOpened' }),
  wrote(chair, '12:00', { type: 'ItemOpened', item: item('1') }),
];
const proposed = wrote(otherMember, '12:10', {
  type: 'ProposalMade',
  proposal: proposalId('e5'),
  item: item('1'),
  text: 'Lykätään.',
  kind: 'decided',
  origin: 'proposal',
});
const decided = wrote(chair, '12:12', {
  type: 'DecisionRecorded',
  decision: decisionId('d5'),
  item: item('1'),
  kind: 'decided',
  text: 'Lykätään.',
});
const voting = wrote(chair, '12:14', {
  type: 'VoteOpened',
  vote: voteId('v5'),
  item: item('1'),
  method: 'named',
  options: [],
  subject: 'Lykätään.',
});
const voted = wrote(member, '12:15', { type: 'VoteCast', vote: voteId('v5'), person: member, option: 0 });

/** Who may do what about votes, for the table of all commands. */
export const VOTE_ROWS = {
  SecondProposal: { request: { type: 'SecondProposal' }, past: [...strangers, proposed], may: EVERYBODY },
  OpenVote: { request: { type: 'OpenVote', options: ['Lykätään.'] }, past: opened, may: CHAIR },
  // What somebody said aloud.
  CastVote: {
    request: { type: 'CastVote', person: { id: member }, choice: { option: 0 } },
    past: [...opened, voting],
    may: ['chair', 'secretary'],
  },
  CountVote: { request: { type: 'CountVote', counts: [2, 1] }, past: [...opened, voting], may: CHAIR },
  CloseVote: { request: { type: 'CloseVote' }, past: [...opened, voting, voted], may: CHAIR },
  CancelVote: { request: { type: 'CancelVote' }, past: [...opened, voting], may: CHAIR },
  FileDissent: {
    request: { type: 'FileDissent', text: 'Liian kallis.' },
    past: [...strangers, decided],
    may: EVERYBODY,
  },
} as const;
