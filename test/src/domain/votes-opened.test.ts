import { entryId, proposalId, replay, voteId, type MeetingEvent } from '../../../src/domain';
import { given } from '../../support/given';
import { asks, at, chair, closed, item, opened, prepared, secretary, wentTo, wrote } from '../../support/meeting-facts';
import { budget, chairSays, e6, proposed, v, voting } from '../../support/vote-facts';

const open = { type: 'OpenVote' } as const;
const written = (more: Parameters<typeof voting>[0] = {}, vote = v): MeetingEvent => ({
  ...voting({ ...more, vote }),
  entry: entryId('aino 12:20'),
  at: at('12:20'),
  said: at('12:20'),
});
/** The agenda brings a proposal of its own for every item. */
const proposing = budget.map((event) =>
  event.type === 'AgendaSet'
    ? { ...event, items: event.items.map((each) => ({ ...each, proposal: 'Hyväksytään.' })) }
    : event,
);

describe('a vote', () => {
  it('is for or against where one thing is voted on, by name', () => {
    given(budget)
      .when(chairSays({ ...open, options: [' Lykätään. '] }))
      .then(written());
    expect(replay([...budget, voting()]).votes).toEqual([
      {
        id: v,
        item: item('4'),
        method: 'named',
        options: [],
        subject: 'Lykätään.',
        isElection: false,
        ballots: [],
        status: 'open',
        sources: ['aino 12:14'],
        by: chair,
        at: voting().at,
      },
    ]);
  });

  it('is between options where there are several, each of them once and none empty', () => {
    given(budget)
      .when(chairSays({ ...open, options: ['Esitys', ' ', 'Vastaesitys', 'esitys'], method: 'showOfHands' }))
      .then(written({ method: 'showOfHands', options: ['Esitys', 'Vastaesitys'] }));
  });

  it('is on the last proposal that waits, where nothing else is said', () => {
    given(budget, proposed)
      .when(chairSays(open))
      .then(written({ proposal: e6 }, voteId('v7')));
    const toStrike: MeetingEvent = { ...proposed, origin: 'decision' } as MeetingEvent;
    given(budget, toStrike).when(chairSays(open)).thenRefused('NothingToVoteOn');
  });

  it('is on the proposal that is pressed, where that may be voted on', () => {
    const other = { ...proposed, proposal: proposalId('e7'), text: 'Hylätään.' } as MeetingEvent;
    given(budget, proposed, other)
      .when(chairSays({ ...open, proposal: e6 }))
      .then(written({ proposal: e6 }, voteId('v8')));
    const settled = wrote(chair, '12:16', { type: 'ProposalRejected', proposal: e6 });
    given(budget, proposed, other, settled)
      .when(chairSays({ ...open, proposal: e6 }))
      .thenRefused('NothingToVoteOn');
  });

  it('is else on what the agenda proposed', () => {
    given(proposing)
      .when(chairSays({ ...open, method: 'secret' }))
      .then(written({ method: 'secret', subject: 'Hyväksytään.' }));
    given(budget).when(chairSays(open)).thenRefused('NothingToVoteOn');
  });

  it('is not on what the agenda proposed where another proposal was pressed, which is settled', () => {
    const settled = wrote(chair, '12:16', { type: 'ProposalRejected', proposal: e6 });
    given(proposing, proposed, settled)
      .when(chairSays({ ...open, proposal: e6 }))
      .thenRefused('NothingToVoteOn');
  });

  it('is opened by whoever presides, and by nobody else', () => {
    given(budget)
      .when(asks(secretary, '12:20', { ...open, options: ['A', 'B'] }))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
  });

  it('is about the item that is on, in a meeting that is on', () => {
    const asked = { ...open, options: ['A', 'B'] };
    given(budget)
      .when(chairSays({ ...asked, item: { number: '5' } }))
      .thenRefused({ code: 'ItemNotOn', number: '5' });
    given(budget)
      .when(chairSays({ ...asked, item: { number: '99' } }))
      .thenRefused('UnknownItem');
    given(prepared).when(chairSays(asked)).thenRefused('MeetingNotOpen');
    given(closed).when(chairSays(asked)).thenRefused('MeetingClosed');
    const named = { ...asked, item: { number: '1' } };
    given(prepared).when(chairSays(named)).thenRefused('MeetingNotOpen');
    given(closed).when(chairSays(named)).thenRefused('MeetingClosed');
    given(opened, wrote(chair, '12:10', { type: 'BreakStarted' }))
      .when(chairSays(asked))
      .thenRefused('OnBreak');
  });

  it('has no more options than a card has room for, each of them a line', () => {
    const many = Array.from({ length: 13 }, (_each, index) => `Vaihtoehto ${index}`);
    given(budget)
      .when(chairSays({ ...open, options: many }))
      .thenRefused({ code: 'TooManyOptions', limit: 12 });
    given(budget)
      .when(chairSays({ ...open, options: ['x'.repeat(1_001)] }))
      .thenRefused('TextTooLong');
  });

  it('has as many options as a card has room for', () => {
    const twelve = Array.from({ length: 12 }, (_each, index) => `Vaihtoehto ${index}`);
    given(budget)
      .when(chairSays({ ...open, options: twelve }))
      .then(written({ options: twelve }));
  });

  it('is on no proposal that was made in another item', () => {
    const elsewhere = { ...proposed, item: item('5') } as MeetingEvent;
    given(budget, elsewhere).when(chairSays(open)).thenRefused('NothingToVoteOn');
    given(budget, elsewhere)
      .when(chairSays({ ...open, proposal: e6 }))
      .thenRefused('NothingToVoteOn');
  });

  it('is opened once at a time', () => {
    given(budget, voting())
      .when(chairSays({ ...open, options: ['A', 'B'] }))
      .thenRefused({ code: 'VoteStillOpen', number: '4' });
  });
});

