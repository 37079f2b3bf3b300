import { plainDate, type NextMeeting } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import { asks, at, chair, closed, member, opened, prepared, secretary, wrote } from '../../support/meeting-facts';

const february: NextMeeting = { date: plainDate('2023-02-16'), start: '12:00', end: '14:00' };
const april: NextMeeting = { date: plainDate('2023-04-13') };
const set = (meeting: NextMeeting) => ({ type: 'SetNextMeeting', meeting }) as const;

describe('the next meeting', () => {
  it('is set by the secretary or the chair, in every phase', () => {
    for (const past of [prepared, opened, closed])
      for (const by of [secretary, chair])
        given(past)
          .when(asks(by, '14:30', set(february)))
          .then(wrote(by, '14:30', { type: 'NextMeetingSet', meeting: february }));
    given(opened)
      .when(asks(member, '12:30', set(february)))
      .thenRefused('NotAuthorised');
  });

  it('is one of several, in the order they come', () => {
    const traced = (when: string) => ({ sources: [`saara ${when}`], by: secretary, at: at(when) });
    const past = [asks(secretary, '12:30', set(april)), asks(secretary, '12:31', set(february))];
    expect(meetingAfter(opened, ...past).nextMeetings).toEqual([
      { ...february, ...traced('12:31') },
      { ...april, ...traced('12:30') },
    ]);
  });

  it('changes its time when the same day is set again', () => {
    const later = { ...february, start: '13:00' };
    const past = [
      asks(secretary, '12:30', set(february)),
      asks(secretary, '12:31', set(april)),
      asks(secretary, '12:32', set(later)),
    ];
    expect(meetingAfter(opened, ...past).nextMeetings).toMatchObject([later, april]);
  });
});
