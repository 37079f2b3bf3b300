import {
  asks,
  at,
  chair,
  clock,
  closed,
  item,
  member,
  opened,
  prepared,
  secretary,
  viceChair,
  wentTo,
  wrote,
} from '../../support/meeting-facts';
import { isHandled, itemById, NUIJA, replay, unhandledItems, type MeetingEvent } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';

const close = { type: 'CloseMeeting' } as const;

/** Everything but the closing item was on. */
const handled: readonly MeetingEvent[] = [
  ...opened,
  ...['2', '3', '4', '4.1', '4.2', '5', '6', '7'].map((number, index) =>
    wentTo(number, `12:${String(10 + 5 * index)}`),
  ),
];
const rest = ['2', '3', '4', '4.1', '4.2', '5', '6', '7'].map(item);

describe('closing the meeting', () => {
  it('ends the item that is on', () => {
    given(handled)
      .when(asks(chair, '13:52', close))
      .then(wrote(chair, '13:52', { type: 'MeetingClosed' }));
    const state = meetingAfter(handled, asks(chair, '13:52:30', close));
    expect(state).toMatchObject({ phase: 'closed', closedAt: at('13:52:30'), closedBy: chair, openedAt: at('12:00') });
    expect(itemById(state, item('7'))?.intervals).toEqual([{ from: at('12:45'), to: at('13:52:30') }]);
    expect(state).not.toHaveProperty('current');
  });

  it('counts a closing item as handled', () => {
    expect(unhandledItems(replay(handled))).toEqual([]);
    expect(unhandledItems(replay(opened)).map(({ number }) => number)).not.toContain('8');
  });

  it('asks once when items were not handled, and lists them', () => {
    const questioned = wrote(chair, '13:52', { type: 'CloseQuestioned', unhandled: rest });
    given(opened)
      .when(asks(chair, '13:52', close))
      .then(questioned);
    given(opened, questioned)
      .when(asks(chair, '13:52:20', close))
      .then(wrote(chair, '13:52:20', { type: 'MeetingClosed' }));
  });

  it('asks again once the meeting went on', () => {
    const questioned = wrote(chair, '13:40', { type: 'CloseQuestioned', unhandled: rest });
    given(opened, questioned, wentTo('2', '13:41'))
      .when(asks(chair, '13:52', close))
      .then(wrote(chair, '13:52', { type: 'CloseQuestioned', unhandled: rest.slice(1) }));
  });

  it('counts a heading as handled once one of its sub-items was', () => {
    const state = replay([...opened, wentTo('4.2', '12:10')]);
    expect(unhandledItems(state).map(({ number }) => number)).toEqual(['2', '3', '4.1', '5', '6', '7']);
    expect(state.agenda.filter((each) => isHandled(state, each)).map(({ number }) => number)).toEqual([
      '1',
      '4',
      '4.2',
    ]);
  });

  it('happens when the chair says it did', () => {
    given(handled)
      .when(asks(chair, '13:57', { ...close, clock: clock('13:52') }))
      .then(wrote(chair, '13:57', { type: 'MeetingClosed' }, { at: '13:52' }));
    given(handled)
      .when(asks(chair, '13:57', { ...close, clock: clock('12:30') }))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:45') });
    given(handled)
      .when(asks(chair, '13:57', { ...close, clock: clock('14:00') }))
      .thenRefused('TimeInFuture');
  });

  it('is for the chair, in an open meeting', () => {
    for (const by of [secretary, member, viceChair])
      given(handled)
        .when(asks(by, '13:52', close))
        .thenRefused({ code: 'NotAuthorised', needs: ['chair'], chair: 'Aino Korhonen' });
    given(prepared)
      .when(asks(chair, '13:52', close))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(chair, '13:53', close))
      .thenRefused('MeetingClosed');
    given(closed)
      .when(asks(secretary, '13:53', close))
      .thenRefused('NotAuthorised');
  });
});

describe('a meeting that seems to be over', () => {
  const propose = { type: 'ProposeClosing', reason: 'everybodyLeft' } as const;
  const proposed = wrote(NUIJA, '14:10', { type: 'CloseProposed', reason: 'everybodyLeft' });

  it('is proposed to be closed, once', () => {
    given(handled)
      .when(asks(NUIJA, '14:10', propose))
      .then(proposed);
    given(handled, proposed)
      .when(asks(NUIJA, '14:20', propose))
      .thenNothing();
    expect(replay([...handled, proposed]).closeProposed).toEqual({ at: at('14:10'), reason: 'everybodyLeft' });
  });

  it('may be closed by a secretary too, but not by a member', () => {
    given(handled, proposed)
      .when(asks(secretary, '14:30', { ...close, clock: clock('13:58') }))
      .then(wrote(secretary, '14:30', { type: 'MeetingClosed' }, { at: '13:58' }));
    given(handled, proposed)
      .when(asks(member, '14:30', close))
      .thenRefused('NotAuthorised');
  });

  it.each([
    ['an item is taken up', [wentTo('8', '14:12')]],
    ['a break begins', [wrote(chair, '14:12', { type: 'BreakStarted' })]],
  ] as const)('is not over when %s', (_what, goesOn) => {
    given(handled, proposed, ...goesOn)
      .when(asks(secretary, '14:30', close))
      .thenRefused('NotAuthorised');
    given(handled, proposed, ...goesOn)
      .when(asks(NUIJA, '14:40', propose))
      .then(wrote(NUIJA, '14:40', { type: 'CloseProposed', reason: 'everybodyLeft' }));
  });

  it('is not over when a break ends', () => {
    const state = replay([
      ...handled,
      wrote(chair, '13:00', { type: 'BreakStarted' }),
      proposed,
      wrote(chair, '14:15', { type: 'BreakEnded' }),
    ]);
    expect(state).not.toHaveProperty('closeProposed');
  });

  it('is not proposed to be closed before it opened or after it closed', () => {
    given(prepared)
      .when(asks(NUIJA, '14:10', propose))
      .thenNothing();
    given(closed)
      .when(asks(NUIJA, '14:10', propose))
      .thenNothing();
  });
});
