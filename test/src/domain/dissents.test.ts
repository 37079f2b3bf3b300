import { decisionId, dissentId, dissentsFrom, NUIJA, recusalId, replay, type MeetingEvent } from '../../../src/domain';
import { given } from '../../support/given';
import {
  agendaSet,
  asks,
  chair,
  item,
  member,
  otherMember,
  prepared,
  secretary,
  stranger,
  visitor,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { budget } from '../../support/vote-facts';

const d = decisionId('d6');
const struck = wrote(chair, '12:10', {
  type: 'DecisionRecorded',
  decision: d,
  item: item('4'),
  kind: 'approved',
});
const decided = [...budget, struck];
const differ = (text?: string) => ({ type: 'FileDissent', ...(text === undefined ? {} : { text }) }) as const;
const filed = (text?: string, when = '12:12', dissent = 'm7', by = member): MeetingEvent =>
  wrote(by, when, {
    type: 'DissentFiled',
    dissent: dissentId(dissent),
    decision: d,
    person: by,
    ...(text === undefined ? {} : { text }),
  });
const here = (person: typeof member) => wrote(person, '12:01', { type: 'PersonJoined', person, evidence: 'said' });
const end = wrote(chair, '13:52', { type: 'MeetingClosed' });

describe('a dissent', () => {
  it('is said of what was decided last, with reasons or without', () => {
    given(decided)
      .when(asks(member, '12:12', differ(' Liian kallis. ')))
      .then(filed('Liian kallis.'));
    given(decided)
      .when(asks(member, '12:12', differ(' ')))
      .then(filed());
    expect(dissentsFrom(replay([...decided, filed('Liian kallis.')]), d)).toMatchObject([
      { person: member, text: 'Liian kallis.', sources: ['matti 12:12'] },
    ]);
  });

  it('is one for each person and decision, and may be worded anew', () => {
    given(decided, filed('Liian kallis.'))
      .when(asks(member, '12:13', differ()))
      .thenNothing();
    given(decided, filed('Liian kallis.'))
      .when(asks(member, '12:13', differ('Liian kallis.')))
      .thenNothing();
    given(decided, filed('Liian kallis.'))
      .when(asks(member, '12:13', differ('Aivan liian kallis.')))
      .then(filed('Aivan liian kallis.', '12:13'));
    const state = replay([
      ...decided,
      filed('Liian kallis.'),
      filed('Toisin.', '12:13', 'm8', otherMember),
      filed('Aivan liian kallis.', '12:14'),
      filed(undefined, '12:15'),
    ]);
    expect(state.dissents).toMatchObject([{ text: 'Aivan liian kallis.' }, { person: otherMember, text: 'Toisin.' }]);
    given(decided, filed('Liian kallis.'))
      .when(asks(otherMember, '12:13', differ()))
      .then(filed(undefined, '12:13', 'm8', otherMember));
  });

  it('is of a decision that is pressed, or of the last of an item that is named', () => {
    const later = wrote(chair, '12:20', {
      type: 'DecisionRecorded',
      decision: decisionId('d8'),
      item: item('5'),
      kind: 'noted',
    });
    const past = [...decided, wentTo('5', '12:15'), later, wentTo('6', '12:25')];
    given(past)
      .when(asks(member, '12:30', { ...differ(), decision: d }))
      .then(filed(undefined, '12:30', 'm10'));
    given(past)
      .when(asks(member, '12:30', { ...differ(), item: { number: '4' } }))
      .then(filed(undefined, '12:30', 'm10'));
    // Nothing was decided in the item that is on: what was decided last is meant.
    expect(given(past).when(asks(member, '12:30', differ())).verdict).toMatchObject({ events: [{ decision: 'd8' }] });
    expect(given(past, end).when(asks(member, '14:00', differ())).verdict).toMatchObject({
      events: [{ decision: 'd8' }],
    });
  });

  it('needs a decision that stands', () => {
    given(budget)
      .when(asks(member, '12:12', differ()))
      .thenRefused('UnknownDecision');
    given(prepared)
      .when(asks(member, '11:12', differ()))
      .thenRefused('MeetingNotOpen');
    given(decided)
      .when(asks(member, '12:12', { ...differ(), decision: decisionId('d99') }))
      .thenRefused('UnknownDecision');
    given(decided)
      .when(asks(member, '12:12', { ...differ(), item: { number: '5' } }))
      .thenRefused('UnknownDecision');
    given(decided)
      .when(asks(member, '12:12', { ...differ(), item: { number: '99' } }))
      .thenRefused('UnknownItem');
    const gone = wrote(chair, '12:11', { type: 'DecisionWithdrawn', decision: d, reason: '' });
    given(decided, gone)
      .when(asks(member, '12:12', { ...differ(), decision: d }))
      .thenRefused('DecisionWithdrawn');
    given(decided, gone)
      .when(asks(member, '12:12', differ()))
      .thenRefused('UnknownDecision');
    given(decided)
      .when(asks(member, '12:12', differ('x'.repeat(100_001))))
      .thenRefused('TextTooLong');
  });

  it('is for those who took part: members and deputies in their place, who were there and not recused', () => {
    const refusal = { code: 'TookNoPart', name: 'Vera Åström', number: '4' } as const;
    given(decided)
      .when(asks(visitor, '12:12', differ()))
      .thenRefused(refusal);
    given(decided)
      .when(asks(stranger, '12:12', differ()))
      .thenRefused('TookNoPart');
    given(decided, here(chair))
      .when(asks(member, '12:12', differ()))
      .thenRefused('TookNoPart');
    const seated = wrote(secretary, '12:02', { type: 'DeputySeated', person: visitor, replaces: member });
    expect(given(decided, here(visitor), seated).when(asks(visitor, '12:12', differ())).verdict.kind).toBe('accepted');
    const out = wrote(member, '12:06', {
      type: 'RecusalDeclared',
      recusal: recusalId('r6'),
      item: item('4'),
      person: member,
      ground: {},
    });
    given(decided, out)
      .when(asks(member, '12:12', differ()))
      .thenRefused({ code: 'Recused', name: 'Matti Väänänen', number: '4' });
  });

  it('is anybody’s who was there, where nobody knows who the members are', () => {
    const [, , ...rest] = decided;
    expect(given(agendaSet, rest).when(asks(stranger, '12:12', differ())).verdict.kind).toBe('accepted');
    given(agendaSet, rest, here(member))
      .when(asks(stranger, '12:12', differ()))
      .thenRefused('TookNoPart');
  });

  it('tells of an item that is gone from the agenda', () => {
    const elsewhere = { ...struck, item: item('99') } as MeetingEvent;
    given(budget, elsewhere)
      .when(asks(visitor, '12:12', differ()))
      .thenRefused({ code: 'TookNoPart', name: 'Vera Åström', number: '' });
  });

  it('may come after the meeting, until the minutes are approved', () => {
    const drafted = wrote(NUIJA, '13:53', {
      type: 'MinutesDrafted',
      version: 1,
      language: 'fi',
      profile: 'perus',
      digests: {},
      whileOpen: false,
    });
    const approved = wrote(chair, '13:54', { type: 'MinutesApproved', version: 1, how: 'chair', digest: 'ab12' });
    const final = wrote(chair, '13:54', { type: 'MinutesFinalised', version: 1, digest: 'ab12' });
    given(decided, end, drafted)
      .when(asks(member, '13:55', differ()))
      .then(filed(undefined, '13:55', 'm9'));
    for (const past of [[approved], [approved, final]])
      given(decided, end, drafted, past)
        .when(asks(member, '13:55', differ()))
        .thenRefused('DissentTooLate');
  });

  it('is settled where the item’s minutes were verified in the meeting', () => {
    const verified = wrote(chair, '12:11', { type: 'ItemVerified', item: item('4'), digest: 'ab', text: 'x' });
    given(decided, verified)
      .when(asks(member, '12:12', differ()))
      .thenRefused('ItemVerified');
  });
});
