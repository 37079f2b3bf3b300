import { NUIJA, personId, replay, TEAMS, type MeetingEvent, type PersonRef, type Presence } from '../../../src/domain';
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
  rosterGiven,
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

  it('came when that is said, but not before they last left', () => {
    given(opened)
      .when(asks(secretary, '12:20', present({ id: member }, '12:10')))
      .then(wrote(secretary, '12:20', { type: 'PersonJoined', person: member, evidence: 'said' }, { at: '12:10' }));
    given(opened, here(member, '12:05'), gone(member, '12:30'))
      .when(asks(secretary, '12:45', present({ id: member }, '12:20')))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:30') });
    given(opened)
      .when(asks(secretary, '12:20', present({ id: member }, '12:30')))
      .thenRefused('TimeInFuture');
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
      { person: guest, from: at('12:05'), to: at('12:20'), evidence: 'said' },
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
  ])
    given(opened, here(secretary, '12:01', chair))
      .when(asks(member, '12:05', request))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
});

describe('what Teams reports', () => {
  it('is who joins and leaves, strangers by the name Teams shows', () => {
    given(opened)
      .when(asks(TEAMS, '12:05', noted('NoteJoined', 'matti', 'vieras')))
      .then(
        here(TEAMS, '12:05', member, 'teams'),
        wrote(TEAMS, '12:05', {
          type: 'PersonIntroduced',
          person: { id: personId('vieras'), name: 'vieras', group: 'visitors' },
        }),
        here(TEAMS, '12:05', personId('vieras'), 'teams'),
      );
    given(opened, here(TEAMS, '12:05', member, 'teams'))
      .when(asks(TEAMS, '12:30', noted('NoteLeft', 'matti', 'liisa')))
      .then(gone(TEAMS, '12:30', member, 'teams'));
  });

  it('counts once when it names somebody twice', () => {
    given(opened)
      .when(asks(TEAMS, '12:05', noted('NoteJoined', 'vieras', 'vieras')))
      .then(
        wrote(TEAMS, '12:05', {
          type: 'PersonIntroduced',
          person: { id: personId('vieras'), name: 'vieras', group: 'visitors' },
        }),
        here(TEAMS, '12:05', personId('vieras'), 'teams'),
      );
    given(opened, here(TEAMS, '12:05', member, 'teams'))
      .when(asks(TEAMS, '12:30', noted('NoteLeft', 'matti', 'matti')))
      .then(gone(TEAMS, '12:30', member, 'teams'));
  });

  it('introduces nobody without a name', () => {
    const joined = { type: 'NoteJoined', people: [{ id: stranger, name: '\u202E ' }] } as const;
    given(opened)
      .when(asks(TEAMS, '12:05', joined))
      .then(here(TEAMS, '12:05', stranger, 'teams'));
  });

  it('may come late: nobody joins before they left, or leaves before they joined', () => {
    const state = meetingAfter(
      [...opened, here(TEAMS, '12:05', member, 'teams'), gone(TEAMS, '12:30:10', member, 'teams')],
      asks(TEAMS, '12:30:05', noted('NoteJoined', 'matti')),
      asks(TEAMS, '12:30:07', noted('NoteLeft', 'matti')),
    );
    expect(state.presence).toEqual([
      { person: member, from: at('12:05'), to: at('12:30:10'), evidence: 'teams' },
      { person: member, from: at('12:30:10'), to: at('12:30:10'), evidence: 'teams' },
    ]);
    const again = meetingAfter(state.history, asks(TEAMS, '12:40', noted('NoteJoined', 'matti')));
    expect(again.presence.at(-1)).toEqual({ person: member, from: at('12:40'), evidence: 'teams' });
  });

  it('is the start and the end of the Teams meeting, which open and close nothing', () => {
    given(prepared)
      .when(asks(TEAMS, '11:58', { type: 'NoteTeamsStart' }))
      .then(wrote(TEAMS, '11:58', { type: 'TeamsMeetingStarted' }));
    given(opened)
      .when(asks(TEAMS, '13:58', { type: 'NoteTeamsEnd' }))
      .then(wrote(TEAMS, '13:58', { type: 'TeamsMeetingEnded' }));
    expect(meetingAfter(prepared, asks(TEAMS, '11:58', { type: 'NoteTeamsStart' })).phase).toBe('planned');
    expect(meetingAfter(opened, asks(TEAMS, '13:58', { type: 'NoteTeamsEnd' })).phase).toBe('open');
  });

  it('introduces neither Teams nor Nuija', () => {
    for (const by of [TEAMS, NUIJA])
      given([rosterGiven])
        .when(asks(by, '11:58', { type: 'NoteTeamsStart' }, { name: 'Microsoft Teams' }))
        .then(wrote(by, '11:58', { type: 'TeamsMeetingStarted' }));
  });
});

describe('presence after an undo', () => {
  it('is never twice at once', () => {
    const past = [...opened, here(member, '12:05'), gone(member, '12:30'), here(member, '12:40')];
    const undone = journalOf(past, asks(secretary, '12:50', { type: 'Undo', undone: gone(member, '12:30').entry }));
    expect(replay(undone).presence).toEqual([{ person: member, from: at('12:05'), evidence: 'said' }]);
  });

  it('is never before it ended', () => {
    const past = [
      ...opened,
      here(member, '12:40'),
      wrote(member, '12:50', { type: 'PersonLeft', person: member, evidence: 'said' }, { at: '12:20' }),
      wrote(member, '12:55', { type: 'PersonJoined', person: member, evidence: 'said' }, { at: '12:25' }),
    ];
    expect(replay(past).presence).toEqual([
      { person: member, from: at('12:40'), to: at('12:40'), evidence: 'said' },
      { person: member, from: at('12:40'), evidence: 'said' },
    ]);
  });

  it('leaves whoever came with it known by name', () => {
    const past = journalOf(
      opened,
      asks(secretary, '12:05', present({ name: 'Uusi Vieras' })),
      asks(secretary, '12:06', { type: 'Undo' }),
    );
    expect(replay(past)).toMatchObject({
      presence: [],
      people: expect.arrayContaining([expect.objectContaining({ name: 'Uusi Vieras' })]),
    });
  });
});

it('counts a visitor as present like anybody', () => {
  expect(meetingAfter(opened, asks(visitor, '12:05', present())).presence).toEqual([
    { person: visitor, from: at('12:05'), evidence: 'said' },
  ]);
});
