import { recusalId, replay, type MeetingEvent, type Request } from '../../../src/domain';
import { lockedItem } from '../../../src/domain/locks';
import { given } from '../../support/given';
import { asks, chair, item, member, otherMember, secretary, wrote } from '../../support/meeting-facts';
import { budget, cast, chairSays, e6, proposed, v, votes, voting } from '../../support/vote-facts';

const undo = (event: MeetingEvent): Request => ({ type: 'Undo', undone: event.entry });
const counted = wrote(chair, '12:18', { type: 'VoteCounted', vote: v, counts: { given: [2, 1], abstained: 0 } });
const closed = wrote(chair, '12:19', {
  type: 'VoteClosed',
  vote: v,
  result: { counts: { given: [2, 1], abstained: 0 }, winner: 0, how: 'majority' },
});
const cancelled = wrote(chair, '12:19', { type: 'VoteCancelled', vote: v });
const seconded = wrote(otherMember, '12:12', { type: 'ProposalSeconded', proposal: e6, person: otherMember });
const here = wrote(secretary, '12:01', { type: 'PersonJoined', person: member, evidence: 'said' });
const d = wrote(chair, '12:21', {
  type: 'DecisionRecorded',
  decision: 'd9' as never,
  item: item('4'),
  kind: 'approved',
});
const dissent = wrote(member, '12:22', {
  type: 'DissentFiled',
  dissent: 'm9' as never,
  decision: 'd9' as never,
  person: member,
});

describe('what a vote rests on is not undone before it', () => {
  it.each<readonly [string, readonly MeetingEvent[], MeetingEvent]>([
    ['the opening of a vote that has votes', [...budget, voting(), ...votes], voting()],
    ['the opening of a vote that was counted', [...budget, voting(), counted], voting()],
    ['the opening of a vote that was cancelled', [...budget, voting(), cancelled], voting()],
    ['a vote of one that is closed', [...budget, voting(), ...votes, closed], votes[0]!],
    ['the numbers of one that is closed', [...budget, voting(), counted, closed], counted],
    ['the coming of somebody who voted', [...budget, here, voting(), cast(member, 0)], here],
    ['a proposal that was seconded', [...budget, proposed, seconded], proposed],
    ['a proposal that is voted on', [...budget, proposed, voting({ proposal: e6 })], proposed],
    ['a decision somebody differs from', [...budget, d, dissent], d],
  ])('%s', (_what, past, event) => {
    given(past)
      .when(asks(secretary, '12:30', undo(event)))
      .thenRefused('UsedByLater');
  });

  it('a vote is taken back by undoing it, and closing it is, too', () => {
    const back = (event: MeetingEvent): MeetingEvent =>
      wrote(secretary, '12:30', { type: 'EntryUndone', undone: event.entry });
    expect(replay([...budget, voting(), ...votes, back(votes[2]!)]).votes[0]?.ballots).toHaveLength(2);
    expect(replay([...budget, voting(), ...votes, closed, back(closed)]).votes[0]?.status).toBe('open');
    given(budget, voting(), votes)
      .when(asks(secretary, '12:30', undo(votes[2]!)))
      .then(back(votes[2]!));
    expect(replay([...budget, d, dissent, back(dissent)]).dissents).toEqual([]);
  });
});

describe('a button of a vote that has gone on', () => {
  const open = [...budget, voting(), ...votes];
  const seen = { seen: budget.length + 1 };

  it.each<readonly [string, readonly MeetingEvent[], Request]>([
    ['a second vote after the first', open, { type: 'OpenVote', options: ['A', 'B'] }],
    ['voting in what was cancelled', [...open, cancelled], { type: 'CastVote', vote: v, choice: { option: 0 } }],
  ])('does nothing: %s', (_what, past, request) => {
    expect(given(past).when(asks(chair, '12:30', request, { seen: 4 })).verdict.kind).toBe('refused');
  });

  it('votes in what is still open, and counts and cancels it', () => {
    const press = (request: Request) => given(budget, voting()).when(asks(chair, '12:30', request, seen)).verdict.kind;
    expect(press({ type: 'CastVote', vote: v, choice: { option: 0 } })).toBe('accepted');
    expect(press({ type: 'CountVote', vote: v, counts: [1, 1] })).toBe('accepted');
    expect(press({ type: 'CancelVote', vote: v })).toBe('accepted');
  });

  it('closes what has got more votes since, and settles even votes only as they were read', () => {
    const close = (more: object) =>
      given(open).when(asks(chair, '12:30', { type: 'CloseVote', vote: v, ...more }, seen)).verdict;
    expect(close({}).kind).toBe('accepted');
    const even = [...budget, voting(), cast(member, 0), cast(otherMember, 1)];
    const lot = wrote(chair, '11:02', {
      type: 'BodyDescribed',
      body: { name: 'A', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus', tie: 'lot' },
    });
    const settle = (when: number) =>
      given(lot, even).when(
        asks(chair, '12:30', { type: 'CloseVote', vote: v, chosen: { option: 0 } }, { seen: when }),
      );
    expect(settle(even.length + 1).verdict.kind).toBe('accepted');
    settle(even.length).thenRefused('Outdated');
  });

  it('opens a vote in the item that was on, and seconds and differs from what was read', () => {
    given(budget)
      .when(asks(chair, '12:30', { type: 'OpenVote', options: ['A', 'B'] }, { seen: budget.length - 1 }))
      .thenRefused('Outdated');
    const reworded = wrote(member, '12:11', {
      type: 'TextCorrected',
      subject: { kind: 'proposal', id: e6 },
      text: 'Lykätään vuodella.',
    });
    given(budget, proposed, reworded)
      .when(asks(otherMember, '12:30', { type: 'SecondProposal', proposal: e6 }, { seen: budget.length + 1 }))
      .thenRefused('Outdated');
    const amended = wrote(chair, '12:22', {
      type: 'DecisionAmended',
      decision: 'd9' as never,
      kind: 'approved',
      text: 'Muutettuna.',
      reason: '',
    });
    given(budget, d, amended)
      .when(asks(member, '12:30', { type: 'FileDissent', decision: 'd9' as never }, { seen: budget.length + 1 }))
      .thenRefused('Outdated');
  });
});

describe('the verified minutes of an item', () => {
  const verified = wrote(chair, '12:40', { type: 'ItemVerified', item: item('4'), digest: 'ab', text: 'x' });
  const past = replay([...budget, proposed, voting(), d, verified]);

  it.each<readonly [string, MeetingEvent]>([
    ['a second', seconded],
    ['a lapse', wrote(chair, '12:41', { type: 'ProposalLapsed', proposal: e6 })],
    ['a vote', voting()],
    ['a vote given', cast(member, 0)],
    ['a count', counted],
    ['a result', closed],
    ['a cancelled vote', cancelled],
    ['a dissent', dissent],
  ])('stand against %s', (_what, event) => {
    expect(lockedItem([event], past)?.number).toBe('4');
  });

  it('stand against a vote the chair would open', () => {
    given(budget, verified)
      .when(chairSays({ type: 'OpenVote', options: ['A', 'B'] }, '12:45'))
      .thenRefused('ItemVerified');
  });
});

it('an item with a recusal and a vote stays on the agenda', () => {
  const out = wrote(member, '12:06', {
    type: 'RecusalDeclared',
    recusal: recusalId('r6'),
    item: item('4'),
    person: member,
    ground: {},
  });
  given(budget, out, voting(), cancelled)
    .when(asks(secretary, '12:30', { type: 'RemoveItem', item: { number: '4' } }))
    .thenRefused('ItemHasRecord');
});
