import { personId, TEAMS, type Language, type MeetingEvent, type Person } from '../../../src/domain';
import { chair, member, opened, people, secretary, visitor, wrote } from '../../support/meeting-facts';
import {
  bodyDescribed,
  closedAt,
  joined,
  left,
  linesUnder,
  meetingDescribed,
  minutesOf,
} from '../../support/minutes-of';
import { course, kunta, said } from '../../support/people-come-and-go';

describe('a deputy', () => {
  const veikko: Person = { id: personId('veikko'), name: 'Veikko Aalto', group: 'deputies' };
  const roster = wrote(secretary, '11:00', { type: 'RosterSet', people: [...people, veikko] });
  const seated = (when: string, entry?: string): MeetingEvent =>
    wrote(
      secretary,
      when,
      { type: 'DeputySeated', person: veikko.id, replaces: member },
      entry === undefined ? {} : { entry: entry as never },
    );
  const minutes = (language: Language, ...events: readonly MeetingEvent[]) =>
    minutesOf(kunta(language), ...course, roster, ...events, closedAt('13:30'));

  it.each([
    ['fi', 'Varajäsen Veikko Aalto tuli klo 12.25 poissa olevan jäsenen tilalle (Matti Väänänen).'],
    ['sv', 'Ersättaren Veikko Aalto trädde in kl. 12.25 i stället för Matti Väänänen.'],
    ['en', 'Deputy Veikko Aalto took the place of Matti Väänänen at 12.25.'],
  ] as const)('who takes a place in the meeting is said to, in %s', (language, sentence) => {
    expect(linesUnder(minutes(language, joined(veikko.id, '12:01'), seated('12:25')), '3')).toEqual([sentence]);
    const came = said('PersonJoined', veikko.id, '12:25', true);
    expect(linesUnder(minutes(language, came, seated('12:25')), '3')).toEqual([sentence]);
  });

  it('who was said at the roll call to be there has been there', () => {
    expect(linesUnder(minutes('fi', said('PersonJoined', veikko.id, '12:25'), seated('12:25')), '3')).toEqual([]);
  });

  it('stands in the list with whose place it was', () => {
    const { participants } = minutes('fi', joined(veikko.id, '12:01'), seated('12:01'));
    expect(participants?.columns.flat().flatMap((group) => group.people.map(({ text }) => text))).toContain(
      'Veikko Aalto, varajäsen (varsinainen jäsen Matti Väänänen)',
    );
  });
});

