import { attendanceAt, DEFAULT_BODY, personId, presentFor, replay, staysOf, TEAMS } from '../../../src/domain';
import type { MeetingEvent, PersonId, PersonRef, PresenceEvidence } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  at,
  item,
  member,
  opened,
  otherMember,
  secretary,
  visitor,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const phone = personId('4:+358401234567');
const came = (when: string, person = member, evidence: PresenceEvidence = 'teams'): MeetingEvent =>
  wrote(evidence === 'teams' ? TEAMS : secretary, when, { type: 'PersonJoined', person, evidence });
const went = (when: string, person = member, evidence: PresenceEvidence = 'teams'): MeetingEvent =>
  wrote(evidence === 'teams' ? TEAMS : secretary, when, { type: 'PersonLeft', person, evidence });
const drops = (dropMinutes: number): MeetingEvent =>
  wrote(secretary, '10:59', { type: 'BodyDescribed', body: { ...DEFAULT_BODY, dropMinutes } });
const times = (events: readonly MeetingEvent[], person = member) =>
  staysOf(replay(events), person).map(({ from, to }) => [from, to]);

describe('a connection that drops', () => {
  const dropped = [came('12:00'), went('12:10'), came('12:12')];

  it('for two minutes at most is no departure', () => {
    expect(times(dropped)).toEqual([[at('12:00'), undefined]]);
    expect(times([...dropped, went('12:30')])).toEqual([[at('12:00'), at('12:30')]]);
    expect(times([came('12:00'), went('12:10'), came('12:12:01')])).toEqual([
      [at('12:00'), at('12:10')],
      [at('12:12:01'), undefined],
    ]);
  });

  it('for as long as the body says', () => {
    expect(times([drops(5), came('12:00'), went('12:10'), came('12:15')])).toHaveLength(1);
    expect(times([drops(0), ...dropped])).toHaveLength(2);
  });

  it('again and again is one stay', () => {
    expect(times([...dropped, went('12:14'), came('12:15'), went('12:40')])).toEqual([[at('12:00'), at('12:40')]]);
  });

  it('is kept in the journal as it was reported', () => {
    expect(replay(dropped).presence).toHaveLength(2);
  });

  it('is a departure where a person said so', () => {
    expect(times([came('12:00'), went('12:10', member, 'said'), came('12:11')])).toHaveLength(2);
    expect(times([came('12:00'), went('12:10'), came('12:11', member, 'said')])).toHaveLength(2);
  });
});

describe('who was present', () => {
  const past = [
    ...opened,
    came('11:50', member),
    came('12:10', otherMember),
    went('12:20', otherMember),
    wentTo('3', '12:15'),
    wentTo('4', '12:20'),
    wentTo('3', '12:40'),
  ];

  it('at a moment: from when they came, until they left', () => {
    const state = replay(past);
    expect(attendanceAt(state, at('12:09:59'))).toEqual(new Set([member]));
    expect(attendanceAt(state, at('12:10'))).toEqual(new Set([member, otherMember]));
    expect(attendanceAt(state, at('12:20'))).toEqual(new Set([member]));
    expect(attendanceAt(state, at('11:00'))).toEqual(new Set());
  });

  it('in an item: whoever was there in any stretch of it', () => {
    const state = replay(past);
    expect(presentFor(state, item('1'))).toEqual(new Set([member, otherMember]));
    expect(presentFor(state, item('3'))).toEqual(new Set([member, otherMember]));
    expect(presentFor(state, item('4'))).toEqual(new Set([member]));
    expect(presentFor(state, item('5'))).toEqual(new Set());
    expect(presentFor(state, item('99'))).toEqual(new Set());
  });

  it('though they were away for a time', () => {
    const away = [...past, came('12:45', otherMember)];
    const state = replay(away);
    expect(attendanceAt(state, at('12:15'))).toEqual(new Set([member, otherMember]));
    expect(attendanceAt(state, at('12:30'))).toEqual(new Set([member]));
    expect(attendanceAt(state, at('12:45'))).toEqual(new Set([member, otherMember]));
    expect(presentFor(state, item('1'))).toEqual(new Set([member, otherMember]));
    expect(presentFor(state, item('4'))).toEqual(new Set([member]));
  });

  it('is nobody where nobody came', () => {
    expect(staysOf(replay(opened), member)).toEqual([]);
  });
});

