import { personId, placeOf, recusalId, replay, votersFor } from '../../../src/domain';
import type { MeetingEvent, Person, PersonId, PersonRef, PresenceMode } from '../../../src/domain';
import { given } from '../../support/given';
import {
  asks,
  at,
  chair,
  clock,
  item,
  member,
  opened,
  otherMember,
  people,
  secretary,
  stranger,
  visitor,
  wrote,
} from '../../support/meeting-facts';

const veikko = personId('veikko');
const varpu = personId('varpu');
const deputies: readonly Person[] = [
  { id: veikko, name: 'Veikko Aalto', group: 'deputies', deputyFor: member },
  { id: varpu, name: 'Varpu Lahti', group: 'deputies' },
];
const roster = wrote(secretary, '11:00', { type: 'RosterSet', people: [...people, ...deputies] });
const board = [...opened, roster];

const joined = (person: PersonId, when: string, by = secretary): MeetingEvent =>
  wrote(by, when, { type: 'PersonJoined', person, evidence: 'said' });
const left = (person: PersonId, when: string): MeetingEvent =>
  wrote(secretary, when, { type: 'PersonLeft', person, evidence: 'said' });
const seated = (person: PersonId, replaces: PersonId, when: string, by = secretary): MeetingEvent =>
  wrote(by, when, { type: 'DeputySeated', person, replaces });
const moded = (person: PersonId, mode: PresenceMode, when: string): MeetingEvent =>
  wrote(secretary, when, { type: 'PresenceModeSet', person, mode });
const present = (person: PersonId, replaces?: PersonRef) =>
  ({ type: 'MarkPresent', person: { id: person }, ...(replaces === undefined ? {} : { replaces }) }) as const;
const voters = (events: readonly MeetingEvent[], when = '12:30') => [...votersFor(replay(events), item('1'), at(when))];

