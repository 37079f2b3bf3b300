import { closedVotes, countsOf, leading, proposalId, replay, totalOf, voteById } from '../../../src/domain';
import type { CommandOf, DecisionKind, MeetingEvent, VoteCounts, VoteResult } from '../../../src/domain';
import { given } from '../../support/given';
import {
  agendaSet,
  asks,
  chair,
  item,
  member,
  otherMember,
  secretary,
  viceChair,
  wrote,
} from '../../support/meeting-facts';
import { budget, cast, chairSays, e6, municipal, proposed, v, votes, voting } from '../../support/vote-facts';

const close = (chosen?: CommandOf<'CloseVote'>['chosen']) =>
  chairSays({ type: 'CloseVote', ...(chosen === undefined ? {} : { chosen }) });
const closed = (result: VoteResult): MeetingEvent => wrote(chair, '12:20', { type: 'VoteClosed', vote: v, result });
const counted = (given: readonly number[], abstained = 0): MeetingEvent =>
  wrote(chair, '12:18', { type: 'VoteCounted', vote: v, counts: { given, abstained } });
/** What waits for the chair to strike; the id follows from how long the meeting's record is. */
const waits = (kind: DecisionKind, text: string): MeetingEvent =>
  wrote(chair, '12:20', {
    type: 'ProposalMade',
    proposal: expect.stringMatching(/^e\d+$/) as never,
    item: item('4'),
    kind,
    text,
    origin: 'decision',
  });
const counts = (given: readonly number[], abstained = 0): VoteCounts => ({ given, abstained });
const open = [...budget, voting()];
const hands = [...budget, voting({ method: 'showOfHands' })];

describe('closing a vote', () => {
  it('tells what most votes were given for, and leaves the decision to be struck', () => {
    given(open, votes)
      .when(close())
      .then(closed({ counts: counts([2, 1]), winner: 0, how: 'majority' }), waits('approvedByVote', 'Lykätään.'));
    const [done] = closedVotes(
      replay([...open, ...votes, closed({ counts: counts([2, 1]), winner: 0, how: 'majority' })]),
      item('4'),
    );
    expect(done).toMatchObject({ status: 'closed', result: { winner: 0 }, sources: ['aino 12:14', 'aino 12:20'] });
  });

  it('counts nobody who abstained', () => {
    given(open, cast(chair, 'abstain'), cast(viceChair, 'abstain'), cast(member, 1))
      .when(close())
      .then(closed({ counts: counts([0, 1], 2), winner: 1, how: 'majority' }), waits('rejected', ''));
  });

  it('is about the proposal that was voted on, and settles it', () => {
    const past = [...budget, proposed, voting({ proposal: e6 })];
    const lost = closed({ counts: counts([0, 1]), winner: 1, how: 'majority' });
    const won = closed({ counts: counts([1, 0]), winner: 0, how: 'majority' });
    given(past, cast(chair, 1)).when(close()).then(lost, waits('rejected', ''));
    given(past, cast(chair, 0)).when(close()).then(won, waits('approvedByVote', 'Lykätään.'));
    expect(replay([...past, lost]).proposals[0]?.status).toBe('defeated');
    expect(replay([...past, won]).proposals[0]?.status).toBe('carried');
    given([...budget, voting({ proposal: e6 })], cast(chair, 0))
      .when(close())
      .then(won, waits('approvedByVote', ''));
    const e7 = proposalId('e7');
    const second = wrote(member, '12:12', {
      type: 'ProposalMade',
      proposal: e7,
      item: item('4'),
      text: 'Hyväksytään.',
      kind: 'decided',
      origin: 'proposal',
    });
    given([...budget, proposed, second, voting({ proposal: e7 })], cast(chair, 0))
      .when(close())
      .then(won, waits('approvedByVote', 'Hyväksytään.'));
  });

  it('is told with its own item and no other', () => {
    const done = replay([...open, ...votes, closed({ counts: counts([2, 1]), winner: 0, how: 'majority' })]);
    expect(closedVotes(done, item('4'))).toHaveLength(1);
    expect(closedVotes(done, item('3'))).toEqual([]);
  });

  it('is about the option that won, or who was elected', () => {
    const options = ['Esitys', 'Vastaesitys', 'Kolmas'];
    given(budget, voting({ options }), cast(chair, 1))
      .when(close())
      .then(closed({ counts: counts([0, 1, 0]), winner: 1, how: 'majority' }), waits('approvedByVote', 'Vastaesitys'));
    given(budget, voting({ options, election: true }), cast(chair, 2))
      .when(close())
      .then(closed({ counts: counts([0, 0, 1]), winner: 2, how: 'majority' }), waits('elected', 'Kolmas'));
  });

  it('is the presiding person’s alone, once, and of a vote that has votes', () => {
    given(open, votes)
      .when(asks(secretary, '12:20', { type: 'CloseVote' }))
      .thenRefused('NotAuthorised');
    given(open).when(close()).thenRefused('NobodyVoted');
    given(budget).when(close()).thenRefused('NoVoteOpen');
    const over = closed({ counts: counts([2, 1]), winner: 0, how: 'majority' });
    given(open, votes, over)
      .when(chairSays({ type: 'CloseVote', vote: v }, '12:21'))
      .thenNothing();
    given(open, votes, over).when(close()).thenRefused('NoVoteOpen');
    given(open, wrote(chair, '12:16', { type: 'VoteCancelled', vote: v }))
      .when(chairSays({ type: 'CloseVote', vote: v }))
      .thenRefused('VoteIsOver');
  });
});

