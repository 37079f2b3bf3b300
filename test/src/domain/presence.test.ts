import { personId, replay, TEAMS, type MeetingEvent, type PersonRef, type Presence } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  clock,
  member,
  opened,
  otherMember,
  prepared,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../../support/meeting-facts';

const who = (person: PersonRef | undefined) => (person === undefined ? {} : { person });
const present = (person?: PersonRef, time?: string) =>
  ({ type: 'MarkPresent', ...who(person), ...(time === undefined ? {} : { clock: clock(time) }) }) as const;
const left = (person?: PersonRef, time?: string) =>
  ({ type: 'MarkLeft', ...who(person), ...(time === undefined ? {} : { clock: clock(time) }) }) as const;
const apologies = (person?: PersonRef) => ({ type: 'MarkApologies', ...who(person) }) as const;
const noted = (type: 'NoteJoined' | 'NoteLeft', ...names: readonly string[]) =>
  ({ type, people: names.map((name) => ({ id: personId(name), name })) }) as const;
const here = (
  by: typeof member,
  when: string,
  person = member,
  evidence: Presence['evidence'] = 'said',
): MeetingEvent => wrote(by, when, { type: 'PersonJoined', person, evidence });
const gone = (
  by: typeof member,
  when: string,
  person = member,
  evidence: Presence['evidence'] = 'said',
): MeetingEvent => wrote(by, when, { type: 'PersonLeft', person, evidence });

describe('somebody who is present', () => {
  it('says so, or the secretary does', () => {
    given(opened)
      .when(asks(member, '12:05', present()))
      .then(here(member, '12:05'));
    given(opened)
      .when(asks(secretary, '12:05', present({ name: 'Matti Väänänen' })))
      .then(here(secretary, '12:05'));
    given(opened)
      .when(asks(secretary, '12:05', present({ id: member })))
      .then(here(secretary, '12:05'));
    given(opened)
      .when(asks(member, '12:05', present({ name: 'matti' })))
      .then(here(member, '12:05'));
  });

  it('is present once', () => {
    given(opened, here(member, '12:05'))
      .when(asks(secretary, '12:06', present({ id: member })))
      .thenNothing();
    given(opened, here(member, '12:05'))
      .when(asks(TEAMS, '12:06', noted('NoteJoined', 'matti')))
      .thenNothing();
  });

  it('is so whoever else is there, or has left', () => {
    for (const others of [[here(chair, '12:01', chair)], [here(chair, '12:01', chair), gone(chair, '12:04', chair)]]) {
      given(opened, others)
        .when(asks(member, '12:05', present()))
        .then(here(member, '12:05'));
      given(opened, others)
        .when(asks(TEAMS, '12:05', noted('NoteJoined', 'matti')))
        .then(here(TEAMS, '12:05', member, 'teams'));
      given(opened, here(member, '12:00'), others)
        .when(asks(member, '12:05', left()))
        .then(gone(member, '12:05'));
    }
  });

  it('came when that is said, but not before they last left', () => {
    given(opened)
      .when(asks(secretary, '12:20', present({ id: member }, '12:10')))
      .then(
        wrote(
          secretary,
          '12:20',
          { type: 'PersonJoined', person: member, evidence: 'said', arrived: true },
          { at: '12:10' },
        ),
      );
    given(opened, here(member, '12:05'), gone(member, '12:30'))
      .when(asks(secretary, '12:45', present({ id: member }, '12:20')))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:30') });
    given(opened)
      .when(asks(secretary, '12:20', present({ id: member }, '12:30')))
      .thenRefused('TimeInFuture');
  });

  it('came just now where that is what was said', () => {
    given(opened)
      .when(asks(secretary, '12:20', { type: 'MarkPresent', person: { id: member }, arrived: true }))
      .then(wrote(secretary, '12:20', { type: 'PersonJoined', person: member, evidence: 'said', arrived: true }));
  });

  it('has sent no apologies after all', () => {
    const sorry = wrote(secretary, '11:30', { type: 'ApologiesReceived', person: member });
    expect(replay([...opened, sorry]).apologies).toEqual([member]);
    expect(replay([...opened, sorry, here(secretary, '12:05')]).apologies).toEqual([]);
  });

  it('is a guest where nobody is known by the name, and introduced once', () => {
    const guest = personId('guest-5');
    given(opened)
      .when(asks(secretary, '12:05', present({ name: '  Uusi\u0000  Vieras ' })))
      .then(
        wrote(secretary, '12:05', {
          type: 'PersonIntroduced',
          person: { id: guest, name: 'Uusi Vieras', group: 'visitors' },
        }),
        here(secretary, '12:05', guest),
      );
    const past = journalOf(
      opened,
      asks(secretary, '12:05', present({ name: 'Uusi Vieras' })),
      asks(secretary, '12:20', left({ name: 'uusi vieras' })),
      asks(secretary, '12:30', present({ name: 'vieras' })),
    );
    expect(past.filter(({ type }) => type === 'PersonIntroduced')).toHaveLength(1);
    expect(replay(past).presence).toEqual([
      { person: guest, from: at('12:05'), to: at('12:20'), evidence: 'said', ended: 'said' },
      { person: guest, from: at('12:30'), evidence: 'said' },
    ]);
  });

  it('is a member where no roster says otherwise', () => {
    expect(meetingAfter([], asks(stranger, '12:05', present({ name: 'Uusi Jäsen' }))).people[0]).toMatchObject({
      name: 'Uusi Jäsen',
      group: 'members',
    });
  });

  it('is introduced by what Teams shows when they say so themselves', () => {
    given(opened)
      .when(asks(stranger, '12:05', present(), { name: 'Tuula Uusi' }))
      .then(
        wrote(stranger, '12:05', {
          type: 'PersonIntroduced',
          person: { id: stranger, name: 'Tuula Uusi', group: 'visitors' },
        }),
        here(stranger, '12:05', stranger),
      );
    given(opened)
      .when(asks(stranger, '12:05', present()))
      .then(here(stranger, '12:05', stranger));
  });

  it('is not told apart by a name two people have', () => {
    given(opened)
      .when(asks(secretary, '12:05', present({ name: 'väänänen' })))
      .thenRefused({ code: 'AmbiguousPerson', name: 'väänänen', candidates: ['Matti Väänänen', 'Liisa Väänänen'] });
  });

  it('is somebody: neither a blank name nor an unknown mention is', () => {
    given(opened)
      .when(asks(secretary, '12:05', present({ name: ' \u200B' })))
      .thenRefused('EmptyText');
    given(opened)
      .when(asks(secretary, '12:05', present({ id: stranger })))
      .thenRefused({ code: 'UnknownPerson', name: stranger });
  });
});