describe('a deputy', () => {
  it('takes the place of the member the roster names, while that member is away', () => {
    const past = [...board, joined(veikko, '12:01'), joined(member, '12:20'), left(member, '12:25')];
    expect(voters(past, '12:10')).toEqual([veikko]);
    expect(voters(past, '12:20')).toEqual([member]);
    expect(voters(past, '12:25')).toEqual([veikko]);
  });

  it('takes the place of a member who is recused', () => {
    const out = wrote(member, '12:10', {
      type: 'RecusalDeclared',
      recusal: recusalId('r9'),
      item: item('1'),
      person: member,
      ground: {},
    });
    expect(voters([...board, joined(veikko, '12:01'), joined(member, '12:01'), out])).toEqual([veikko]);
    expect(voters([...board, joined(member, '12:01'), out])).toEqual([]);
  });

  it('is seated in the place of a member by whoever keeps the record', () => {
    for (const by of [chair, secretary])
      given(board)
        .when(asks(by, '12:05', present(varpu, { id: otherMember })))
        .then(joined(varpu, '12:05', by), seated(varpu, otherMember, '12:05', by));
    given(board)
      .when(asks(varpu, '12:05', present(varpu, { id: otherMember })))
      .thenRefused({ code: 'NotAuthorised', needs: ['chair', 'secretary'], chair: 'Aino Korhonen' });
  });

  it('is seated from when that was said to be', () => {
    given(board)
      .when(asks(secretary, '12:30', { ...present(varpu, { id: otherMember }), clock: clock('12:10') }))
      .then(
        wrote(
          secretary,
          '12:30',
          { type: 'PersonJoined', person: varpu, evidence: 'said', arrived: true },
          { at: '12:10' },
        ),
        wrote(secretary, '12:30', { type: 'DeputySeated', person: varpu, replaces: otherMember }, { at: '12:10' }),
      );
    const past = [...board, joined(varpu, '12:01'), seated(varpu, otherMember, '12:10')];
    expect(voters(past, '12:05')).toEqual([]);
    expect(voters(past, '12:10')).toEqual([varpu]);
  });

  it('who is there already is only seated, and once', () => {
    given(board, joined(varpu, '12:01'))
      .when(asks(secretary, '12:05', present(varpu, { id: otherMember })))
      .then(seated(varpu, otherMember, '12:05'));
    given(board, joined(varpu, '12:01'), seated(varpu, otherMember, '12:05'))
      .when(asks(secretary, '12:06', present(varpu, { id: otherMember })))
      .thenNothing();
  });

  it('has the place that was given last', () => {
    const past = [...board, joined(veikko, '12:01'), seated(veikko, otherMember, '12:10')];
    expect(placeOf(replay(past), veikko, at('12:30'))).toBe(otherMember);
    expect(voters(past)).toEqual([veikko]);
    expect(voters([...past, joined(otherMember, '12:20')])).toEqual([otherMember]);
    const back = [...past, seated(veikko, member, '12:20')];
    expect(placeOf(replay(back), veikko, at('12:30'))).toBe(member);
    expect(placeOf(replay(back), veikko, at('12:15'))).toBe(otherMember);
    expect(placeOf(replay(back), varpu, at('12:30'))).toBeUndefined();
    expect(placeOf(replay(back), stranger, at('12:30'))).toBeUndefined();
  });

  it('gives way to whoever was seated there after them', () => {
    const past = [...board, joined(veikko, '12:01'), joined(varpu, '12:01'), seated(varpu, member, '12:10')];
    expect(voters(past)).toEqual([varpu]);
  });

  it('without a vote has nobody’s place', () => {
    const silent = deputies.map((each) => ({ ...each, vote: false }));
    const quiet = wrote(secretary, '11:03', { type: 'RosterSet', people: [...people, ...silent] });
    expect(voters([...opened, quiet, joined(veikko, '12:01')])).toEqual([]);
  });

  it('may be a guest, and the member may be named in the genitive, as Finnish has it', () => {
    for (const [name, replaces] of [
      ['Matti Väänäsen', member],
      ['Aino Korhosen', chair],
      ['korhosen', chair],
      ['Liisa Väänäsen', otherMember],
      ['Matti Väänänen', member],
    ] as const)
      given(board)
        .when(asks(secretary, '12:05', { type: 'MarkPresent', person: { name: 'Veikko Aalto' }, replaces: { name } }))
        .then(joined(veikko, '12:05'), seated(veikko, replaces, '12:05'));
    given(board)
      .when(asks(secretary, '12:05', present(varpu, { name: 'Väänäsen' })))
      .thenRefused({ code: 'AmbiguousPerson', name: 'Väänäsen', candidates: ['Matti Väänänen', 'Liisa Väänänen'] });
    given(board)
      .when(asks(secretary, '12:05', present(varpu, { name: 'Teppo Tulpun' })))
      .thenRefused({ code: 'UnknownPerson', name: 'Teppo Tulpun' });
    given(board)
      .when(asks(secretary, '12:05', present(varpu, { id: stranger })))
      .thenRefused('UnknownPerson');
    given(board)
      .when(
        asks(secretary, '12:05', { type: 'MarkPresent', person: { name: 'Uusi Vieras' }, replaces: { id: member } }),
      )
      .then(
        wrote(secretary, '12:05', {
          type: 'PersonIntroduced',
          person: { id: personId('guest-6'), name: 'Uusi Vieras', group: 'visitors' },
        }),
        joined(personId('guest-6'), '12:05'),
        seated(personId('guest-6'), member, '12:05'),
      );
  });

  it('is no member, and replaces one', () => {
    const why = (name: string, replaces: string) => ({ code: 'CannotReplace', name, replaces }) as const;
    given(board)
      .when(asks(secretary, '12:05', present(member, { id: otherMember })))
      .thenRefused(why('Matti Väänänen', 'Liisa Väänänen'));
    given(board)
      .when(asks(secretary, '12:05', present(varpu, { id: visitor })))
      .thenRefused(why('Varpu Lahti', 'Vera Åström'));
    given(board)
      .when(asks(secretary, '12:05', present(member, { id: member })))
      .thenRefused('CannotReplace');
  });
});

describe('how somebody takes part', () => {
  it('is said with who is present, and changes by being said again', () => {
    given(board)
      .when(asks(secretary, '12:05', { ...present(member), mode: 'remote' }))
      .then(joined(member, '12:05'), moded(member, 'remote', '12:05'));
    const past = [...board, joined(member, '12:05'), moded(member, 'remote', '12:05')];
    given(past)
      .when(asks(secretary, '12:10', { ...present(member), mode: 'onSite' }))
      .then(moded(member, 'onSite', '12:10'));
    given(past)
      .when(asks(secretary, '12:10', { ...present(member), mode: 'remote' }))
      .thenNothing();
    given(board)
      .when(asks(member, '12:05', { type: 'MarkPresent', mode: 'onSite' }))
      .then(
        joined(member, '12:05', member),
        wrote(member, '12:05', { type: 'PresenceModeSet', person: member, mode: 'onSite' }),
      );
  });
});
