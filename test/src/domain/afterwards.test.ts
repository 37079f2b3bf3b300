import {
  asks,
  at,
  chair,
  clock,
  closed,
  item,
  member,
  opened,
  people,
  prepared,
  secretary,
  stranger,
  viceChair,
  wrote,
} from '../../support/meeting-facts';
import type { MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';

const present = (name: string) => ({ type: 'MarkPresent', person: { name } }) as const;
const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '';

describe('after the meeting was closed', () => {
  it('somebody the secretary says was present was so from the opening', () => {
    given(closed)
      .when(asks(secretary, '14:30', present(nameOf(member))))
      .then(wrote(secretary, '14:30', { type: 'PersonJoined', person: member, evidence: 'said' }, { at: at('12:00') }));
  });

  it('somebody the secretary says came at a time came then', () => {
    given(closed)
      .when(asks(secretary, '14:30', { ...present(nameOf(member)), clock: clock('12:40') }))
      .then(
        wrote(
          secretary,
          '14:30',
          { type: 'PersonJoined', person: member, evidence: 'said', arrived: true },
          { at: at('12:40') },
        ),
      );
  });

  it('somebody who had left is not said to have been there from the opening', () => {
    const came = wrote(member, '12:10', { type: 'PersonJoined', person: member, evidence: 'said' });
    const left = wrote(member, '12:30', { type: 'PersonLeft', person: member, evidence: 'said' });
    given(opened, came, left, closed.slice(-1))
      .when(asks(secretary, '14:30', { ...present(nameOf(member)), clock: clock('12:05') }))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:30') });
    given(opened, came, left, closed.slice(-1))
      .when(asks(secretary, '14:30', present(nameOf(member))))
      .then(wrote(secretary, '14:30', { type: 'PersonJoined', person: member, evidence: 'said' }));
  });

  it('nobody says of themselves that they were there', () => {
    given(closed)
      .when(asks(member, '14:30', { type: 'MarkPresent' }))
      .thenRefused('NotAuthorised');
  });

  it('no item leaves the agenda or changes its place', () => {
    given(closed)
      .when(asks(secretary, '14:30', { type: 'RemoveItem', item: { id: item('5') } }))
      .thenRefused('MeetingClosed');
    given(closed)
      .when(asks(secretary, '14:30', { type: 'MoveItem', item: { id: item('5') }, before: { id: item('2') } }))
      .thenRefused('MeetingClosed');
  });
});

describe('a time given for closing', () => {
  const asked = asks(chair, '14:10', { type: 'CloseMeeting', clock: clock('13:52') });

  it('still holds when the question what was not handled is answered with a plain "close"', () => {
    expect(meetingAfter(opened, asked, asks(chair, '14:11', { type: 'CloseMeeting' }))).toMatchObject({
      phase: 'closed',
      closedAt: at('13:52'),
    });
  });

  it('is forgotten when the meeting goes on instead', () => {
    const goesOn = asks(chair, '14:11', { type: 'NextItem' });
    const later = [asks(chair, '14:20', { type: 'CloseMeeting' }), asks(chair, '14:21', { type: 'CloseMeeting' })];
    expect(meetingAfter(opened, asked, goesOn, ...later)).toMatchObject({ phase: 'closed', closedAt: at('14:21') });
  });
});

describe('a body that has a secretary but no chair', () => {
  const noChair: readonly MeetingEvent[] = prepared.map((event) =>
    event.type === 'RosterSet'
      ? {
          ...event,
          people: event.people.map(({ role, ...person }) =>
            role === 'chair' ? person : { ...person, ...(role === undefined ? {} : { role }) },
          ),
        }
      : event,
  );

  it('is opened, and so chaired, by its secretary or a member', () => {
    expect(meetingAfter(noChair, asks(secretary, '12:00', { type: 'OpenMeeting' }))).toMatchObject({
      chair: secretary,
    });
    expect(meetingAfter(noChair, asks(member, '12:00', { type: 'OpenMeeting' }))).toMatchObject({ chair: member });
    expect(meetingAfter(noChair, asks(viceChair, '12:00', { type: 'OpenMeeting' }))).toMatchObject({
      chair: viceChair,
    });
  });

  it('is not opened by somebody nobody knows', () => {
    given(noChair)
      .when(asks(stranger, '12:00', { type: 'OpenMeeting' }))
      .thenRefused('NotAuthorised');
  });
});
