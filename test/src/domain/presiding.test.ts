import { decide, isPresiding, presiding, presidingOver, proposalId, recusalId, replay } from '../../../src/domain';
import type { MeetingEvent, PersonId, Request } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  item,
  member,
  opened,
  otherMember,
  prepared,
  secretary,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const here = (person: PersonId, when = '11:59'): MeetingEvent =>
  wrote(secretary, when, { type: 'PersonJoined', person, evidence: 'said' });
const out = (person: PersonId, when: string, number = '4', id = 'r6'): MeetingEvent =>
  wrote(person, when, { type: 'RecusalDeclared', recusal: recusalId(id), item: item(number), person, ground: {} });
const presides = (by: PersonId, when: string, person: PersonId, number = '4'): MeetingEvent =>
  wrote(by, when, { type: 'PresidingChanged', item: item(number), person });

const RECUSES: Request = { type: 'DeclareRecusal' };
const budget = [...opened, wentTo('4', '12:20')];
const chairOut = [...budget, out(chair, '12:21'), presides(chair, '12:21', viceChair)];

describe('a chair who is recused', () => {
  it('hands the item to the vice chair by that very word', () => {
    given(budget)
      .when(asks(chair, '12:21', RECUSES))
      .then(out(chair, '12:21'), presides(chair, '12:21', viceChair));
    expect(presiding(replay(chairOut))).toBe(viceChair);
    expect(isPresiding(replay(chairOut), chair)).toBe(false);
  });

  it('hands over when the item comes up, where that was said before', () => {
    const before = [...opened, out(chair, '12:05', '4', 'r5')];
    given(before)
      .when(asks(secretary, '12:20', { type: 'OpenItem', item: { number: '4' } }))
      .then(wentTo('4', '12:20', secretary), presides(secretary, '12:20', viceChair));
    given(prepared, out(chair, '11:30', '1', 'r3'))
      .when(asks(chair, '12:00', { type: 'OpenMeeting' }))
      .then(
        wrote(chair, '12:00', { type: 'MeetingOpened' }),
        wentTo('1', '12:00'),
        presides(chair, '12:00', viceChair, '1'),
      );
  });

  it('is back in the chair with the next item, and out of it again when the item goes on', () => {
    const after = [...chairOut, wentTo('5', '12:40')];
    expect(presiding(replay(after))).toBe(chair);
    expect(presidingOver(replay(after), item('4'))).toBe(viceChair);
    expect(presiding(meetingAfter(after, asks(chair, '12:50', { type: 'OpenItem', item: { number: '4' } })))).toBe(
      viceChair,
    );
  });

  it('is back when the recusal is undone or withdrawn', () => {
    const entry = chairOut.at(-1)!.entry;
    expect(presiding(meetingAfter(chairOut, asks(chair, '12:22', { type: 'Undo', undone: entry })))).toBe(chair);
    expect(presiding(meetingAfter(chairOut, asks(chair, '12:22', { type: 'WithdrawRecusal' })))).toBe(chair);
  });

  it('leaves nobody to preside where the vice chair is away or recused too', () => {
    given(opened, here(chair), wentTo('4', '12:20'))
      .when(asks(chair, '12:21', RECUSES))
      .then(out(chair, '12:21', '4', 'r7'));
    const both = [...budget, out(viceChair, '12:20:30'), out(chair, '12:21', '4', 'r7')];
    expect(presiding(replay(both))).toBeUndefined();
    given(both)
      .when(asks(chair, '12:25', { type: 'StartBreak' }))
      .thenRefused('NobodyPresides');
  });

  it('is followed by a vice chair who is there', () => {
    given(opened, here(viceChair), wentTo('4', '12:20'))
      .when(asks(chair, '12:21', RECUSES))
      .then(out(chair, '12:21', '4', 'r7'), presides(chair, '12:21', viceChair));
  });

  it('is followed by the next in line when whoever stands in is recused as well', () => {
    const state = replay([...chairOut, out(viceChair, '12:25', '4', 'r8')]);
    expect(presiding(state)).toBeUndefined();
    expect(presiding(meetingAfter([...chairOut, out(viceChair, '12:25', '4', 'r8')]))).toBeUndefined();
  });
});

