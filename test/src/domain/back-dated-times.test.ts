import { DEFAULT_BODY, replay, type MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  clock,
  item,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const to = (number: string, time: string) => ({ type: 'OpenItem', item: { number }, clock: clock(time) }) as const;
const openedOn = (when: string): readonly MeetingEvent[] => [
  ...prepared,
  wrote(chair, when, { type: 'MeetingOpened' }),
  wrote(chair, when, { type: 'ItemOpened', item: item('1') }),
];

describe('a time that is given', () => {
  it('is when it took effect; when it was said is kept beside it', () => {
    given(opened, wentTo('2', '12:30'))
      .when(asks(secretary, '12:45:10', to('3', '12:40')))
      .then(wrote(secretary, '12:45:10', { type: 'ItemOpened', item: item('3') }, { at: '12:40' }));
  });

  it('may be the minute the item before began in, which is then the end of both', () => {
    given(opened, wentTo('2', '12:40:20'))
      .when(asks(chair, '12:45', to('3', '12:40')))
      .then(wrote(chair, '12:45', { type: 'ItemOpened', item: item('3') }, { at: '12:40:20' }));
    given(opened, wentTo('2', '12:40:20'))
      .when(asks(chair, '12:45', to('3', '12:39')))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:40:20') });
  });

  it('may be a minute ahead of the clock it is said by, and no more', () => {
    given(opened)
      .when(asks(chair, '12:40', to('3', '12:41')))
      .then(wrote(chair, '12:40', { type: 'ItemOpened', item: item('3') }, { at: '12:41' }));
    given(opened)
      .when(asks(chair, '12:40', to('3', '12:42')))
      .thenRefused({ code: 'TimeInFuture' });
  });

  it('is followed by nothing earlier, not even when that is said earlier', () => {
    const ahead = wrote(chair, '12:40:30', { type: 'ItemOpened', item: item('3') }, { at: '12:41' });
    given(opened, ahead)
      .when(asks(chair, '12:40:50', { type: 'NextItem' }))
      .then(wrote(chair, '12:40:50', { type: 'ItemOpened', item: item('4') }, { at: '12:41' }));
  });

  it('is last night when it is said after midnight', () => {
    given(openedOn('2022-12-07 22:00'))
      .when(asks(chair, '2022-12-08 00:10', to('2', '23:50')))
      .then(wrote(chair, '2022-12-08 00:10', { type: 'ItemOpened', item: item('2') }, { at: '2022-12-07 23:50' }));
    given(openedOn('2022-12-08 00:05'))
      .when(asks(chair, '2022-12-08 00:10', to('2', '23:50')))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('2022-12-08 00:05') });
    given(openedOn('2022-12-07 22:00'))
      .when(asks(chair, '23:50', to('2', '00:10')))
      .thenRefused('TimeInFuture');
  });

  it('is in the hour that comes twice in October the one just lived through', () => {
    const past = openedOn('2022-10-30T00:00:00.000Z');
    for (const [said, meant] of [
      ['2022-10-30T00:40:00.000Z', '2022-10-30T00:30:00.000Z'],
      ['2022-10-30T01:40:00.000Z', '2022-10-30T01:30:00.000Z'],
    ] as const)
      given(past)
        .when(asks(chair, said, to('2', '3:30')))
        .then(wrote(chair, said, { type: 'ItemOpened', item: item('2') }, { at: meant }));
  });

  it('is in the hour March skips an hour later', () => {
    const past = openedOn('2022-03-27T00:00:00.000Z');
    const said = '2022-03-27T01:40:00.000Z';
    given(past)
      .when(asks(chair, said, to('2', '3:30')))
      .then(wrote(chair, said, { type: 'ItemOpened', item: item('2') }, { at: '2022-03-27T01:30:00.000Z' }));
  });

  it('is by the clock of the body, wherever that is', () => {
    const body = { ...DEFAULT_BODY, timeZone: 'Australia/Lord_Howe' };
    const past = [
      rosterGiven,
      wrote(secretary, '11:00', { type: 'BodyDescribed', body }),
      ...openedOn('2022-04-02T14:00:00.000Z').slice(1),
    ];
    const said = '2022-04-02T15:20:00.000Z';
    given(past)
      .when(asks(chair, said, to('2', '1:45')))
      .then(wrote(chair, said, { type: 'ItemOpened', item: item('2') }, { at: '2022-04-02T15:15:00.000Z' }));
  });
});

describe('the stretches of a meeting told late', () => {
  const commands = [
    asks(chair, '12:05', { type: 'OpenMeeting', clock: clock('12:01') }),
    asks(secretary, '12:30', to('2', '12:10')),
    asks(secretary, '12:31', to('3', '12:20')),
    asks(chair, '12:50', { type: 'StartBreak', clock: clock('12:40') }),
    asks(chair, '13:00', { type: 'EndBreak' }),
    asks(secretary, '13:30', to('1', '13:05')),
    asks(chair, '14:10', { type: 'CloseMeeting', clock: clock('13:52') }),
    asks(chair, '14:11', { type: 'CloseMeeting', clock: clock('13:52') }),
  ];

  it('cover it without a gap and without an overlap', () => {
    const state = meetingAfter(prepared, ...commands);
    const stretches = [...state.agenda.flatMap(({ intervals }) => intervals), ...state.breaks];
    expect(stretches.sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(
      ['12:01', '12:10', '12:20', '12:40', '13:00', '13:05', '13:52']
        .map(at)
        .flatMap((from, index, all) => (index + 1 < all.length ? [{ from, to: all[index + 1] }] : [])),
    );
    expect(state).toMatchObject({ phase: 'closed', openedAt: at('12:01'), closedAt: at('13:52') });
    expect(replay(state.history)).toEqual(state);
  });
});