describe('the list of participants', () => {
  const listed = (language: Language, ...events: readonly MeetingEvent[]) =>
    minutesOf(bodyDescribed({ language }), ...course, ...events, closedAt('13:30')).participants?.columns.flatMap(
      (column) => column.flatMap((group) => group.people.map(({ text }) => text)),
    ) ?? [];

  it.each([
    [
      'fi',
      'Matti Väänänen, DVV, saapui klo 12.25',
      'Matti Väänänen, DVV, poistui klo 13.20',
      'Matti Väänänen, DVV, poissa klo 12.15–12.45',
      'Matti Väänänen, DVV, paikalla klo 12.25–12.35, asiakohta 3',
    ],
    [
      'sv',
      'Matti Väänänen, DVV, anlände kl. 12.25',
      'Matti Väänänen, DVV, avlägsnade sig kl. 13.20',
      'Matti Väänänen, DVV, frånvarande kl. 12.15–12.45',
      'Matti Väänänen, DVV, närvarande kl. 12.25–12.35, ärende 3',
    ],
    [
      'en',
      'Matti Väänänen, DVV, arrived at 12.25',
      'Matti Väänänen, DVV, left at 13.20',
      'Matti Väänänen, DVV, absent 12.15–12.45',
      'Matti Väänänen, DVV, present 12.25–12.35, item 3',
    ],
  ] as const)(
    'says it after the name where the profile has it there, in %s',
    (language, arrived, gone, away, partly) => {
      expect(listed(language, joined(member, '12:25'))).toContain(arrived);
      expect(listed(language, joined(member, '12:01'), left(member, '13:20'))).toContain(gone);
      expect(listed(language, joined(member, '12:01'), left(member, '12:15'), joined(member, '12:45'))).toContain(away);
      expect(listed(language, joined(member, '12:25'), left(member, '12:35'))).toContain(partly);
      const within = listed(language, joined(member, '12:01'), left(member, '12:25'), joined(member, '12:35'));
      expect(within.join()).toContain('12.25–12.35');
    },
  );

  it('says several things of one person', () => {
    const all = listed('fi', joined(member, '12:15'), left(member, '12:45'), joined(member, '13:15'));
    expect(all).toContain('Matti Väänänen, DVV, saapui klo 12.15, poissa klo 12.45–13.15');
    const items = listed('fi', joined(member, '12:15'), left(member, '12:45'));
    expect(items).toContain('Matti Väänänen, DVV, paikalla klo 12.15–12.45, asiakohdat 2, 3, 4');
  });

  it('says nothing where the profile does not', () => {
    const minutes = minutesOf(
      bodyDescribed({ profile: 'ohjausryhma' }),
      ...course,
      joined(member, '12:25'),
      closedAt('13:30'),
    );
    expect(linesUnder(minutes, '3')).toEqual([]);
    expect(minutes.participants?.columns.flat().flatMap((group) => group.people.map(({ text }) => text))).toContain(
      'Matti Väänänen, DVV',
    );
  });

  it('says it where there is no agenda to say it under', () => {
    const minutes = minutesOf(kunta('fi'), opened[0]!, opened[2]!, joined(member, '12:25'), closedAt('13:30'));
    expect(JSON.stringify(minutes.participants)).toContain('saapui klo 12.25');
  });

  it('marks who took part how, where that is known', () => {
    const hybrid = meetingDescribed({ mode: 'hybrid' });
    const onSite = wrote(secretary, '12:05', { type: 'PresenceModeSet', person: chair, mode: 'onSite' });
    expect(listed('fi', hybrid, joined(member, '12:01'), onSite)).toEqual(
      expect.arrayContaining(['Aino Korhonen, VM, pj, paikalla', 'Matti Väänänen, DVV, etänä']),
    );
    expect(listed('sv', hybrid, joined(member, '12:01'))).toContain('Matti Väänänen, DVV, på distans');
    expect(listed('en', joined(member, '12:01'))).toContain('Matti Väänänen, DVV');
  });

  it('has visitors with the items they were there for, where none were given', () => {
    const vera = people.map(({ items: _items, ...person }) => person);
    const roster = wrote(secretary, '11:00', { type: 'RosterSet', people: vera });
    expect(listed('fi', roster, joined(visitor, '12:19'), left(visitor, '12:45'))).toContain(
      'Vera Åström, Oulu (asiakohdat 3, 4)',
    );
    expect(listed('fi', roster, joined(visitor, '12:21'), left(visitor, '12:30'))).toContain(
      'Vera Åström, Oulu (asiakohta 3)',
    );
    expect(listed('fi', roster, joined(visitor, '11:59'))).toContain('Vera Åström, Oulu');
    expect(listed('fi', roster, said('PersonJoined', visitor, '12:35'))).toContain('Vera Åström, Oulu');
    expect(listed('fi', roster, said('PersonJoined', visitor, '13:15', true))).toContain(
      'Vera Åström, Oulu (asiakohta 5)',
    );
  });

  it('has no telephone in it, and no room, until somebody said who that was', () => {
    const room = personId('8:neukkari');
    const known = (name: string) =>
      wrote(TEAMS, '12:00', {
        type: 'PersonIntroduced',
        person: { id: room, name, group: 'visitors', anonymous: true },
      });
    for (const name of ['+358 40 123 4567', 'Neukkari 3'])
      expect(listed('fi', known(name), joined(room, '12:01')).join()).not.toContain(name);
    expect(listed('fi', known('Vera Vieras'), joined(room, '12:01'))).toContain('Vera Vieras');
    const is = wrote(secretary, '12:30', { type: 'PersonIdentified', person: room, is: member });
    expect(listed('fi', known('Neukkari 3'), joined(room, '12:01'), is)).toContain('Matti Väänänen, DVV');
  });
});
