import { decisionId, proposalId, replay, type MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  closed,
  item,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wrote,
} from '../../support/meeting-facts';

const e5 = proposalId('e5');
const propose = (text: string, number?: string) =>
  ({ type: 'Propose', text, ...(number === undefined ? {} : { item: { number } }) }) as const;
const confirm = (text?: string, proposal = e5) =>
  ({ type: 'ConfirmProposal', proposal, ...(text === undefined ? {} : { text }) }) as const;
const reject = (proposal = e5) => ({ type: 'RejectProposal', proposal }) as const;
const made = (text: string, kind: 'decided' | 'tabled' = 'decided'): MeetingEvent =>
  wrote(member, '12:10', {
    type: 'ProposalMade',
    proposal: e5,
    item: item('1'),
    text,
    kind,
    origin: kind === 'decided' ? 'proposal' : 'decision',
  });
const struck = (text?: string, kind: 'decided' | 'tabled' = 'decided'): MeetingEvent =>
  wrote(chair, '12:20', {
    type: 'DecisionRecorded',
    decision: decisionId('d6'),
    item: item('1'),
    kind,
    proposal: e5,
    ...(text === undefined ? {} : { text }),
  });
const confirmed = wrote(chair, '12:20', { type: 'ProposalConfirmed', proposal: e5, decision: decisionId('d6') });
const rejected = wrote(chair, '12:20', { type: 'ProposalRejected', proposal: e5 });

describe('a proposal', () => {
  it("is anybody's, on the item that is on", () => {
    given(opened)
      .when(asks(member, '12:10', propose(' Lykätään. ')))
      .then(made('Lykätään.'));
    expect(replay([...opened, made('Lykätään.')])).toMatchObject({
      decisions: [],
      proposals: [{ id: e5, text: 'Lykätään.', status: 'waiting', origin: 'proposal', by: member, at: at('12:10') }],
    });
  });

  it('may be made on a named item before the meeting, and not after it', () => {
    expect(meetingAfter(prepared, asks(member, '11:10', propose('Lykätään.', '5'))).proposals).toHaveLength(1);
    given(prepared)
      .when(asks(member, '11:10', propose('Lykätään.')))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(member, '14:10', propose('Lykätään.', '5')))
      .thenRefused('MeetingClosed');
  });

  it('needs words and an item', () => {
    given(opened)
      .when(asks(member, '12:10', propose('  ')))
      .thenRefused('EmptyText');
    given(opened)
      .when(asks(member, '12:10', propose('Lykätään.', '9')))
      .thenRefused('UnknownItem');
    given(rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' }))
      .when(asks(member, '12:10', propose('Lykätään.')))
      .thenRefused('NoCurrentItem');
  });
});

