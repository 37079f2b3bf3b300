import { NUIJA, personId, replay, TEAMS, type MeetingEvent, type PersonRef, type Presence } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  clock,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  wrote,
} from '../../support/meeting-facts';

const who = (person: PersonRef | undefined) => (person === undefined ? {} : { person });
const present = (person?: PersonRef, time?: string) =>
  ({ type: 'MarkPresent', ...who(person), ...(time === undefined ? {} : { clock: clock(time) }) }) as const;
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
    given(opened, here(TEAMS, '12:05', member, 'teams'), gone(TEAMS, '12:30:10', member, 'teams'))
      .when(asks(TEAMS, '12:30:05', noted('NoteJoined', 'matti')))
      .then(wrote(TEAMS, '12:30:05', { type: 'PersonJoined', person: member, evidence: 'teams' }, { at: '12:30:10' }));
    expect(state.presence).toEqual([
      { person: member, from: at('12:05'), to: at('12:30:10'), evidence: 'teams', ended: 'teams' },
      { person: member, from: at('12:30:10'), to: at('12:30:10'), evidence: 'teams', ended: 'teams' },
    ]);
    const again = meetingAfter(state.history.slice(), asks(TEAMS, '12:40', noted('NoteJoined', 'matti')));
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
      { person: member, from: at('12:40'), to: at('12:40'), evidence: 'said', ended: 'said' },
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
