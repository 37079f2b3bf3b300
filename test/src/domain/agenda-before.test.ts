import { DEFAULT_BODY, itemId, replay, type AgendaLine, type ItemRef, type MeetingEvent } from '../../../src/domain';
import { given, journalOf, meetingAfter } from '../../support/given';
import {
  agendaSet,
  asks,
  chair,
  item,
  line,
  member,
  people,
  prepared,
  rosterGiven,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../../support/meeting-facts';

const set = (...lines: readonly AgendaLine[]) => ({ type: 'SetAgenda', lines }) as const;
const add = (added: AgendaLine) => ({ type: 'AddItem', line: added }) as const;
const ref = (number: string): ItemRef => ({ number });
const remove = (number: string) => ({ type: 'RemoveItem', item: ref(number) }) as const;
const move = (number: string, before: string) =>
  ({ type: 'MoveItem', item: ref(number), before: ref(before) }) as const;

/** Numbers and titles as the agenda then reads. */
const reads = (past: readonly MeetingEvent[]): readonly string[] =>
  replay(past).agenda.map(({ number, title }) => `${number} ${title}`);
const plain = (...titles: readonly string[]): readonly MeetingEvent[] =>
  journalOf([rosterGiven], asks(secretary, '11:00', set(...titles.map((title) => line(title)))));

describe('setting the agenda', () => {
  it('numbers what has no number', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:00', set(line('Avaus', { type: 'opening' }), line('Budjetti'))))
      .then(
        wrote(secretary, '11:00', {
          type: 'AgendaSet',
          items: [
            { ...line('Avaus', { type: 'opening' }), id: itemId('i2-1'), number: '1' },
            { ...line('Budjetti'), id: itemId('i2-2'), number: '2' },
          ],
        }),
      );
  });

  it('keeps the numbers, presenters, minutes and proposals it was given', () => {
    const budget = line('Budjetti', {
      number: '57',
      minutes: 15,
      presenters: ['Matti Väänänen'],
      proposal: 'Hyväksytään.',
    });
    expect(meetingAfter([rosterGiven], asks(secretary, '11:00', set(budget))).agenda).toEqual([
      { ...budget, id: itemId('i2-1'), intervals: [] },
    ]);
  });

  it('may be done again until something was handled or written', () => {
    expect(reads(journalOf(prepared, asks(secretary, '11:10', set(line('Uusi')))))).toEqual(['1 Uusi']);
    const proposed = wrote(member, '11:05', {
      type: 'ProposalMade',
      proposal: 'e3' as never,
      item: item('4'),
      text: 'Lykätään.',
      kind: 'decided',
      origin: 'proposal',
    });
    given(prepared, proposed)
      .when(asks(secretary, '11:10', set(line('Uusi'))))
      .thenRefused('AgendaInUse');
  });

  it('needs at least one item', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:00', set()))
      .thenRefused('EmptyAgenda');
  });

  it('is for the chair and the secretary, and for anybody where nobody is named', () => {
    given(rosterGiven)
      .when(asks(chair, '11:00', set(line('Uusi'))))
      .then(expect.objectContaining({ type: 'AgendaSet' }) as MeetingEvent);
    given(rosterGiven)
      .when(asks(member, '11:00', set(line('Uusi'))))
      .thenRefused('NotAuthorised');
    given()
      .when(asks(stranger, '11:00', set(line('Uusi'))))
      .then(expect.objectContaining({ type: 'AgendaSet' }) as MeetingEvent);
  });
});

