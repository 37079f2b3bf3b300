import {
  agendaSet,
  asks,
  at,
  chair,
  closed,
  item,
  member,
  opened,
  people,
  prepared,
} from '../../support/meeting-facts';
import { rosterGiven, secretary, stranger, viceChair, visitor, wrote } from '../../support/meeting-facts';
import { NUIJA, TEAMS } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';

const open = { type: 'OpenMeeting' } as const;

describe('opening the meeting', () => {
  it('takes up the first item', () => {
    given(prepared)
      .when(asks(chair, '12:01:04', open))
      .then(
        wrote(chair, '12:01:04', { type: 'MeetingOpened' }),
        wrote(chair, '12:01:04', { type: 'ItemOpened', item: item('1') }),
      );
    expect(meetingAfter(prepared, asks(chair, '12:01', open))).toMatchObject({
      phase: 'open',
      openedAt: at('12:01'),
      openedBy: chair,
      current: item('1'),
      since: at('12:01'),
      onBreak: false,
    });
  });

  it('needs no agenda', () => {
    given(rosterGiven)
      .when(asks(chair, '12:01', open))
      .then(wrote(chair, '12:01', { type: 'MeetingOpened' }));
  });

  it('happens when the chair says it did, and both times are kept', () => {
    given(rosterGiven)
      .when(asks(chair, '12:05', { ...open, clock: { hour: 12, minute: 1 } }))
      .then(wrote(chair, '12:05', { type: 'MeetingOpened' }, { at: '12:01' }));
  });

  it('cannot be said to happen later', () => {
    given(rosterGiven)
      .when(asks(chair, '12:05', { ...open, clock: { hour: 12, minute: 10 } }))
      .thenRefused('TimeInFuture');
  });

  it('happens once', () => {
    given(opened)
      .when(asks(chair, '12:02', open))
      .thenRefused('MeetingAlreadyOpen');
    given(closed)
      .when(asks(chair, '14:02', open))
      .thenRefused('MeetingClosed');
  });

  it.each([
    ['the secretary', secretary],
    ['a member', member],
    ['a visitor', visitor],
    ['a stranger', stranger],
    ['Teams', TEAMS],
    ['Nuija', NUIJA],
  ])('is not for %s, who is told who may', (_who, by) => {
    given(prepared)
      .when(asks(by, '12:01', open))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
  });
});

describe('the vice chair', () => {
  const chairJoined = wrote(TEAMS, '11:55', { type: 'PersonJoined', person: chair, evidence: 'teams' });
  const chairLeft = wrote(TEAMS, '11:58', { type: 'PersonLeft', person: chair, evidence: 'teams' });

  it('opens the meeting when the chair is not there, and chairs it', () => {
    given(rosterGiven)
      .when(asks(viceChair, '12:01', open))
      .then(
        wrote(viceChair, '12:01', { type: 'ChairChanged', person: viceChair }),
        wrote(viceChair, '12:01', { type: 'MeetingOpened' }),
      );
  });

  it('does so too when the chair came and left', () => {
    expect(meetingAfter([rosterGiven, chairJoined, chairLeft], asks(viceChair, '12:01', open))).toMatchObject({
      phase: 'open',
      chair: viceChair,
    });
  });

  it('does not while the chair is there', () => {
    given(rosterGiven, chairJoined)
      .when(asks(viceChair, '12:01', open))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
  });
});

describe('a chat where nothing was set up', () => {
  it('is chaired by whoever opens the meeting, who is introduced', () => {
    given()
      .when(asks(stranger, '12:01', open, { name: 'Tuula Uusi' }))
      .then(
        wrote(stranger, '12:01', {
          type: 'PersonIntroduced',
          person: { id: stranger, name: 'Tuula Uusi', group: 'members' },
        }),
        wrote(stranger, '12:01', { type: 'ChairChanged', person: stranger }),
        wrote(stranger, '12:01', { type: 'MeetingOpened' }),
      );
  });

  it('takes the agenda of whoever sets it', () => {
    const state = meetingAfter([agendaSet], asks(stranger, '12:01', open));
    expect(state).toMatchObject({ phase: 'open', chair: stranger, current: item('1') });
  });

  it('is never chaired by Teams or by Nuija', () => {
    given()
      .when(asks(TEAMS, '12:01', open))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'] });
    given()
      .when(asks(NUIJA, '12:01', open))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair'] });
  });
});

it('keeps a chair nobody knows by name out of the answer', () => {
  given(wrote(secretary, '11:00', { type: 'RosterSet', people: people.slice(1) }))
    .when(asks(member, '12:01', { type: 'StartBreak' }))
    .thenRefused({ code: 'NotAuthorised', needs: ['chair'] });
});
