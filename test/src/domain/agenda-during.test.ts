import { entryId, itemId, replay, type AgendaLine, type MeetingEvent } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  asks,
  at,
  chair,
  clock,
  closed,
  item,
  line,
  member,
  opened,
  prepared,
  rosterGiven,
  secretary,
  wentTo,
  wrote,
} from '../../support/meeting-facts';

const add = (added: AgendaLine) => ({ type: 'AddItem', line: added }) as const;
const topic = (title: string) => ({ type: 'AddItem', line: line(title), now: true }) as const;
const numbers = (past: readonly MeetingEvent[]): readonly string[] => replay(past).agenda.map(({ number }) => number);
const openedEmpty = [rosterGiven, wrote(chair, '12:00', { type: 'MeetingOpened' })];

describe('in the meeting people hold the numbers, so', () => {
  it('a new item gets a letter, before the closing items', () => {
    given(opened)
      .when(asks(secretary, '12:10', add(line('Hankinnat'))))
      .then(
        wrote(secretary, '12:10', {
          type: 'ItemAdded',
          item: { ...line('Hankinnat'), id: itemId('i5'), number: '5a' },
          before: item('6'),
        }),
      );
  });

  it('a second one gets the next letter', () => {
    const past = journalOf(opened, asks(secretary, '12:10', add(line('A'))), asks(secretary, '12:11', add(line('B'))));
    expect(numbers(past)).toEqual(['1', '2', '3', '4', '4.1', '4.2', '5', '5a', '5b', '6', '7', '8']);
  });

  it('a new item taken up now comes right after the current one and what stands below it', () => {
    given(opened, wentTo('4', '12:10'))
      .when(asks(secretary, '12:20', topic('Kiireellinen')))
      .then(
        wrote(secretary, '12:20', {
          type: 'ItemAdded',
          item: { ...line('Kiireellinen'), id: itemId('i6'), number: '4a' },
          before: item('5'),
        }),
        wrote(secretary, '12:20', { type: 'ItemOpened', item: itemId('i6') }),
      );
  });

  it('a new item after the last one gets the next number', () => {
    const past = journalOf([...opened, wentTo('8', '13:00')], asks(chair, '13:10', topic('Vielä yksi')));
    expect(numbers(past).at(-1)).toBe('9');
    expect(replay(past)).toMatchObject({ phase: 'open', current: itemId('i6') });
  });

  it('nothing is counted anew when an item is removed or moves', () => {
    const removed = asks(secretary, '12:10', { type: 'RemoveItem', item: { number: '2' } });
    const moved = asks(secretary, '12:11', { type: 'MoveItem', item: { number: '5' }, before: { number: '3' } });
    expect(numbers(journalOf(opened, removed, moved))).toEqual(['1', '5', '3', '4', '4.1', '4.2', '6', '7', '8']);
  });
});

describe('an item that was handled', () => {
  it('stays on the agenda', () => {
    given(opened)
      .when(asks(secretary, '12:10', { type: 'RemoveItem', item: { number: '1' } }))
      .thenRefused({ code: 'ItemHasRecord', number: '1' });
  });

  it('may get another title and another place', () => {
    given(opened)
      .when(asks(secretary, '12:10', { type: 'RenameItem', item: { number: '1' }, title: 'Avaus' }))
      .then(wrote(secretary, '12:10', { type: 'ItemRenamed', item: item('1'), title: 'Avaus' }));
    const moved = asks(secretary, '12:10', { type: 'MoveItem', item: { number: '1' }, before: { number: '3' } });
    expect(meetingAfter(opened, moved).agenda[1]).toMatchObject({ number: '1', intervals: [{ from: at('12:00') }] });
  });

  it('keeps the agenda from being set anew', () => {
    given(opened)
      .when(asks(secretary, '12:10', { type: 'SetAgenda', lines: [line('Uusi')] }))
      .thenRefused('AgendaInUse');
  });
});

describe('a meeting opened without an agenda', () => {
  it('takes up the first item of the agenda it is given', () => {
    given(openedEmpty)
      .when(asks(secretary, '12:05', { type: 'SetAgenda', lines: [line('Avaus'), line('Budjetti')] }))
      .then(
        wrote(secretary, '12:05', {
          type: 'AgendaSet',
          items: [
            { ...line('Avaus'), id: itemId('i3-1'), number: '1' },
            { ...line('Budjetti'), id: itemId('i3-2'), number: '2' },
          ],
        }),
        wrote(secretary, '12:05', { type: 'ItemOpened', item: itemId('i3-1') }),
      );
  });

  it('takes up the first item it is given', () => {
    const past = journalOf(
      openedEmpty,
      asks(secretary, '12:05', add(line('Budjetti'))),
      asks(secretary, '12:06', add(line('Muut'))),
    );
    expect(replay(past)).toMatchObject({ phase: 'open', current: itemId('i3'), since: at('12:05') });
    expect(numbers(past)).toEqual(['1', '2']);
  });

  it('takes up nothing by itself once that was undone', () => {
    const past = journalOf(
      openedEmpty,
      asks(secretary, '12:05', add(line('Budjetti'))),
      asks(secretary, '12:06', add(line('Muut'))),
      asks(secretary, '12:07', { type: 'Undo', undone: entryId('saara 12:05') }),
    );
    expect(replay(past)).not.toHaveProperty('current');
    given(past)
      .when(asks(secretary, '12:08', topic('Uusi')))
      .then(
        wrote(secretary, '12:08', { type: 'ItemAdded', item: { ...line('Uusi'), id: itemId('i7'), number: '3' } }),
        wrote(secretary, '12:08', { type: 'ItemOpened', item: itemId('i7') }),
      );
  });
});

it('a new item never begins before the one before it did', () => {
  const ahead = asks(chair, '12:40:30', { type: 'OpenItem', item: { number: '4' }, clock: clock('12:41') });
  given(journalOf(opened, ahead))
    .when(asks(chair, '12:40:45', topic('Uusi')))
    .then(
      expect.objectContaining({ type: 'ItemAdded', at: at('12:40:45') }) as MeetingEvent,
      wrote(chair, '12:40:45', { type: 'ItemOpened', item: itemId('i6') }, { at: '12:41' }),
    );
});

describe('adding an item', () => {
  it('is for the chair and the secretary', () => {
    given(opened)
      .when(asks(member, '12:10', add(line('Uusi'))))
      .thenRefused('NotAuthorised');
    given(opened)
      .when(asks(member, '12:10', topic('Uusi')))
      .thenRefused('NotAuthorised');
  });

  it('is not for a meeting that is closed, nor now for one that is not open', () => {
    given(closed)
      .when(asks(secretary, '14:00', add(line('Uusi'))))
      .thenRefused('MeetingClosed');
    given(prepared)
      .when(asks(secretary, '11:10', topic('Uusi')))
      .thenRefused('MeetingNotOpen');
    given(closed)
      .when(asks(secretary, '14:00', { type: 'SetAgenda', lines: [line('Uusi')] }))
      .thenRefused('MeetingClosed');
  });
});