describe('before the meeting an agenda is counted anew when', () => {
  it('an item is added, which comes before other business and closing', () => {
    expect(reads(journalOf(prepared, asks(secretary, '11:10', add(line('Hankinnat')))))).toEqual([
      '1 Kokouksen avaus',
      '2 Edellisen kokouksen pöytäkirja',
      '3 Tilannekatsaus',
      '4 Talousarvio',
      '4.1 Vuosi 2023',
      '4.2 Vuosi 2024',
      '5 Viestintä',
      '6 Hankinnat',
      '7 Muut asiat',
      '8 Seuraavat kokoukset',
      '9 Kokouksen päättäminen',
    ]);
  });

  it('an item is added to nothing but closing items', () => {
    const closing = [line('Muut', { type: 'anyOtherBusiness' }), line('Lopetus', { type: 'closing' })];
    const past = journalOf(
      [rosterGiven],
      asks(secretary, '11:00', set(...closing)),
      asks(secretary, '11:01', add(line('Budjetti'))),
    );
    expect(reads(past)).toEqual(['1 Budjetti', '2 Muut', '3 Lopetus']);
  });

  it('an item is added to nothing at all', () => {
    given(rosterGiven)
      .when(asks(secretary, '11:00', add(line('Budjetti'))))
      .then(
        wrote(secretary, '11:00', { type: 'ItemAdded', item: { ...line('Budjetti'), id: itemId('i2'), number: '1' } }),
      );
  });

  it('an item is removed, the first one too', () => {
    expect(reads(journalOf(plain('A', 'B', 'C'), asks(secretary, '11:10', remove('2'))))).toEqual(['1 A', '2 C']);
    expect(reads(journalOf(plain('A', 'B', 'C'), asks(secretary, '11:10', remove('1'))))).toEqual(['1 B', '2 C']);
  });

  it('an item moves, to the front too', () => {
    expect(reads(journalOf(plain('A', 'B', 'C'), asks(secretary, '11:10', move('3', '2'))))).toEqual([
      '1 A',
      '2 C',
      '3 B',
    ]);
    expect(reads(journalOf(plain('A', 'B', 'C'), asks(secretary, '11:10', move('3', '1'))))).toEqual([
      '1 C',
      '2 A',
      '3 B',
    ]);
  });

  it('and goes on from the number it began with', () => {
    const from57 = [line('A', { number: '57' }), line('B', { number: '58' }), line('C', { number: '59' })];
    const past = journalOf([rosterGiven], asks(secretary, '11:00', set(...from57)));
    expect(reads(journalOf(past, asks(secretary, '11:10', remove('57'))))).toEqual(['57 B', '58 C']);
    expect(reads(journalOf(past, asks(secretary, '11:10', add(line('D')))))).toEqual(['57 A', '58 B', '59 C', '60 D']);
  });

  it('but not when its numbers are of another kind', () => {
    const lines = [
      line('A', { number: 'A 12' }),
      line('B', { number: 'A 13' }),
      line('Z', { number: 'A 14', type: 'closing' }),
    ];
    const past = journalOf([rosterGiven], asks(secretary, '11:00', set(...lines)));
    expect(reads(journalOf(past, asks(secretary, '11:10', add(line('C')))))).toEqual([
      'A 12 A',
      'A 13 B',
      'A 13a C',
      'A 14 Z',
    ]);
    expect(reads(journalOf(past, asks(secretary, '11:10', remove('A 12'))))).toEqual(['A 13 B', 'A 14 Z']);
  });
});

describe('a heading', () => {
  it('is removed with what stands below it', () => {
    expect(reads(journalOf(prepared, asks(secretary, '11:10', remove('4')))).slice(2, 4)).toEqual([
      '3 Tilannekatsaus',
      '4 Viestintä',
    ]);
  });

  it('is not removed while something stands written below it', () => {
    const proposed = asks(member, '11:05', { type: 'Propose', text: 'Lykätään.', item: ref('4.2') });
    given(journalOf(prepared, proposed))
      .when(asks(secretary, '11:10', remove('4')))
      .thenRefused({ code: 'ItemHasRecord', number: '4.2' });
  });

  it('moves with what stands below it', () => {
    expect(reads(journalOf(prepared, asks(secretary, '11:10', move('4', '2')))).slice(0, 6)).toEqual([
      '1 Kokouksen avaus',
      '2 Talousarvio',
      '2.1 Vuosi 2023',
      '2.2 Vuosi 2024',
      '3 Edellisen kokouksen pöytäkirja',
      '4 Tilannekatsaus',
    ]);
  });

  it('cannot move into itself', () => {
    given(prepared)
      .when(asks(secretary, '11:10', move('4', '4.1')))
      .thenNothing();
    given(prepared)
      .when(asks(secretary, '11:10', move('4', '4')))
      .thenNothing();
  });
});

