import {
  chairOf,
  nameOf,
  personById,
  personId,
  replay,
  secretariesOf,
  type Person,
  type PersonRef,
} from '../../../src/domain';
import { findPerson } from '../../../src/domain/find-person';
import { chair, opened, people, rosterGiven, secretary, stranger, wrote } from '../../support/meeting-facts';

const named = (...names: readonly string[]): readonly Person[] =>
  names.map((name) => ({ id: personId(name), name, group: 'members' }));
const meant = (name: string, roster: readonly Person[] = people): unknown => {
  const ref: PersonRef = { name };
  const found = findPerson(replay([wrote(secretary, '11:00', { type: 'RosterSet', people: roster })]), ref);
  return 'value' in found ? found.value.name : found.refusal;
};

describe('a name', () => {
  it('means whoever has it, whatever its case, accents and blanks', () => {
    for (const name of ['Vera Åström', 'vera åström', 'VERA ASTROM', ' Vera   Åström ', 'Vera\tÅstro\u0308m'])
      expect(meant(name)).toBe('Vera Åström');
  });

  it('may be a surname or a first name only one person has', () => {
    expect(meant('Åström')).toBe('Vera Åström');
    expect(meant('astrom')).toBe('Vera Åström');
    expect(meant('liisa')).toBe('Liisa Väänänen');
  });

  it('that two people have means neither of them', () => {
    expect(meant(' Väänänen ')).toEqual({
      code: 'AmbiguousPerson',
      name: 'Väänänen',
      candidates: ['Matti Väänänen', 'Liisa Väänänen'],
    });
    expect(meant('Anna Aho', named('Anna Aho', 'anna aho'))).toMatchObject({ code: 'AmbiguousPerson' });
  });

  it('means the person of just that name before anybody it is a part of', () => {
    expect(meant('Aho', named('Anna Aho', 'Aho', 'Liisa Aho'))).toBe('Aho');
  });

  it('is no part of a word', () => {
    expect(meant('Väänä')).toEqual({ code: 'UnknownPerson', name: 'Väänä' });
    expect(meant('Meikäläinen', named('Maija Meikäläinen-Aho'))).toEqual({
      code: 'UnknownPerson',
      name: 'Meikäläinen',
    });
    expect(meant('')).toEqual({ code: 'UnknownPerson', name: '' });
  });
});

describe('people by their ids', () => {
  const state = replay(opened);

  it('have the name of the roster, else their id', () => {
    expect(nameOf(state, chair)).toBe('Aino Korhonen');
    expect(nameOf(state, stranger)).toBe(stranger);
    expect(personById(state, stranger)).toBeUndefined();
  });

  it('are the chair and the secretaries', () => {
    expect(chairOf(state)?.name).toBe('Aino Korhonen');
    expect(chairOf(replay([]))).toBeUndefined();
    expect(secretariesOf(state).map(({ name }) => name)).toEqual(['Saara Nieminen']);
    const unknown = wrote(chair, '12:10', { type: 'SecretaryNamed', person: stranger });
    expect(secretariesOf(replay([rosterGiven, unknown])).map(({ name }) => name)).toEqual(['Saara Nieminen']);
  });
});