describe('even votes', () => {
  const even = [cast(viceChair, 0), cast(member, 1)];
  const twoAll = counts([1, 1]);

  it('decide nothing where the body says nothing else: the proposal lapses', () => {
    given(open, even)
      .when(close())
      .then(closed({ counts: twoAll, how: 'tie' }), waits('rejected', ''));
    given(budget, voting({ options: ['A', 'B'] }), even)
      .when(close())
      .then(closed({ counts: twoAll, how: 'tie' }));
  });

  it('go by lot in an election, whatever the chair voted for', () => {
    given([municipal, ...budget, voting({ options: ['A', 'B'], election: true })], cast(chair, 0), cast(member, 1))
      .when(close())
      .thenRefused({ code: 'VoteTied', how: 'lot', options: ['A', 'B'] });
  });

  it('are settled by how the chair voted, where the chair’s vote settles them', () => {
    const past = [municipal, ...open];
    given(past, cast(chair, 1), cast(member, 0))
      .when(close())
      .then(closed({ counts: twoAll, winner: 1, how: 'castingVote' }), waits('rejected', ''));
  });

  it('ask the chair for it, where the chair voted for nothing that is even', () => {
    const past = [municipal, ...open, ...even];
    const asked = { code: 'VoteTied', how: 'castingVote', options: [] } as const;
    given(past).when(close()).thenRefused(asked);
    given(past, cast(chair, 'abstain')).when(close()).thenRefused(asked);
    given(past)
      .when(close({ words: 'tyhjä', means: 'abstain' }))
      .thenRefused(asked);
    given(past)
      .when(close({ words: 'puolesta', means: 'for' }))
      .then(closed({ counts: twoAll, winner: 0, how: 'castingVote' }), waits('approvedByVote', 'Lykätään.'));
    given(past)
      .when(close({ words: 'ehkä' }))
      .thenRefused('UnknownOption');
    const three = [
      municipal,
      ...budget,
      voting({ options: ['A', 'B', 'C'] }),
      ...even,
      cast(chair, 2),
      cast(otherMember, 0),
      cast(secretary, 1),
    ];
    given(three)
      .when(close())
      .thenRefused({ code: 'VoteTied', how: 'castingVote', options: ['A', 'B'] });
    given(three)
      .when(close({ option: 2 }))
      .thenRefused('VoteTied');
  });

  it('of hands are settled by what the chair says', () => {
    given(municipal, hands, counted([2, 2]))
      .when(close({ option: 1 }))
      .then(closed({ counts: counts([2, 2]), winner: 1, how: 'castingVote' }), waits('rejected', ''));
  });

  it('go by lot in an election, and where the body says so', () => {
    const election = [municipal, ...budget, voting({ options: ['Matti', 'Liisa'], election: true, method: 'secret' })];
    given(election, counted([2, 2]))
      .when(close())
      .thenRefused({ code: 'VoteTied', how: 'lot', options: ['Matti', 'Liisa'] });
    given(election, counted([2, 2]))
      .when(close({ words: 'liisa' }))
      .then(closed({ counts: counts([2, 2]), winner: 1, how: 'lot' }), waits('elected', 'Liisa'));
    const body = { name: 'A', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus', tie: 'lot' } as const;
    given(wrote(chair, '11:02', { type: 'BodyDescribed', body }), open, even)
      .when(close())
      .thenRefused({ code: 'VoteTied', how: 'lot', options: [] });
  });
});

describe('counting hands or ballots', () => {
  const count = (...numbers: readonly number[]) => chairSays({ type: 'CountVote', counts: numbers }, '12:18');

  it('gives a number for each option, and one more for those who abstained', () => {
    given(hands)
      .when(count(2, 1))
      .then(counted([2, 1]));
    given(hands)
      .when(count(2, 1, 1))
      .then(counted([2, 1], 1));
    const vote = voteById(replay([...hands, counted([2, 1], 1)]), v)!;
    expect([countsOf(vote), totalOf(countsOf(vote)), leading(countsOf(vote))]).toEqual([counts([2, 1], 1), 4, [0]]);
    given(hands, counted([2, 1]))
      .when(count(2, 1))
      .thenNothing();
  });

  it('may be all for one and none for the other', () => {
    given(hands)
      .when(count(4, 0))
      .then(counted([4, 0]));
    given(hands)
      .when(count(0, 0, 4))
      .then(counted([0, 0], 4));
    given(hands)
      .when(count(4, 0, 1))
      .thenRefused({ code: 'TooManyVotes', given: 5, voters: 4 });
  });

  it('may be done again, and the last numbers hold', () => {
    given(hands, counted([2, 1]))
      .when(count(1, 2))
      .then(counted([1, 2]));
    given(hands, counted([2, 1]))
      .when(count(2, 1, 1))
      .then(counted([2, 1], 1));
  });

  it('is of a vote by name too, before anybody voted: then it was one by hands', () => {
    given(open)
      .when(count(2, 1))
      .then(counted([2, 1]));
    expect(voteById(replay([...open, counted([2, 1])]), v)?.method).toBe('showOfHands');
    expect(voteById(replay([...budget, voting({ method: 'secret' }), counted([2, 1])]), v)?.method).toBe('secret');
    given(open, cast(chair, 0)).when(count(2, 1)).thenRefused('VotesByName');
  });

  it('takes whole numbers that fit, and no more votes than there are voters', () => {
    for (const numbers of [[1], [1, 1, 1, 1], [1.5, 1], [-1, 1], [1, NaN]])
      given(hands)
        .when(count(...numbers))
        .thenRefused({ code: 'CountsDoNotFit', options: 2 });
    given(hands).when(count(4, 1)).thenRefused({ code: 'TooManyVotes', given: 5, voters: 4 });
    const [, , ...rest] = budget;
    given(agendaSet, rest, voting({ method: 'showOfHands' }))
      .when(asks(chair, '12:18', { type: 'CountVote', counts: [40, 10] }))
      .thenRefused('NotAuthorised');
    const unknown = [wrote(chair, '11:00', { type: 'ChairChanged', person: chair }), agendaSet, ...rest];
    given(unknown, voting({ method: 'showOfHands' }))
      .when(count(40, 10))
      .then(counted([40, 10]));
  });
});

describe('a vote that is cancelled', () => {
  it('stays in the record and decides nothing', () => {
    const cancelled = wrote(chair, '12:20', { type: 'VoteCancelled', vote: v });
    given(open, votes)
      .when(chairSays({ type: 'CancelVote' }))
      .then(cancelled);
    const state = replay([...open, ...votes, cancelled]);
    expect(state.votes[0]?.status).toBe('cancelled');
    expect(closedVotes(state, item('4'))).toEqual([]);
    given(open)
      .when(asks(member, '12:20', { type: 'CancelVote' }))
      .thenRefused('NotAuthorised');
  });
});