describe('changing an item', () => {
  it('gives it another title', () => {
    given(prepared)
      .when(asks(secretary, '11:10', { type: 'RenameItem', item: ref('3'), title: ' Uusi nimi\n' }))
      .then(wrote(secretary, '11:10', { type: 'ItemRenamed', item: item('3'), title: 'Uusi nimi' }));
    given(prepared)
      .when(asks(secretary, '11:10', { type: 'RenameItem', item: ref('3'), title: 'Tilannekatsaus' }))
      .thenNothing();
    given(prepared)
      .when(asks(secretary, '11:10', { type: 'RenameItem', item: ref('3'), title: ' ' }))
      .thenRefused('EmptyText');
  });

  it('changes nothing where it stands there already', () => {
    given(prepared)
      .when(asks(secretary, '11:10', move('3', '4')))
      .thenNothing();
  });

  it('needs an item there is', () => {
    given(prepared)
      .when(asks(secretary, '11:10', { type: 'RenameItem', item: ref('9'), title: 'Uusi' }))
      .thenRefused('UnknownItem');
    given(prepared)
      .when(asks(secretary, '11:10', remove('9')))
      .thenRefused('UnknownItem');
    given(prepared)
      .when(asks(secretary, '11:10', move('9', '1')))
      .thenRefused('UnknownItem');
    given(prepared)
      .when(asks(secretary, '11:10', move('1', '9')))
      .thenRefused('UnknownItem');
  });
});

describe('a visitor invited to an item', () => {
  const itemsOf = (past: readonly MeetingEvent[]): readonly string[] | undefined =>
    replay(past).people.find(({ id }) => id === visitor)?.items;

  it('follows it when the agenda is counted anew', () => {
    expect(itemsOf(journalOf(prepared, asks(secretary, '11:10', remove('2'))))).toEqual(['3.1']);
    expect(itemsOf(journalOf(prepared, asks(secretary, '11:10', move('4', '1'))))).toEqual(['1.1']);
  });

  it('follows it when two items change places', () => {
    expect(itemsOf(journalOf(prepared, asks(secretary, '11:10', move('4.2', '4.1'))))).toEqual(['4.2']);
  });

  it('has no item once it was removed, and not the one that gets its number', () => {
    expect(itemsOf(journalOf(prepared, asks(secretary, '11:10', remove('4.1'))))).toEqual([]);
  });

  it('has it again when the removal is undone', () => {
    const past = journalOf(
      prepared,
      asks(secretary, '11:10', remove('4.1')),
      asks(secretary, '11:11', { type: 'Undo' }),
    );
    expect(itemsOf(past)).toEqual(['4.1']);
    expect(replay(past).agenda).toEqual(replay(prepared).agenda);
  });
});

it('is for the chair and the secretary to change', () => {
  for (const request of [remove('2'), move('3', '2'), add(line('Uusi'))])
    given(prepared)
      .when(asks(member, '11:10', request))
      .thenRefused('NotAuthorised');
});

it('stays with the meeting whatever is told about the body', () => {
  const body = { ...DEFAULT_BODY, name: 'Ohjausryhmä' };
  const state = meetingAfter([rosterGiven, agendaSet], asks(chair, '11:10', { type: 'DescribeBody', body }));
  expect(state).toMatchObject({ body, people, agenda: replay(prepared).agenda });
});
