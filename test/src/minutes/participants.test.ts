import { personId, type MeetingEvent, type Person } from '../../../src/domain';
import type { Minutes } from '../../../src/minutes';
import {
  agendaSet,
  chair,
  member,
  opened,
  otherMember,
  people,
  secretary,
  stranger,
  viceChair,
  visitor,
  wrote,
} from '../../support/meeting-facts';
import { bodyDescribed, closedAt, joined, left, linesOfText, minutesOf } from '../../support/minutes-of';

const plain = bodyDescribed();
const reference = bodyDescribed({ profile: 'ohjausryhma' });
const names = ({ participants }: Minutes): readonly (readonly string[])[] =>
  (participants?.columns ?? []).map((column) => column.flatMap((group) => group.people.map(({ text }) => text)));
const meetingOf = (list: readonly Person[], ...events: readonly MeetingEvent[]): readonly MeetingEvent[] => [
  wrote(secretary, '11:00', { type: 'RosterSet', people: list }),
  agendaSet,
  wrote(chair, '12:00', { type: 'MeetingOpened' }),
  ...events,
];

describe('the participants', () => {
  it('are those the record saw during the meeting, in the roster’s order and columns', () => {
    const minutes = minutesOf(
      reference,
      opened,
      joined(secretary, '11:50'),
      joined(visitor, '12:30'),
      joined(member, '12:10'),
      closedAt('13:00'),
    );
    expect(names(minutes)).toEqual([
      ['Aino Korhonen, VM, pj', 'Matti Väänänen, DVV'],
      ['Saara Nieminen, VM, sihteeri', 'Vera Åström, Oulu (asiakohta 4.1)'],
    ]);
  });

  it('are not those who came before the opening and left, or came after the closing', () => {
    const minutes = minutesOf(
      reference,
      opened,
      joined(member, '11:40'),
      left(member, '12:00'),
      closedAt('13:00'),
      joined(otherMember, '13:00'),
    );
    expect(names(minutes)).toEqual([['Aino Korhonen, VM, pj']]);
  });

  it('include somebody who has not left, and somebody who was here only for a while', () => {
    const minutes = minutesOf(
      reference,
      opened,
      joined(member, '12:05'),
      left(member, '12:06'),
      joined(viceChair, '12:50'),
    );
    expect(names(minutes)).toEqual([['Aino Korhonen, VM, pj', 'Ville Mäkinen, TEM, varapj', 'Matti Väänänen, DVV']]);
  });

  it('include somebody the roster does not know, by name', () => {
    const guest: Person = { id: stranger, name: 'Tuuli Tuntematon', group: 'visitors' };
    const minutes = minutesOf(
      reference,
      opened,
      wrote(stranger, '12:09', { type: 'PersonIntroduced', person: guest }),
      joined(stranger, '12:10'),
      joined(secretary, '12:10'),
    );
    expect(names(minutes)).toEqual([['Aino Korhonen, VM, pj'], ['Saara Nieminen, VM, sihteeri', 'Tuuli Tuntematon']]);
  });

  it('show as chair whoever chaired', () => {
    const minutes = minutesOf(
      reference,
      meetingOf(
        people,
        wrote(chair, '12:30', { type: 'ChairChanged', person: viceChair }),
        joined(viceChair, '12:00'),
        closedAt('13:00', viceChair),
      ),
    );
    expect(names(minutes)).toEqual([['Aino Korhonen, VM, pj', 'Ville Mäkinen, TEM, pj']]);
    expect(linesOfText(minutes).at(-1)).toBe('Puheenjohtaja päätti kokouksen ajassa 13:00.');
  });

  it('name whom a deputy stands in for, without inflecting the name', () => {
    const deputy: Person = { id: personId('d'), name: 'Dan Holm', group: 'deputies', deputyFor: member };
    const past = meetingOf([...people, deputy], joined(deputy.id, '12:00'));
    expect(names(minutesOf(reference, past))[0]?.[1]).toBe('Dan Holm, varajäsen (varsinainen jäsen Matti Väänänen)');
    expect(names(minutesOf(bodyDescribed({ language: 'sv' }), past))[0]?.[1]).toBe(
      'Dan Holm, ersättare för Matti Väänänen',
    );
  });

  it('name all items of a visitor of several', () => {
    const guest: Person = { id: visitor, name: 'Vera Åström', group: 'visitors', items: ['4', '5'] };
    const past = meetingOf([guest], joined(visitor, '12:00'));
    expect(names(minutesOf(reference, past))).toEqual([['Vera Åström (asiakohdat 4, 5)']]);
    expect(names(minutesOf(bodyDescribed({ language: 'en' }), past))).toEqual([['Vera Åström (items 4, 5)']]);
  });

  it('have a title from the roster where the profile shows titles', () => {
    const titled: Person = { ...people[0]!, title: 'ylijohtaja' };
    expect(names(minutesOf(plain, meetingOf([titled])))).toEqual([['Aino Korhonen, ylijohtaja, VM, pj']]);
    expect(names(minutesOf(reference, meetingOf([titled])))).toEqual([['Aino Korhonen, VM, pj']]);
  });

  it('are grouped under labels where the profile labels, and a group is named once', () => {
    const both = [people[0]!, { ...people[2]!, column: 2 as const }, people[4]!];
    const minutes = minutesOf(plain, meetingOf(both, joined(member, '12:00'), joined(secretary, '12:00')));
    expect(minutes.participants?.columns.map((column) => column.map(({ label }) => label))).toEqual([
      ['Jäsenet'],
      [undefined, 'Sihteerit'],
    ]);
  });
});

describe('the absent', () => {
  const apologised = wrote(member, '11:30', { type: 'ApologiesReceived', person: member });

  it('are printed where the profile shows them, under a label, and only those who said so', () => {
    expect(linesOfText(minutesOf(plain, opened, apologised)).slice(3, 8)).toEqual([
      'Osallistujat',
      'Jäsenet',
      'Aino Korhonen, VM, pj',
      'Poissa',
      'Matti Väänänen, DVV',
    ]);
    expect(linesOfText(minutesOf(reference, opened, apologised))).not.toContain('Matti Väänänen, DVV');
  });

  it('are present when they came after all', () => {
    expect(linesOfText(minutesOf(plain, opened, apologised, joined(member, '12:10')))).not.toContain('Poissa');
  });
});

describe('headings', () => {
  it('never stand over nothing', () => {
    for (const profile of ['perus', 'ohjausryhma'])
      expect(linesOfText(minutesOf(bodyDescribed({ profile }), agendaSet))).toEqual([
        'LUONNOS, versio 1',
        'Ohjausryhmä',
        '1. Kokouksen avaus',
        '2. Edellisen kokouksen pöytäkirja',
        '3. Tilannekatsaus',
        '4. Talousarvio',
        '4.1 Vuosi 2023',
        '4.2 Vuosi 2024',
        '5. Viestintä',
        '6. Muut asiat',
        '7. Seuraavat kokoukset',
        '8. Kokouksen päättäminen',
      ]);
  });
});
