import { entryId, TEAMS, type MeetingEvent, type PersonId } from '../../../src/domain';
import { approved, drafted, finalised } from '../../support/approval-facts';
import { auroraaiMeeting } from '../../support/auroraai-meeting';
import { at, chair, member, opened, otherMember, prepared, wentTo, wrote } from '../../support/meeting-facts';
import { bodyDescribed, closedAt, paragraph } from '../../support/minutes-of';
import { after, guest, joined, left, linesOf, met, phone } from './redaction-facts';

const told = (events: readonly MeetingEvent[], about?: PersonId): readonly string[] =>
  linesOf(events, about).map(({ seq, was, present }) => {
    const by = events[seq - 1]!;
    const who = by.type === 'PersonIntroduced' ? by.person.id : 'person' in by ? String(by.person) : '';
    return `${who} ${was}${present === undefined ? '' : ', present'}`;
  });

/** Drafted and approved. */
const final = (...events: readonly MeetingEvent[]): readonly MeetingEvent[] => [
  bodyDescribed(),
  ...events,
  closedAt('13:52'),
  drafted('13:53'),
  approved(chair, '15:00', 'chair'),
  finalised(chair, '15:00'),
  drafted('15:01', 2),
];

describe('S14: what may be taken out of a journal', () => {
  it('is when people came and went, where the minutes say only that they were there', () => {
    const meeting = final(
      ...prepared,
      joined(member, '11:55'),
      ...opened.slice(2),
      left(member, '12:40'),
      joined(member, '12:41'),
      left(member, '13:53'),
    );
    expect(told(meeting)).toEqual([
      'matti PersonJoined, present',
      'matti PersonLeft',
      'matti PersonJoined, present',
      'matti PersonLeft',
    ]);
    const text = JSON.stringify(after(meeting, linesOf(meeting)));
    for (const when of ['11:55', '12:40', '12:41']) expect(text).not.toContain(at(when));
  });

  it('is somebody who was there before the meeting alone, with their name', () => {
    const meeting = final(
      ...prepared,
      met(guest, '11:40', 'Vieras'),
      joined(guest, '11:41'),
      left(guest, '11:50'),
      ...opened.slice(2),
    );
    expect(told(meeting)).toEqual(['vieras PersonIntroduced', 'vieras PersonJoined', 'vieras PersonLeft']);
    expect(JSON.stringify(after(meeting, linesOf(meeting)))).not.toMatch(/vieras/iu);
  });

  it('is the number of a telephone that nobody said was theirs', () => {
    const meeting = final(
      ...opened,
      met(phone, '12:01', '+358 40 123 4567'),
      joined(phone, '12:02'),
      left(phone, '13:00'),
    );
    expect(told(meeting)).toHaveLength(3);
    expect(JSON.stringify(after(meeting, linesOf(meeting)))).not.toContain('1234567');
  });

  it('is not when somebody came late, for the minutes print it; when they went is', () => {
    const meeting = final(...opened, joined(member, '12:30'), wentTo('5', '12:40'), left(member, '13:52'));
    expect(told(meeting)).toEqual(['matti PersonLeft']);
  });

  it('is not the name of somebody who spoke, whatever else is', () => {
    const meeting = final(
      ...prepared,
      met(guest, '11:40', 'Vieras'),
      joined(guest, '11:41'),
      left(guest, '11:50'),
      ...opened.slice(2),
      wrote(guest, '12:05', { type: 'FloorRequested', request: 'f1' as never, person: guest }),
    );
    expect(told(meeting)).toEqual(['vieras PersonJoined', 'vieras PersonLeft']);
  });

  it('is nothing that people said themselves', () => {
    const said = wrote(chair, '12:01', { type: 'PersonJoined', person: member, evidence: 'said' });
    expect(told(final(...opened, said, paragraph('1', 'remark', 'Selvä.', '12:02', member)))).toEqual([]);
  });

  it('is somebody’s alone, where somebody is named', () => {
    const meeting = final(...prepared, joined(member, '11:55'), joined(otherMember, '11:56'), ...opened.slice(2));
    expect(told(meeting, otherMember)).toEqual(['liisa PersonJoined, present']);
  });

  it('holds in one report of several people for each of them', () => {
    const entry = entryId('one report');
    const both = [
      wrote(TEAMS, '12:30', { type: 'PersonJoined', person: member, evidence: 'teams' }, { entry }),
      wrote(TEAMS, '12:30', { type: 'PersonJoined', person: phone, evidence: 'teams' }, { entry }),
    ];
    expect(told(final(...opened, met(phone, '12:29', '+358 40 123 4567'), ...both))).toEqual([
      '4:+358401234567 PersonIntroduced',
      '4:+358401234567 PersonJoined',
    ]);
  });

  it('is all that Teams reported of the meeting whose minutes are the model', () => {
    const meeting = [
      ...auroraaiMeeting('fi'),
      drafted('14:00'),
      approved(chair, '15:00', 'chair'),
      finalised(chair, '15:00'),
    ];
    const reports = meeting.filter(({ by }) => by === TEAMS).length;
    const lines = linesOf(meeting);
    expect([reports, lines.length]).toEqual([48, 48]);
    expect(told(after(meeting, lines))).toEqual([]);
  });
});