describe('an election', () => {
  it('is between those who stand, secret where that is said', () => {
    given(budget)
      .when(chairSays({ ...open, election: true, options: ['Matti', 'Liisa'], method: 'secret' }))
      .then(written({ method: 'secret', options: ['Matti', 'Liisa'], election: true }));
    expect(replay([...budget, voting({ options: ['A', 'B'], election: true })]).votes[0]?.isElection).toBe(true);
  });

  it('of one who stands alone takes no voting', () => {
    const meta = { type: 'OpenVote', election: true, options: ['Matti'], method: 'acclamation' } as const;
    const counts = { given: [0], abstained: 0 };
    given(budget)
      .when(chairSays(meta))
      .then(
        written({ method: 'acclamation', options: ['Matti'], election: true }),
        wrote(chair, '12:20', { type: 'VoteClosed', vote: v, result: { counts, winner: 0, how: 'acclamation' } }),
        wrote(chair, '12:20', {
          type: 'ProposalMade',
          proposal: e6,
          item: item('4'),
          kind: 'elected',
          text: 'Matti',
          origin: 'decision',
        }),
      );
  });

  it('is by name among several, even where nobody is said to be against', () => {
    given(budget)
      .when(chairSays({ ...open, election: true, options: ['Matti', 'Liisa'], method: 'acclamation' }))
      .then(written({ options: ['Matti', 'Liisa'], election: true }));
  });

  it('needs somebody who stands', () => {
    given(budget)
      .when(chairSays({ ...open, election: true }))
      .thenRefused('NothingToVoteOn');
  });
});

describe('while a vote is open', () => {
  const past = [...budget, voting()];

  it.each([
    ['goes to the next item', { type: 'NextItem' }],
    ['takes up another item', { type: 'OpenItem', item: { number: '6' } }],
    ['has a break', { type: 'StartBreak' }],
    ['decides on what is voted on', { type: 'RecordDecision', kind: 'approved' }],
    ['closes the meeting', { type: 'CloseMeeting' }],
    ['verifies the item', { type: 'VerifyItem', text: 'x', digest: 'ab12' }],
  ] as const)('nobody %s', (_what, request) => {
    given(past).when(chairSays(request)).thenRefused({ code: 'VoteStillOpen', number: '4' });
  });

  it('the meeting writes down everything else, and decides on other items', () => {
    const noted = { type: 'RecordDecision', kind: 'noted', item: { number: '3' } } as const;
    expect(given(past).when(chairSays(noted)).verdict.kind).toBe('accepted');
    expect(given(past).when(chairSays({ type: 'WriteParagraph', role: 'remark', text: 'x' })).verdict.kind).toBe(
      'accepted',
    );
    const other = { type: 'VerifyItem', text: 'x', digest: 'ab', item: { number: '1' } } as const;
    expect(given(past).when(chairSays(other)).verdict.kind).toBe('accepted');
  });

  it('nobody closes with speakers waiting either', () => {
    const waiting = wrote(secretary, '12:16', { type: 'FloorRequested', request: 'f9' as never, person: secretary });
    given(past, waiting)
      .when(chairSays({ type: 'NextItem' }))
      .thenRefused('VoteStillOpen');
  });

  it('the item itself may be said to be on again', () => {
    given(past)
      .when(chairSays({ type: 'OpenItem', item: { number: '4' } }))
      .thenNothing();
    const back = [...budget, voting(), { ...wentTo('4', '12:16') }];
    expect(replay(back).votes[0]?.status).toBe('open');
  });
});