describe('whoever stands in for the chair', () => {
  const may = (by: PersonId, request: Request, past: readonly MeetingEvent[] = chairOut): boolean =>
    decide(asks(by, '12:30', request), replay(past)).kind === 'accepted';

  it('does what the chair does in the meeting, and the chair does not', () => {
    const requests: readonly Request[] = [{ type: 'StartBreak' }, { type: 'CloseMeeting' }];
    for (const request of requests) {
      expect(may(viceChair, request)).toBe(true);
      expect(may(chair, request)).toBe(false);
      expect(may(member, request)).toBe(false);
    }
    given(chairOut)
      .when(asks(member, '12:30', { type: 'StartBreak' }))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Ville Mäkinen' });
  });

  it('goes on to the next item, as the chair and the secretary may too', () => {
    for (const by of [viceChair, chair, secretary]) expect(may(by, { type: 'NextItem' })).toBe(true);
    expect(may(member, { type: 'NextItem' })).toBe(false);
  });

  it('decides, also once another item is on', () => {
    const decision: Request = { type: 'RecordDecision', kind: 'noted', item: { number: '4' } };
    for (const past of [chairOut, [...chairOut, wentTo('5', '12:29')]]) {
      expect(decide(asks(viceChair, '12:30', decision), replay(past))).toMatchObject({
        events: [{ type: 'DecisionRecorded', item: item('4') }],
      });
      given(past)
        .when(asks(chair, '12:30', decision))
        .thenRefused({ code: 'Recused', name: 'Aino Korhonen', number: '4' });
    }
    expect(decide(asks(viceChair, '12:30', { type: 'RecordDecision', kind: 'noted' }), replay(budget))).toMatchObject({
      events: [{ type: 'ProposalMade' }],
    });
  });

  it('confirms, amends and withdraws', () => {
    const past = meetingAfter(
      chairOut,
      asks(member, '12:25', { type: 'Propose', text: 'Lykätään.' }),
      asks(viceChair, '12:26', { type: 'RecordDecision', kind: 'noted' }),
    );
    const [decision] = past.decisions;
    const [proposal] = past.proposals;
    const requests: readonly Request[] = [
      { type: 'AmendDecision', decision: decision!.id, text: 'Toisin.' },
      { type: 'WithdrawDecision', decision: decision!.id },
      { type: 'ConfirmProposal', proposal: proposal!.id },
      { type: 'RejectProposal', proposal: proposal!.id },
    ];
    for (const request of requests) {
      expect(may(viceChair, request, past.history.slice())).toBe(true);
      expect(may(chair, request, past.history.slice())).toBe(false);
    }
    given(chairOut)
      .when(asks(viceChair, '12:30', { type: 'RejectProposal', proposal: proposalId('none') }))
      .thenRefused('UnknownProposal');
  });

  it('is named by the chair or the secretary, for this item alone', () => {
    const nobody = [...opened, here(chair), wentTo('4', '12:20'), out(chair, '12:21', '4', 'r7')];
    const names = (person: PersonId): Request => ({ type: 'HandOverChair', person: { id: person } });
    for (const by of [chair, secretary])
      given(nobody)
        .when(asks(by, '12:22', names(member)))
        .then(presides(by, '12:22', member));
    given(nobody)
      .when(asks(viceChair, '12:22', names(viceChair)))
      .then(presides(viceChair, '12:22', viceChair));
    given(nobody)
      .when(asks(otherMember, '12:22', names(otherMember)))
      .thenRefused('NotAuthorised');
    given(nobody)
      .when(asks(chair, '12:22', names(chair)))
      .thenRefused({ code: 'Recused', name: 'Aino Korhonen', number: '4' });
    given(nobody)
      .when(asks(chair, '12:22', { type: 'HandOverChair', person: { name: 'Teppo' } }))
      .thenRefused('UnknownPerson');
    given(nobody, presides(chair, '12:22', member))
      .when(asks(member, '12:23', names(member)))
      .thenNothing();
    expect(presiding(replay([...nobody, presides(chair, '12:22', member), wentTo('5', '12:40')]))).toBe(chair);
  });

  it('is seen in the record with when', () => {
    expect(replay(chairOut).presidings).toMatchObject([{ item: item('4'), person: viceChair, at: at('12:21') }]);
  });
});

it('nobody presides where nobody has the chair', () => {
  expect(presiding(replay([]))).toBeUndefined();
});
