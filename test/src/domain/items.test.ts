import { asks, at, chair, item, member, opened, otherMember, prepared, rosterGiven } from '../../support/meeting-facts';
import { clock, closed, secretary, wentTo, wrote } from '../../support/meeting-facts';
import {
  currentItem,
  entryId,
  itemById,
  nextItem,
  replay,
  type Interval,
  type MeetingState,
} from '../../../src/domain';
import { given, meetingAfter } from '../../support/given';
import { growsLinearly } from '../../support/growth';

const next = { type: 'NextItem' } as const;
const to = (number: string) => ({ type: 'OpenItem', item: { number } }) as const;
const intervals = (state: MeetingState, number: string): readonly Interval[] | undefined =>
  itemById(state, item(number))?.intervals;

describe('the next item', () => {
  it('is the one after the current one', () => {
    given(opened)
      .when(asks(chair, '12:04', next))
      .then(wentTo('2', '12:04'));
  });

  it('may be called by the secretary', () => {
    given(opened)
      .when(asks(secretary, '12:04', next))
      .then(wentTo('2', '12:04', secretary));
  });

  it('ends the item before at the same moment', () => {
    const state = replay([...opened, wentTo('2', '12:04')]);
    expect(intervals(state, '1')).toEqual([{ from: at('12:00'), to: at('12:04') }]);
    expect(intervals(state, '2')).toEqual([{ from: at('12:04') }]);
  });

  it('passes over what was handled already', () => {
    given(opened, wentTo('3', '12:04'), wentTo('2', '12:10'))
      .when(asks(chair, '12:20', next))
      .then(wentTo('4', '12:20'));
  });

  it('is, at the end of the agenda, the first one that was skipped', () => {
    const all = ['3', '4', '4.1', '4.2', '5', '6', '7', '8'].map((number, index) =>
      wentTo(number, `12:${String(10 + index)}`),
    );
    given(opened, all)
      .when(asks(chair, '13:00', next))
      .then(wentTo('2', '13:00'));
    given(opened, all, wentTo('2', '13:00'))
      .when(asks(chair, '13:10', next))
      .thenRefused('NoNextItem');
  });

  it('is not a heading whose sub-items were handled without it', () => {
    given(opened, wentTo('2', '12:10'), wentTo('4.1', '12:20'), wentTo('3', '12:30'))
      .when(asks(chair, '12:40', next))
      .then(wentTo('4.2', '12:40'));
  });

  it('is the first item when none is on', () => {
    const unset = [rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' })];
    given(unset)
      .when(asks(chair, '12:05', next))
      .thenRefused('EmptyAgenda');
    expect(nextItem(replay(prepared))?.number).toBe('1');
  });

  it('waits for the meeting to be open', () => {
    given(prepared)
      .when(asks(chair, '12:04', next))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(chair, '14:04', next))
      .thenRefused('MeetingClosed');
  });

  it('is not for members to call', () => {
    given(opened)
      .when(asks(member, '12:04', next))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
  });
});

describe('two people who say "next"', () => {
  it('mean the same step within five seconds', () => {
    given(opened, wentTo('2', '12:04:00'))
      .when(asks(secretary, '12:04:05', next))
      .thenNothing();
    given(opened, wentTo('2', '12:04:05'))
      .when(asks(secretary, '12:04:00', next))
      .thenNothing();
  });

  it('mean two steps after that', () => {
    given(opened, wentTo('2', '12:04:00'))
      .when(asks(secretary, '12:04:06', next))
      .then(wentTo('3', '12:04:06', secretary));
  });

  it('mean two steps where it is one person, however fast', () => {
    given(opened, wentTo('2', '12:04:00'))
      .when(asks(chair, '12:04:01', next))
      .then(wentTo('3', '12:04:01'));
  });

  it('mean one more step once the first was undone', () => {
    const undone = wrote(chair, '12:04:02', { type: 'EntryUndone', undone: entryId('aino 12:04:00') });
    given(opened, wentTo('2', '12:04:00'), undone)
      .when(asks(secretary, '12:04:10', next))
      .then(wentTo('2', '12:04:10', secretary));
  });
});

describe('going to an item', () => {
  it('is by its number as people write it', () => {
    for (const number of ['4.1', ' 4.1 ', '4.1.', '4.1)', '§ 4.1', '4.1 §'])
      given(opened)
        .when(asks(chair, '12:04', to(number)))
        .then(wentTo('4.1', '12:04'));
  });

  it('is by its id from a card', () => {
    given(opened)
      .when(asks(chair, '12:04', { type: 'OpenItem', item: { id: item('5') } }))
      .then(wentTo('5', '12:04'));
  });

  it('names the numbers there are when there is none like that', () => {
    const known = ['1', '2', '3', '4', '4.1', '4.2', '5', '6', '7', '8'];
    given(opened)
      .when(asks(chair, '12:04', to('9')))
      .thenRefused({ code: 'UnknownItem', asked: '9', known });
    given(opened)
      .when(asks(chair, '12:04', { type: 'OpenItem', item: { id: 'gone' as never } }))
      .thenRefused({ code: 'UnknownItem', asked: '', known });
  });

  it('does not take long to find no item by a number of a hundred thousand brackets', () => {
    const find = (number: string): void => {
      given(opened)
        .when(asks(chair, '12:04', to(`${number}x`)))
        .thenRefused('UnknownItem');
    };
    expect(growsLinearly(')'.repeat(100_000), find)).toBe(true);
  });

  it('changes nothing when it is on already', () => {
    given(opened, wentTo('2', '12:04'))
      .when(asks(secretary, '12:10', to('2')))
      .thenNothing();
  });

  it('goes back to one that was on before, with a stretch of time of its own', () => {
    const state = meetingAfter(
      opened,
      asks(chair, '12:10', to('5')),
      asks(chair, '12:30', to('1')),
      asks(chair, '12:40', to('5')),
    );
    expect(intervals(state, '5')).toEqual([{ from: at('12:10'), to: at('12:30') }, { from: at('12:40') }]);
    expect(intervals(state, '1')).toEqual([
      { from: at('12:00'), to: at('12:10') },
      { from: at('12:30'), to: at('12:40') },
    ]);
    expect(currentItem(state)?.number).toBe('5');
  });

  it('may be dated back, but not before the item before began', () => {
    const past = [...opened, wentTo('2', '12:30')];
    given(past)
      .when(asks(chair, '12:45', { ...to('3'), clock: clock('12:40') }))
      .then(wrote(chair, '12:45', { type: 'ItemOpened', item: item('3') }, { at: '12:40' }));
    given(past)
      .when(asks(chair, '12:45', { ...to('3'), clock: clock('12:20') }))
      .thenRefused({ code: 'TimeTooEarly', earliest: at('12:30') });
  });

  it('waits for the meeting to be open, and for somebody who keeps the record', () => {
    given(prepared)
      .when(asks(chair, '11:04', to('2')))
      .thenRefused('MeetingNotOpen');
    given(opened)
      .when(asks(otherMember, '12:04', to('2')))
      .thenRefused('NotAuthorised');
  });
});
