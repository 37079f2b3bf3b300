import { actionId, actionList, openActions, plainDate, replay, type ActionRef } from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import {
  asks,
  chair,
  closed,
  item,
  member,
  opened,
  otherMember,
  secretary,
  wentTo,
  wrote,
  type Happening,
} from '../../support/meeting-facts';
import { CONTINUATION, continued, KUTSU, TILAT } from '../../support/series-facts';

const MARCH = plainDate('2023-03-15');
const own = (when: string, more: object = {}) =>
  wrote(secretary, when, { type: 'ActionAssigned', action: actionId(`a${when}`), text: 'Kirje', ...more });
const numbers = (...past: readonly ReturnType<typeof wrote>[]) =>
  actionList(replay([continued, ...opened, ...past])).map(({ number }) => number);
const complete = (action: ActionRef) => ({ type: 'CompleteAction', action }) as const;
const extend = (action: ActionRef, due = MARCH) => ({ type: 'ExtendAction', action, due }) as const;

describe('the action list of a body', () => {
  it('has the actions of earlier meetings with where they come from, and then this one’s', () => {
    const state = replay([continued, ...opened, wentTo('4', '12:20'), own('12:21', { item: item('4') }), own('12:22')]);
    expect(actionList(state)).toEqual([
      expect.objectContaining({ id: TILAT, number: 3, itemNumber: '5', done: false }),
      expect.objectContaining({ id: KUTSU, number: 4, left: expect.objectContaining({ number: '4/2022' }) }),
      { id: 'a12:21', number: 5, text: 'Kirje', done: false, itemNumber: '4' },
      { id: 'a12:22', number: 6, text: 'Kirje', done: false },
    ]);
  });

  it('counts on through the meetings, and gives no number twice', () => {
    const undone = wrote(secretary, '12:30', { type: 'EntryUndone', undone: own('12:21').entry });
    expect(numbers(own('12:21'), own('12:22'))).toEqual([3, 4, 5, 6]);
    expect(numbers(own('12:21'), undone, own('12:31'))).toEqual([3, 4, 6]);
  });

  it('shows those to be done soonest first, and last those without a day', () => {
    const late = own('12:21', { due: plainDate('2022-11-30') });
    const same = own('12:22', { due: plainDate('2022-12-01') });
    const open = openActions(replay([continued, ...opened, late, same, own('12:23')]));
    expect(open.map(({ number }) => number)).toEqual([5, 3, 6, 4, 7]);
  });

  it('keeps what is not public marked so, also what stands below such an item', () => {
    const secret = wrote(secretary, '11:30', { type: 'ItemRestricted', item: item('4'), ground: 'JulkL 24 §' });
    const below = own('12:21', { item: item('4.1') });
    const [, , action] = actionList(replay([continued, ...opened, secret, below]));
    expect(action).toMatchObject({ restriction: { ground: 'JulkL 24 §' } });
    const handed = wrote(secretary, '10:00', {
      type: 'MeetingContinued',
      ...CONTINUATION,
      actions: [{ ...CONTINUATION.actions[1]!, restriction: { ground: 'JulkL' } }],
    });
    expect(actionList(replay([handed]))).toMatchObject([{ restriction: { ground: 'JulkL' } }]);
  });
});