describe('somebody who joined without an account', () => {
  const byPhone = wrote(TEAMS, '12:00', {
    type: 'PersonIntroduced',
    person: { id: phone, name: '+358 40 123 4567', group: 'visitors', anonymous: true },
  });
  const past = [...opened, byPhone, came('12:00', phone), went('12:30', phone)];
  const knownAs = (is: PersonId, when = '12:40'): MeetingEvent =>
    wrote(secretary, when, { type: 'PersonIdentified', person: phone, is });
  const identifies = (person: PersonRef, ...as: readonly PersonRef[]) =>
    asks(secretary, '12:40', { type: 'IdentifyPerson', person, as });
  const number = { name: '+358 40 123 4567' };

  it('is introduced as such, and is no member where no roster says who is', () => {
    const reported = { type: 'NoteJoined', people: [{ id: phone, name: ' Neukkari 3 ', anonymous: true }] } as const;
    given([])
      .when(asks(TEAMS, '12:00', reported))
      .then(
        wrote(TEAMS, '12:00', {
          type: 'PersonIntroduced',
          person: { id: phone, name: 'Neukkari 3', group: 'visitors', anonymous: true },
        }),
        came('12:00', phone),
      );
  });

  it('is who the secretary says it was', () => {
    given(past)
      .when(identifies(number, { name: 'matti' }))
      .then(knownAs(member));
    const state = replay([...past, knownAs(member)]);
    expect(attendanceAt(state, at('12:10'))).toEqual(new Set([member]));
    expect(staysOf(state, phone)).toEqual([]);
  });

  it('is found however the digits of the number are spaced', () => {
    given(past)
      .when(identifies({ name: '+358401234567' }, { id: member }))
      .then(knownAs(member));
    const twin = { id: personId('4:x'), name: '+358 401234567', group: 'visitors', anonymous: true } as const;
    given(past, wrote(TEAMS, '12:01', { type: 'PersonIntroduced', person: twin }))
      .when(identifies({ name: '+358401234567' }, { id: member }))
      .thenRefused('UnknownPerson');
  });

  it('may be several people in one room, and people nobody knew', () => {
    const guest = personId('guest-2-8');
    given(past)
      .when(identifies({ id: phone }, { id: member }, { name: 'Uusi Vieras' }))
      .then(
        knownAs(member),
        wrote(secretary, '12:40', {
          type: 'PersonIntroduced',
          person: { id: guest, name: 'Uusi Vieras', group: 'visitors' },
        }),
        knownAs(guest),
      );
    const state = replay([...past, knownAs(member), knownAs(otherMember)]);
    expect(attendanceAt(state, at('12:10'))).toEqual(new Set([member, otherMember]));
  });

  it('is there once, though on the telephone and in Teams at the same time', () => {
    const both = [...past, came('12:10'), went('12:20'), came('12:25'), went('12:50'), knownAs(member)];
    expect(times(both)).toEqual([[at('12:00'), at('12:50')]]);
    expect(times([...past.slice(0, -1), came('12:10'), went('12:20'), knownAs(member)])).toEqual([
      [at('12:00'), undefined],
    ]);
    expect(times([...past, came('12:10'), knownAs(member)])).toEqual([[at('12:00'), undefined]]);
  });

  it('is there once, whoever said when one of the two ended', () => {
    const said = [...opened, byPhone, came('12:00', phone), went('12:30', phone, 'said')];
    const longer = [...said, came('12:10', member, 'said'), went('12:50', member), knownAs(member)];
    expect(staysOf(replay(longer), member)).toStrictEqual([
      { from: at('12:00'), evidence: 'teams', to: at('12:50'), ended: 'teams' },
    ]);
    const asLong = [...said, came('12:10', member, 'said'), went('12:30', member), knownAs(member)];
    expect(staysOf(replay(asLong), member)).toStrictEqual([
      { from: at('12:00'), evidence: 'teams', to: at('12:30'), ended: 'said' },
    ]);
    const still = [...said, came('12:10', member, 'said'), knownAs(member)];
    expect(staysOf(replay(still), member)).toStrictEqual([{ from: at('12:00'), evidence: 'teams' }]);
    expect(times([...said, came('12:30', member, 'said'), knownAs(member)])).toEqual([
      [at('12:00'), at('12:30')],
      [at('12:30'), undefined],
    ]);
  });

  it('is there on the word that was written down first, where two stays begin at once', () => {
    const bothAt = (first: MeetingEvent, second: MeetingEvent) =>
      staysOf(replay([...opened, byPhone, first, second, knownAs(member)]), member);
    const [one, other] = [came('12:00', phone), came('12:00', member, 'said')];
    expect(bothAt(one, other)).toStrictEqual([{ from: at('12:00'), evidence: 'teams' }]);
    expect(bothAt(other, one)).toStrictEqual([{ from: at('12:00'), evidence: 'said' }]);
  });

  it('is there from the earlier of two stays, whichever was written down first', () => {
    const later = [...opened, came('12:20'), went('12:30'), byPhone, came('12:00', phone), went('12:10', phone)];
    expect(times([...later, knownAs(member)])).toEqual([
      [at('12:00'), at('12:10')],
      [at('12:20'), at('12:30')],
    ]);
  });

  it('is identified once, and never as itself', () => {
    given(past, knownAs(member))
      .when(identifies(number, { id: member }))
      .thenNothing();
    given(past).when(identifies(number, number)).thenNothing();
    given(past, knownAs(member))
      .when(identifies(number, { id: otherMember }))
      .then(knownAs(otherMember));
  });

  it('is asked about, where nobody is known by what was said', () => {
    given(past)
      .when(identifies({ name: 'Neukkari 9' }, { id: member }))
      .thenRefused('UnknownPerson');
    given(past)
      .when(identifies(number, { id: personId('nobody') }))
      .thenRefused('UnknownPerson');
    given(past)
      .when(identifies(number, { name: 'väänänen' }))
      .thenRefused('AmbiguousPerson');
    given(past)
      .when(identifies(number, { name: '\u200B' }))
      .thenRefused('EmptyText');
    given(past)
      .when(identifies({ id: visitor }, { id: member }))
      .thenRefused({ code: 'NotAnonymous', name: 'Vera Åström' });
  });
});
