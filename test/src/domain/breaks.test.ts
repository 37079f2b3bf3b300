import {
  asks,
  at,
  chair,
  clock,
  closed,
  item,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { currentItem, itemById, replay } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';

const pause = { type: 'StartBreak' } as const;
const resume = { type: 'EndBreak' } as const;
const paused = wrote(chair, '12:30', { type: 'BreakStarted' });

describe('a break', () => {
  it('stops the item that is on and goes on with it', () => {
    given(opened)
      .when(asks(chair, '12:30', pause))
      .then(paused);
    given(opened, paused)
      .when(asks(chair, '12:45', resume))
      .then(wrote(chair, '12:45', { type: 'BreakEnded' }));
    const state = meetingAfter(opened, asks(chair, '12:30', pause), asks(chair, '12:45', resume));
    expect(state.breaks).toEqual([{ from: at('12:30'), to: at('12:45') }]);
    expect(itemById(state, item('1'))?.intervals).toEqual([
      { from: at('12:00'), to: at('12:30') },
      { from: at('12:45') },
    ]);
    expect(state).toMatchObject({ onBreak: false, since: at('12:45') });
  });

  it('ends when an item is taken up, also the one that was on', () => {
    given(opened, paused)
      .when(asks(chair, '12:45', { type: 'NextItem' }))
      .then(wentTo('2', '12:45'));
    given(opened, paused)
      .when(asks(chair, '12:45', { type: 'OpenItem', item: { number: '1' } }))
      .then(wentTo('1', '12:45'));
    const state = replay([...opened, paused, wentTo('1', '12:45')]);
    expect(state).toMatchObject({ onBreak: false, breaks: [{ from: at('12:30'), to: at('12:45') }] });
  });

  it('ends with the meeting', () => {
    const state = replay([...opened, paused, wrote(chair, '12:50', { type: 'MeetingClosed' })]);
    expect(state.breaks).toEqual([{ from: at('12:30'), to: at('12:50') }]);
    expect(itemById(state, item('1'))?.intervals).toEqual([{ from: at('12:00'), to: at('12:30') }]);
  });

  it('begins and ends when the chair says it did', () => {
    given(opened)
      .when(asks(chair, '12:33', { ...pause, clock: clock('12:30') }))
      .then(wrote(chair, '12:33', { type: 'BreakStarted' }, { at: '12:30' }));
    given(opened, paused)
      .when(asks(chair, '12:47', { ...resume, clock: clock('12:45') }))
      .then(wrote(chair, '12:47', { type: 'BreakEnded' }, { at: '12:45' }));
  });

  it('cannot begin before its item or end before it began', () => {
    given(opened, wentTo('2', '12:20'))
      .when(asks(chair, '12:33', { ...pause, clock: clock('12:10') }))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:20') });
    given(opened, paused)
      .when(asks(chair, '12:47', { ...resume, clock: clock('12:15') }))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:30') });
  });

  it('is one at a time', () => {
    given(opened, paused)
      .when(asks(chair, '12:31', pause))
      .thenRefused('OnBreak');
    given(opened)
      .when(asks(chair, '12:31', resume))
      .thenRefused('NotOnBreak');
  });

  it('may be had before anything is on the agenda', () => {
    const unset = [rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' })];
    const state = meetingAfter(unset, asks(chair, '12:30', pause), asks(chair, '12:45', resume));
    expect(state).toMatchObject({ phase: 'open', onBreak: false });
    expect(currentItem(state)).toBeUndefined();
  });

  it('is for the chair to call, in an open meeting', () => {
    given(opened)
      .when(asks(secretary, '12:30', pause))
      .thenRefused('NotAuthorised');
    given(opened, paused)
      .when(asks(secretary, '12:45', resume))
      .thenRefused('NotAuthorised');
    given(prepared)
      .when(asks(chair, '11:30', pause))
      .thenRefused('MeetingNotOpen');
    given(prepared)
      .when(asks(chair, '11:30', resume))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(chair, '14:30', pause))
      .thenRefused('MeetingClosed');
  });
});