describe('an action that is done', () => {
  it.each([[{ number: '3' }], [{ number: '3.' }], [TILAT]])('is one of an earlier meeting, by %j', (action) => {
    given(continued, opened)
      .when(asks(member, '12:30', complete(action)))
      .then(wrote(member, '12:30', { type: 'ActionDone', action: TILAT }));
  });

  it('is its owner’s, the chair’s or the secretary’s to say', () => {
    given(continued, opened)
      .when(asks(otherMember, '12:30', complete({ number: '3' })))
      .thenRefused({ code: 'NotAuthorised', needs: ['owner', 'chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('leaves the list, and is done once', () => {
    const done = asks(chair, '12:30', complete({ number: '3' }));
    expect(openActions(meetingAfter([continued, ...opened], done)).map(({ id }) => id)).toEqual([KUTSU]);
    given(continued, opened, wrote(chair, '12:30', { type: 'ActionDone', action: TILAT }))
      .when(asks(member, '12:40', complete({ number: '3' })))
      .thenNothing();
  });

  it('is one there is: else the open ones are named', () => {
    given(continued, opened)
      .when(asks(chair, '12:30', complete({ number: '9' })))
      .thenRefused({ code: 'NoSuchAction', asked: '9', known: ['3', '4'] });
    given(continued, opened)
      .when(asks(chair, '12:30', complete({ number: '\u200B' })))
      .thenRefused({ code: 'NoSuchAction', asked: '', known: ['3', '4'] });
  });

  it('may be said once the meeting is over', () => {
    given(continued, closed)
      .when(asks(member, '14:30', complete({ number: '3' })))
      .then(wrote(member, '14:30', { type: 'ActionDone', action: TILAT }));
  });
});

describe('an action that is given more time', () => {
  it('has another due date, said by the chair or the secretary', () => {
    given(continued, opened)
      .when(asks(secretary, '12:30', extend({ number: '3' })))
      .then(wrote(secretary, '12:30', { type: 'ActionExtended', action: TILAT, due: MARCH }));
    given(continued, opened)
      .when(asks(member, '12:30', extend({ number: '3' })))
      .thenRefused('NotAuthorised');
  });

  it('keeps its place on the list, with its new day', () => {
    const state = meetingAfter([continued, ...opened], asks(secretary, '12:30', extend({ number: '3' })));
    expect(actionList(state)[0]).toMatchObject({ id: TILAT, due: MARCH, done: false });
    expect(state.series.actions).toMatchObject([{ extended: true }, { extended: false }]);
  });

  it('may be one of the meeting’s own', () => {
    const state = meetingAfter([...opened, own('12:21')], asks(chair, '12:30', extend({ number: '1' })));
    expect(state.actions[0]).toMatchObject({ due: MARCH, done: false });
  });

  it('is one there is, that is not done, and that has another day so far', () => {
    given(continued, opened)
      .when(asks(chair, '12:30', extend({ number: '9' })))
      .thenRefused('NoSuchAction');
    given(continued, opened, wrote(chair, '12:20', { type: 'ActionDone', action: TILAT }))
      .when(asks(chair, '12:30', extend({ number: '3' })))
      .thenRefused({ code: 'ActionIsDone', number: '3' });
    given(continued, opened)
      .when(asks(chair, '12:30', extend({ number: '3' }, plainDate('2022-12-01'))))
      .thenNothing();
  });

  it('is not undone under what was said of it since', () => {
    given(
      opened,
      own('12:21'),
      wrote(chair, '12:30', { type: 'ActionExtended', action: actionId('a12:21'), due: MARCH }),
    )
      .when(asks(secretary, '12:40', { type: 'Undo', undone: own('12:21').entry }))
      .thenRefused('UsedByLater');
  });
});

describe('the minutes of an item that were verified', () => {
  const verified = (number: string) =>
    wrote(chair, '12:25', { type: 'ItemVerified', item: item(number), digest: 'ab', text: 'x' });
  const happens = (happening: Happening) => wrote(secretary, '12:20', happening);
  const ownAction = happens({ type: 'ActionAssigned', action: actionId('a7'), item: item('3'), text: 'x' });

  it('stand against news of the actions that are looked at under it', () => {
    given(continued, opened, verified('2'))
      .when(asks(chair, '12:30', complete({ number: '3' })))
      .thenRefused('ItemVerified');
    given(opened, ownAction, verified('3'))
      .when(asks(chair, '12:30', extend({ number: '1' })))
      .thenRefused('ItemVerified');
  });

  it('say nothing of an action that is done, or of what happens once the meeting is over', () => {
    given(opened, ownAction, verified('3'))
      .when(asks(chair, '12:30', complete({ number: '1' })))
      .then(wrote(chair, '12:30', { type: 'ActionDone', action: actionId('a7') }));
    given(continued, opened, verified('2'), wrote(chair, '13:52', { type: 'MeetingClosed' }))
      .when(asks(chair, '14:30', complete({ number: '3' })))
      .then(wrote(chair, '14:30', { type: 'ActionDone', action: TILAT }));
  });

  it('are of no item where the agenda has none for earlier actions', () => {
    const bare = wrote(secretary, '11:02', {
      type: 'AgendaSet',
      items: [{ id: item('3'), number: '3', title: 'Asia', level: 1, type: 'decision', presenters: [] }],
    });
    const started = [continued, bare, wrote(chair, '12:00', { type: 'MeetingOpened' })];
    given(wrote(secretary, '10:30', { type: 'ChairChanged', person: chair }), started, verified('3'))
      .when(asks(chair, '12:30', complete({ number: '3' })))
      .then(wrote(chair, '12:30', { type: 'ActionDone', action: TILAT }));
  });
});
