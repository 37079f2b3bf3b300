import { member, secretary, visitor, wentTo } from '../../support/meeting-facts';
import { closedAt, joined, left, linesUnder, minutesOf } from '../../support/minutes-of';
import { course, kunta, kuntaMinutes, said, under } from '../../support/people-come-and-go';

describe('arrivals and departures', () => {
  it.each([
    [
      'fi',
      'Matti Väänänen saapui kokoukseen klo 12.25 tämän asian käsittelyn aikana.',
      'Matti Väänänen poistui klo 13.20.',
    ],
    [
      'sv',
      'Matti Väänänen anlände till sammanträdet kl. 12.25 under behandlingen av detta ärende.',
      'Matti Väänänen avlägsnade sig kl. 13.20.',
    ],
    ['en', 'Matti Väänänen arrived at 12.25 during this item.', 'Matti Väänänen left at 13.20.'],
  ] as const)('stand in the item they happened in, in %s', (language, arrived, gone) => {
    const events = [joined(member, '12:25'), left(member, '13:20')];
    expect(under(language, '3', ...events)).toEqual([arrived]);
    expect(under(language, '5', ...events)).toEqual([gone]);
    for (const other of ['2', '4', '6']) expect(under(language, other, ...events).join()).not.toContain('Matti');
  });

  it('are traced to what says so', () => {
    const minutes = kuntaMinutes('fi', joined(member, '12:25'));
    const [block] = minutes.items[2]?.blocks ?? [];
    expect(block).toMatchObject({ role: 'attendance', sources: [`${member} 12:25`] });
  });

  it('at a break are said with the item after it, and in it where it goes on', () => {
    expect(under('fi', '4', joined(member, '12:55'))).toContain(
      'Matti Väänänen saapui kokoukseen klo 12.55 tauon aikana.',
    );
    expect(under('fi', '4', joined(member, '12:01'), left(member, '12:55'))).toContain(
      'Matti Väänänen poistui klo 12.55 tauon aikana.',
    );
    const other = minutesOf(
      kunta('fi'),
      ...course.slice(0, -2),
      wentTo('5', '13:00'),
      joined(member, '12:55'),
      closedAt('13:30'),
    );
    expect(linesUnder(other, '5')).toEqual([
      'Matti Väänänen saapui kokoukseen klo 12.55 ennen tämän asian käsittelyä.',
    ]);
  });

  it('are those of members and deputies: visitors have their items', () => {
    expect(under('fi', '3', joined(visitor, '12:25'), left(visitor, '12:35'))).toEqual([]);
    expect(under('fi', '3', joined(secretary, '12:25'))).toEqual([]);
  });

  it('within two minutes of the beginning or the end are nothing Teams would tell', () => {
    const events = [joined(member, '12:01:30'), left(member, '13:29')];
    expect([...under('fi', '1', ...events), ...under('fi', '5', ...events)].join()).not.toContain('Matti');
    expect(
      linesUnder(minutesOf(kunta('fi', { dropMinutes: 0 }), ...course, ...events, closedAt('13:30')), '1'),
    ).toContain('Matti Väänänen saapui kokoukseen klo 12.01 tämän asian käsittelyn aikana.');
  });

  it('are not made of somebody being said to be there: only of being said to have come', () => {
    expect(under('fi', '3', said('PersonJoined', member, '12:25'))).toEqual([]);
    expect(under('fi', '3', said('PersonJoined', member, '12:25', true))).toHaveLength(1);
    expect(under('fi', '5', said('PersonJoined', member, '12:25'), said('PersonLeft', member, '13:29'))).toEqual([
      'Matti Väänänen poistui klo 13.29.',
    ]);
  });
});

describe('somebody who is away for a while', () => {
  it.each([
    ['fi', 'Matti Väänänen oli poissa kokouksesta tämän asian käsittelyn aikana klo 12.25–12.35.'],
    ['sv', 'Matti Väänänen var frånvarande från sammanträdet kl. 12.25–12.35 under behandlingen av detta ärende.'],
    ['en', 'Matti Väänänen was absent 12.25–12.35 during this item.'],
  ] as const)('in one item was absent there, in %s', (language, sentence) => {
    expect(under(language, '3', joined(member, '12:01'), left(member, '12:25'), joined(member, '12:35'))).toEqual([
      sentence,
    ]);
  });

  it('over several items left and came back', () => {
    const events = [joined(member, '12:01'), left(member, '12:15'), joined(member, '12:45')];
    expect(under('fi', '2', ...events)).toEqual(['Matti Väänänen poistui klo 12.15.']);
    expect(under('fi', '4', ...events)).toContain(
      'Matti Väänänen palasi kokoukseen klo 12.45 tämän asian käsittelyn aikana.',
    );
    const inBreak = [joined(member, '12:01'), left(member, '12:15'), joined(member, '12:55')];
    expect(under('fi', '4', ...inBreak)).toContain('Matti Väänänen palasi kokoukseen klo 12.55 tauon aikana.');
  });

  it('in a break, or for a moment, was not away', () => {
    for (const events of [
      [joined(member, '12:01'), left(member, '12:52'), joined(member, '12:58')],
      [joined(member, '12:01'), left(member, '12:25'), joined(member, '12:27')],
    ])
      for (const number of ['3', '4']) expect(under('fi', number, ...events).join()).not.toContain('Matti');
    expect(under('fi', '4', joined(member, '12:01'), left(member, '12:55'), joined(member, '13:05'))).toContain(
      'Matti Väänänen oli poissa kokouksesta tämän asian käsittelyn aikana klo 13.00–13.05.',
    );
  });
});