describe('somebody who left', () => {
  it('says so, or the secretary does', () => {
    given(opened, here(member, '12:05'))
      .when(asks(member, '12:30', left()))
      .then(gone(member, '12:30'));
    given(opened, here(member, '12:05'))
      .when(asks(secretary, '12:35', left({ id: member }, '12:30')))
      .then(wrote(secretary, '12:35', { type: 'PersonLeft', person: member, evidence: 'said' }, { at: '12:30' }));
  });

  it('did not leave before they came, nor later', () => {
    given(opened, here(member, '12:05'))
      .when(asks(secretary, '12:35', left({ id: member }, '12:01')))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:05') });
    given(opened, here(member, '12:05'))
      .when(asks(secretary, '12:35', left({ id: member }, '12:40')))
      .thenRefused('TimeInFuture');
  });

  it('was there before', () => {
    given(opened)
      .when(asks(member, '12:30', left()))
      .thenNothing();
    given(opened, here(member, '12:05'), gone(member, '12:30'))
      .when(asks(member, '12:40', left()))
      .thenNothing();
    given(opened)
      .when(asks(secretary, '12:30', left({ name: 'Joku Muu' })))
      .thenRefused('UnknownPerson');
  });
});

describe('somebody who cannot come', () => {
  const sorry = wrote(member, '11:30', { type: 'ApologiesReceived', person: member });

  it('says so, or the secretary does, once', () => {
    given(prepared)
      .when(asks(member, '11:30', apologies()))
      .then(sorry);
    given(prepared)
      .when(asks(secretary, '11:30', apologies({ name: 'Liisa' })))
      .then(wrote(secretary, '11:30', { type: 'ApologiesReceived', person: otherMember }));
    given(prepared, sorry)
      .when(asks(secretary, '11:31', apologies({ id: member })))
      .thenNothing();
  });

  it('need not be on the roster to say so, but to be said so of', () => {
    given(prepared)
      .when(asks(stranger, '11:30', apologies()))
      .then(wrote(stranger, '11:30', { type: 'ApologiesReceived', person: stranger }));
    given(prepared)
      .when(asks(secretary, '11:30', apologies({ name: 'Tuula' })))
      .thenRefused({ code: 'UnknownPerson', name: 'Tuula' });
    given(prepared)
      .when(asks(secretary, '11:30', apologies({ id: stranger })))
      .thenRefused('UnknownPerson');
  });

  it('has sent apologies once, also where two entries say so', () => {
    const again = wrote(secretary, '11:31', { type: 'ApologiesReceived', person: member });
    expect(replay([...prepared, sorry, again]).apologies).toEqual([member]);
  });
});

it('is for others to say of nobody but themselves', () => {
  for (const request of [
    present({ id: chair }),
    left({ id: chair }),
    apologies({ id: chair }),
    present({ name: 'Uusi' }),
    present({ id: stranger }),
    apologies({ id: stranger }),
  ])
    given(opened, here(secretary, '12:01', chair))
      .when(asks(member, '12:05', request))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
});

it('counts a visitor as present like anybody', () => {
  expect(meetingAfter(opened, asks(visitor, '12:05', present())).presence).toEqual([
    { person: visitor, from: at('12:05'), evidence: 'said' },
  ]);
});
