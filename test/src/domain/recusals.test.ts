import { decide, outFor, presentFor, recusalId, recusedFor, replay } from '../../../src/domain';
import type { CommandOf, ItemRef, MeetingEvent, PersonId, RecusalGround } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  prepared,
  secretary,
  stranger,
  visitor,
  wentTo,
  wrote,
  viceChair,
} from '../../support/meeting-facts';

type Declared = Omit<CommandOf<'DeclareRecusal'>, 'type' | 'meta'>;

const recuses = (more: Declared = {}) => ({ type: 'DeclareRecusal', ...more }) as const;
const withdraws = (person?: PersonId, of?: ItemRef) =>
  ({
    type: 'WithdrawRecusal',
    ...(person === undefined ? {} : { person: { id: person } }),
    ...(of === undefined ? {} : { item: of }),
  }) as const;

const out = (
  by: PersonId,
  when: string,
  ground: RecusalGround = {},
  person = member,
  number = '4',
  id = 'r6',
): MeetingEvent =>
  wrote(by, when, { type: 'RecusalDeclared', recusal: recusalId(id), item: item(number), person, ground });

/** Item 4 is on since 12.20. */
const budget = [...opened, wentTo('4', '12:20')];

describe('a recusal', () => {
  it('is declared by the person, for the item that is on', () => {
    given(budget)
      .when(asks(member, '12:21', recuses()))
      .then(out(member, '12:21'));
  });

  it('is declared by the chair or the secretary too, who name the person first and the ground after', () => {
    given(budget)
      .when(asks(chair, '12:21', recuses({ text: 'Matti Väänänen, puoliso hakijana' })))
      .then(out(chair, '12:21', { text: 'puoliso hakijana' }));
    given(budget)
      .when(asks(secretary, '12:21', recuses({ person: { id: member }, ground: 'interest', text: ' intressijäävi ' })))
      .then(out(secretary, '12:21', { kind: 'interest', text: 'intressijäävi' }));
  });

  it('is the speaker’s own where the words begin with nobody', () => {
    given(budget)
      .when(asks(member, '12:21', recuses({ text: 'osallisuusjäävi', ground: 'participation' })))
      .then(out(member, '12:21', { kind: 'participation', text: 'osallisuusjäävi' }));
  });

  it('is for an item still to come, too', () => {
    given(prepared)
      .when(asks(member, '11:30', recuses({ item: { number: '5' } })))
      .then(out(member, '11:30', {}, member, '5', 'r3'));
  });

  it('is nobody else’s to declare', () => {
    for (const by of [otherMember, visitor, stranger])
      given(budget)
        .when(asks(by, '12:21', recuses({ person: { id: member } })))
        .thenRefused({ code: 'NotAuthorised', needs: ['self', 'chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('is written down afterwards by who keeps the record, under an item that is named', () => {
    const past = [...budget, closed.at(-1)!];
    given(past)
      .when(asks(secretary, '14:00', recuses({ person: { id: member }, item: { number: '4' } })))
      .then(out(secretary, '14:00', {}, member, '4', 'r7'));
    given(past)
      .when(asks(secretary, '14:00', recuses({ person: { id: member } })))
      .thenRefused('MeetingClosed');
    given(past)
      .when(asks(member, '14:00', recuses({ item: { number: '4' } })))
      .thenRefused('NotAuthorised');
  });

  it('needs somebody who is known, an item and words that fit', () => {
    given(budget)
      .when(asks(secretary, '12:21', recuses({ person: { name: 'Teppo' } })))
      .thenRefused({ code: 'UnknownPerson', name: 'Teppo' });
    given(prepared)
      .when(asks(member, '11:30', recuses()))
      .thenRefused('MeetingNotOpen');
    given(budget)
      .when(asks(member, '12:21', recuses({ text: 'x'.repeat(100_001) })))
      .thenRefused('TextTooLong');
  });

  it('stands once; said again with another ground it is the same one, better described', () => {
    const past = [...budget, out(member, '12:21')];
    given(past)
      .when(asks(secretary, '12:22', recuses({ person: { id: member } })))
      .thenNothing();
    given(past)
      .when(asks(secretary, '12:22', recuses({ person: { id: member }, ground: 'service' })))
      .then(out(secretary, '12:22', { kind: 'service' }));
    const described = replay([...past, out(secretary, '12:22', { kind: 'service' })]);
    expect(described.recusals).toMatchObject([{ person: member, at: at('12:21'), ground: { kind: 'service' } }]);
    given([...past, out(secretary, '12:22', { kind: 'service' })])
      .when(asks(secretary, '12:23', recuses({ person: { id: member }, ground: 'service' })))
      .thenNothing();
  });

  it('takes a person out of the item and out of no other', () => {
    const here = wrote(member, '12:01', { type: 'PersonJoined', person: member, evidence: 'said' });
    const state = replay([...opened, here, wentTo('4', '12:20'), out(member, '12:21'), wentTo('5', '12:40')]);
    expect(recusedFor(state, item('4'))).toEqual(new Set([member]));
    expect(presentFor(state, item('4'))).toEqual(new Set());
    expect(presentFor(state, item('1'))).toEqual(new Set([member]));
    expect(presentFor(state, item('5'))).toEqual(new Set([member]));
  });

  it('lets the person say nothing in the item: neither speak, propose nor decide', () => {
    const past = [...budget, out(member, '12:21')];
    const why = { code: 'Recused', name: 'Matti Väänänen', number: '4' } as const;
    given(past)
      .when(asks(member, '12:25', { type: 'Propose', text: 'Lykätään.' }))
      .thenRefused(why);
    given(past)
      .when(asks(member, '12:25', { type: 'RequestFloor' }))
      .thenRefused(why);
    given(past)
      .when(asks(member, '12:25', { type: 'RecordDecision', kind: 'noted' }))
      .thenRefused(why);
    expect(
      decide(asks(member, '12:25', { type: 'Propose', text: 'x', item: { number: '5' } }), replay(past)).kind,
    ).toBe('accepted');
  });

  it('is settled where the item’s minutes were verified in the meeting', () => {
    const verified = wrote(chair, '12:30', { type: 'ItemVerified', item: item('4'), digest: 'ab', text: 'x' });
    given(budget, verified)
      .when(asks(member, '12:31', recuses()))
      .thenRefused('ItemVerified');
    given(budget, out(member, '12:21'), verified)
      .when(asks(member, '12:31', withdraws()))
      .thenRefused('ItemVerified');
  });

  it('keeps its item on the agenda', () => {
    given(prepared, out(member, '11:30', {}, member, '5', 'r3'))
      .when(asks(secretary, '11:40', { type: 'RemoveItem', item: { number: '5' } }))
      .thenRefused('ItemHasRecord');
  });
});

describe('the time somebody is out', () => {
  const [recusal] = replay([...budget, out(member, '12:25')]).recusals;
  const times = (...events: readonly MeetingEvent[]) =>
    outFor(replay([...budget, out(member, '12:25'), ...events]), recusal!);

  it('is from when it was declared until the item ends', () => {
    expect(times()).toEqual([{ from: at('12:25') }]);
    expect(times(wentTo('5', '12:40'))).toEqual([{ from: at('12:25'), to: at('12:40') }]);
  });

  it('is every stretch of the item after that', () => {
    expect(times(wentTo('5', '12:40'), wentTo('4', '12:50'), wentTo('6', '12:55'))).toEqual([
      { from: at('12:25'), to: at('12:40') },
      { from: at('12:50'), to: at('12:55') },
    ]);
  });

  it('is all of the item where it was written down afterwards, and none where there is no item', () => {
    const state = replay([...budget, wentTo('5', '12:40'), out(secretary, '12:45', {}, member, '4')]);
    expect(outFor(state, state.recusals[0]!)).toEqual([{ from: at('12:20'), to: at('12:40') }]);
    expect(outFor(replay([]), recusal!)).toEqual([]);
  });
});

describe('a recusal that does not hold', () => {
  const past = [...budget, out(member, '12:21')];
  const back = (by: PersonId) => wrote(by, '12:30', { type: 'RecusalWithdrawn', recusal: recusalId('r6') });

  it('is withdrawn by the person or who keeps the record, and the person is back', () => {
    given(past)
      .when(asks(member, '12:30', withdraws()))
      .then(back(member));
    given(past)
      .when(asks(chair, '12:30', withdraws(member, { number: '4' })))
      .then(back(chair));
    expect(recusedFor(replay([...past, back(chair)]), item('4')).size).toBe(0);
  });

  it('keeps to itself when another is declared on another ground', () => {
    const also = out(viceChair, '12:22', {}, viceChair, '4', 'r7');
    const again = out(viceChair, '12:23', { text: 'Muu syy' }, viceChair, '4', 'r7');
    expect(replay([...past, also, again]).recusals.map(({ ground }) => ground)).toEqual([{}, { text: 'Muu syy' }]);
  });

  it('leaves those of others as they are', () => {
    const also = out(viceChair, '12:22', {}, viceChair, '4', 'r7');
    const state = replay([...past, also, back(member)]);
    expect([...recusedFor(state, item('4'))]).toEqual([viceChair]);
  });

  it('can be declared anew', () => {
    expect(recusedFor(meetingAfter([...past, back(chair)], asks(member, '12:35', recuses())), item('4')).size).toBe(1);
  });

  it('is not for others to withdraw, and has to be there', () => {
    given(past)
      .when(asks(otherMember, '12:30', withdraws(member)))
      .thenRefused('NotAuthorised');
    given(past)
      .when(asks(chair, '12:30', withdraws(otherMember)))
      .thenRefused('UnknownRecusal');
    given(past)
      .when(asks(chair, '12:30', withdraws(stranger)))
      .thenRefused('UnknownPerson');
    given(past)
      .when(asks(chair, '12:30', withdraws(member, { number: '99' })))
      .thenRefused('UnknownItem');
  });

  it('is gone when it is undone, unless it was withdrawn since', () => {
    const entry = past.at(-1)!.entry;
    const undone = journalOf(past, asks(chair, '12:30', { type: 'Undo', undone: entry }));
    expect(recusedFor(replay(undone), item('4')).size).toBe(0);
    given(past, back(member))
      .when(asks(chair, '12:35', { type: 'Undo', undone: entry }))
      .thenRefused('UsedByLater');
  });
});