describe('confirming a proposal', () => {
  it('makes it a decision of the chair', () => {
    given(opened, made('Lykätään.'))
      .when(asks(chair, '12:20', confirm()))
      .then(struck('Lykätään.'), confirmed);
    expect(replay([...opened, made('Lykätään.'), struck('Lykätään.'), confirmed])).toMatchObject({
      decisions: [{ text: 'Lykätään.', by: chair, proposal: e5 }],
      proposals: [{ status: 'confirmed', sources: ['matti 12:10', 'aino 12:20'] }],
    });
  });

  it('may give it other words', () => {
    given(opened, made('Lykätään.'))
      .when(asks(chair, '12:20', confirm(' Lykätään kevääseen. ')))
      .then(struck('Lykätään kevääseen.'), confirmed);
    given(opened, made('Lykätään.'))
      .when(asks(chair, '12:20', confirm(' ')))
      .then(struck('Lykätään.'), confirmed);
  });

  it('keeps the kind it was said as, also without words', () => {
    given(opened, made('', 'tabled'))
      .when(asks(chair, '12:20', confirm()))
      .then(struck(undefined, 'tabled'), confirmed);
    given(opened, made('', 'tabled'))
      .when(asks(chair, '12:20', confirm('Pöydälle.')))
      .then(struck('Pöydälle.', 'tabled'), confirmed);
  });

  it('does not decide again what was decided already', () => {
    const already = wrote(chair, '12:15', {
      type: 'DecisionRecorded',
      decision: decisionId('d9'),
      item: item('1'),
      kind: 'decided',
      text: 'Lykätään.',
    });
    given(opened, made('Lykätään.'), already)
      .when(asks(chair, '12:20', confirm()))
      .then(wrote(chair, '12:20', { type: 'ProposalConfirmed', proposal: e5, decision: decisionId('d9') }));
  });

  it('happens in an open meeting', () => {
    const before = wrote(member, '11:10', {
      type: 'ProposalMade',
      proposal: e5,
      item: item('1'),
      text: 'Lykätään.',
      kind: 'decided',
      origin: 'proposal',
    });
    given(prepared, before)
      .when(asks(chair, '11:20', confirm()))
      .thenRefused('MeetingNotOpen');
    const end = wrote(chair, '13:52', { type: 'MeetingClosed' });
    given(opened, made('Lykätään.'), end)
      .when(asks(chair, '14:20', confirm()))
      .thenRefused('MeetingClosed');
  });

  it('is refused in words no document can hold', () => {
    given(opened, made('Lykätään.'))
      .when(asks(chair, '12:20', confirm('x'.repeat(100_001))))
      .thenRefused('TextTooLong');
  });
});

describe('a proposal', () => {
  it('is rejected by the chair, and stays in the record', () => {
    given(opened, made('Lykätään.'))
      .when(asks(chair, '12:20', reject()))
      .then(rejected);
    expect(replay([...opened, made('Lykätään.'), rejected]).proposals[0]).toMatchObject({ status: 'rejected' });
  });

  it('is settled once', () => {
    for (const settled of [[struck('Lykätään.'), confirmed], [rejected]])
      for (const again of [confirm(), reject()])
        given(opened, made('Lykätään.'), settled)
          .when(asks(chair, '12:30', again))
          .thenRefused('ProposalSettled');
  });

  it('is settled by nobody but the chair', () => {
    for (const by of [member, secretary])
      for (const settle of [confirm(), reject()])
        given(opened, made('Lykätään.'))
          .when(asks(by, '12:20', settle))
          .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
  });

  it('is one there is', () => {
    for (const settle of [confirm('x', proposalId('e99')), reject(proposalId('e99'))])
      given(opened, made('Lykätään.'))
        .when(asks(chair, '12:20', settle))
        .thenRefused('UnknownProposal');
  });
});

describe('the same decision said by several (R7)', () => {
  const pause = { type: 'RecordDecision', kind: 'tabled', item: { number: '1' } } as const;

  it('waits for the chair once, and whoever says it next hears that it does', () => {
    given(opened, made('', 'tabled'))
      .when(asks(secretary, '12:11', pause))
      .thenRefused({ code: 'ProposalWaits', chair: 'Aino Korhonen' });
    given(opened, made('', 'tabled'))
      .when(asks(secretary, '12:11', { ...pause, text: 'Pöydälle.' }))
      .then(
        wrote(secretary, '12:11', {
          type: 'ProposalMade',
          proposal: proposalId('e6'),
          item: item('1'),
          text: 'Pöydälle.',
          kind: 'tabled',
          origin: 'decision',
        }),
      );
  });

  it('does not wait any more once the chair says it too: that confirms it', () => {
    given(opened, made('', 'tabled'))
      .when(asks(chair, '12:20', pause))
      .then(struck(undefined, 'tabled'), confirmed);
  });

  it('is so already for everybody once it is struck', () => {
    given(opened, made('', 'tabled'), struck(undefined, 'tabled'), confirmed)
      .when(asks(member, '12:30', pause))
      .thenNothing();
  });

  it('may wait anew after the chair rejected it', () => {
    expect(given(opened, made('', 'tabled'), rejected).when(asks(member, '12:30', pause)).verdict).toMatchObject({
      events: [{ type: 'ProposalMade' }],
    });
  });
});
