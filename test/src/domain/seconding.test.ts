import { decisionId, proposalId, recusalId, replay, type MeetingEvent } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  chair,
  closed,
  item,
  member,
  otherMember,
  prepared,
  secretary,
  visitor,
  wrote,
} from '../../support/meeting-facts';
import { budget, chairSays, e6, municipal, proposed } from '../../support/vote-facts';

const second = { type: 'SecondProposal' } as const;
const seconded = (by = otherMember, proposal = e6): MeetingEvent =>
  wrote(by, '12:12', { type: 'ProposalSeconded', proposal, person: by });
const strictly = [municipal, ...budget];
const late = proposalId('e7');
const proposedThere: MeetingEvent = { ...proposed, proposal: late } as MeetingEvent;

describe('seconding a proposal', () => {
  it('is said of the last one that waits in the item that is on', () => {
    given(budget, proposed)
      .when(asks(otherMember, '12:12', second))
      .then(seconded());
    expect(replay([...budget, proposed, seconded(), seconded(chair)]).proposals).toMatchObject([
      { seconders: [otherMember, chair], sources: ['matti 12:10', 'liisa 12:12', 'aino 12:12'] },
    ]);
  });

  it('is said of one that was pressed, too, and once', () => {
    given(budget, proposed)
      .when(asks(otherMember, '12:12', { ...second, proposal: e6 }))
      .then(seconded());
    given(budget, proposed, seconded())
      .when(asks(otherMember, '12:13', second))
      .thenNothing();
    expect(replay([...budget, proposed, seconded(), seconded()]).proposals[0]?.seconders).toEqual([otherMember]);
  });

  it('is not for whoever made it, the recused, nor those without a vote', () => {
    given(budget, proposed)
      .when(asks(member, '12:12', second))
      .thenRefused('OwnProposal');
    const out = wrote(otherMember, '12:11', {
      type: 'RecusalDeclared',
      recusal: recusalId('r7'),
      item: item('4'),
      person: otherMember,
      ground: {},
    });
    given(budget, proposed, out)
      .when(asks(otherMember, '12:12', second))
      .thenRefused({ code: 'Recused', name: 'Liisa Väänänen', number: '4' });
    given(budget, proposed)
      .when(asks(visitor, '12:12', second))
      .thenRefused({ code: 'NotEntitled', name: 'Vera Åström' });
  });

  it('needs a proposal that waits, in a meeting that is on', () => {
    given(budget)
      .when(asks(otherMember, '12:12', second))
      .thenRefused('UnknownProposal');
    given(budget, proposed, wrote(chair, '12:11', { type: 'ProposalRejected', proposal: e6 }))
      .when(asks(otherMember, '12:12', { ...second, proposal: e6 }))
      .thenRefused('ProposalSettled');
    const decision: MeetingEvent = { ...proposed, origin: 'decision' } as MeetingEvent;
    given(budget, decision)
      .when(asks(otherMember, '12:12', { ...second, proposal: e6 }))
      .thenRefused('ProposalSettled');
    given(prepared)
      .when(asks(otherMember, '11:12', second))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(otherMember, '14:12', second))
      .thenRefused('MeetingClosed');
  });

  it('tells of an item that is gone from the agenda', () => {
    const elsewhere: MeetingEvent = { ...proposed, item: item('99') } as MeetingEvent;
    const out = wrote(otherMember, '12:11', {
      type: 'RecusalDeclared',
      recusal: recusalId('r7'),
      item: item('99'),
      person: otherMember,
      ground: {},
    });
    given(budget, elsewhere, out)
      .when(asks(otherMember, '12:12', { ...second, proposal: e6 }))
      .thenRefused({ code: 'Recused', name: 'Liisa Väänänen', number: '' });
  });
});

describe('a proposal nobody seconded', () => {
  const decides = chairSays({ type: 'RecordDecision', kind: 'approved' });
  const decided = (n: number) =>
    wrote(chair, '12:20', {
      type: 'DecisionRecorded',
      decision: decisionId(`d${n}`),
      item: item('4'),
      kind: 'approved',
    });
  const lapsed = wrote(chair, '12:20', { type: 'ProposalLapsed', proposal: late });

  it('lapses once its item is decided, where the body asks for a second', () => {
    given(strictly, proposedThere).when(decides).then(decided(8), lapsed);
    expect(replay([...strictly, proposedThere, decided(8), lapsed]).proposals[0]?.status).toBe('lapsed');
  });

  it('lapses once its item is voted on', () => {
    given(strictly, proposedThere)
      .when(chairSays({ type: 'OpenVote', options: ['Esitys', 'Vastaesitys'] }))
      .then(
        expect.objectContaining({ type: 'VoteOpened', options: ['Esitys', 'Vastaesitys'] }) as MeetingEvent,
        lapsed,
      );
  });

  it('stays where somebody seconded it, where the chair made it, and where the body asks for no second', () => {
    given(strictly, proposedThere, seconded(otherMember, late)).when(decides).then(decided(9));
    const ofChair: MeetingEvent = { ...proposedThere, by: chair };
    given(strictly, ofChair).when(decides).then(decided(8));
    // Presented to the body by whoever prepared it.
    const ofSecretary: MeetingEvent = { ...proposedThere, by: secretary };
    given(strictly, ofSecretary).when(decides).then(decided(8));
    given(budget, proposed).when(decides).then(decided(7));
  });

  it('stays in another item, and where it was rejected or only waits to be struck', () => {
    const elsewhere: MeetingEvent = { ...proposedThere, item: item('5') } as MeetingEvent;
    given(strictly, elsewhere).when(decides).then(decided(8));
    given(strictly, proposedThere, wrote(chair, '12:12', { type: 'ProposalRejected', proposal: late }))
      .when(decides)
      .then(decided(9));
    const toStrike: MeetingEvent = { ...proposedThere, origin: 'decision' } as MeetingEvent;
    given(strictly, toStrike).when(decides).then(decided(8));
  });

  it('lapses in a body of another profile that says so, and not in a municipal one that says otherwise', () => {
    const body = { name: 'A', language: 'fi', timeZone: 'Europe/Helsinki', profile: 'perus' } as const;
    const asking = wrote(chair, '11:02', { type: 'BodyDescribed', body: { ...body, seconding: true } });
    const waiving = wrote(chair, '11:02', {
      type: 'BodyDescribed',
      body: { ...body, profile: 'kunta', seconding: false },
    });
    given(asking, budget, proposedThere).when(decides).then(decided(8), lapsed);
    given(waiving, budget, proposedThere).when(decides).then(decided(8));
  });

  it('comes back where what made it lapse is undone', () => {
    const past = [...strictly, proposedThere, decided(8), lapsed];
    const undone = wrote(secretary, '12:21', { type: 'EntryUndone', undone: lapsed.entry });
    expect(replay([...past, undone]).proposals[0]?.status).toBe('waiting');
  });
});
