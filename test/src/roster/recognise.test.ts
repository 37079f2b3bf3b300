import { personId } from '../../../src/domain';
import { readRoster, recognise } from '../../../src/roster';

const named = (id: string, name: string) => ({ id: personId(id), name });
const recognised = (
  text: string,
  accounts = [named('aa', 'Anna Alho'), named('bb', 'Bo Berg')],
  known = [] as typeof accounts,
) => recognise(readRoster(text).people, accounts, known);
const ids = (text: string, ...more: readonly (readonly ReturnType<typeof named>[])[]) =>
  recognised(text, ...(more as [])).people.map(({ id }) => id);

describe('the people of a roster', () => {
  it('are those of the chat who have the same full name, whatever their case, accents and order', () => {
    const accounts = [named('aa', 'ALHO Anna (VM)'), named('bb', 'Bö Berg'), named('cc', 'Cederberg, Cai')];
    const found = recognised('Anna Alho, VM, pj\nBo Berg\nCai Cederberg\nDan Dahl', accounts);
    expect(found.people.map(({ id }) => id)).toEqual(['aa', 'bb', 'cc', 'roster-dan-dahl']);
    expect(found).toMatchObject({ found: ['Anna Alho', 'Bo Berg', 'Cai Cederberg'], notFound: ['Dan Dahl'] });
  });

  it('are nobody in the chat where two have the name there, or two in the list', () => {
    expect(ids('Anna Alho', [named('a1', 'Anna Alho'), named('a2', 'Anna Alho')])).toEqual(['roster-anna-alho']);
    expect(ids('Anna Alho, VM\nAnna Alho, Kela')).toEqual(['roster-anna-alho', 'roster-anna-alho-2']);
  });

  it('are not somebody whose name is only nearly the same', () => {
    expect(ids('Anna Alhonen\nAnna Maria Alho')).toEqual(['roster-anna-alhonen', 'roster-anna-maria-alho']);
  });

  it('are those with the address the list gives, whatever they are called there', () => {
    const accounts = [
      { ...named('a1', 'Anna Alho'), emails: ['Anna.Alho@vm.example', 'a1@vm.example'] },
      { ...named('a2', 'Anna Alho'), emails: ['anna.b.alho@vm.example'] },
      named('bb', 'Bo Berg'),
    ];
    expect(
      ids('Anna Alho, VM, ANNA.B.ALHO@vm.example\nA. Alho Anneli, a1@vm.example\nBo Berg, b@x.example', accounts),
    ).toEqual(['a2', 'a1', 'bb']);
    // One address for two says nothing, and nobody is two people of the list.
    expect(ids('Anna Alho, a1@vm.example\nBo Berg, a1@vm.example', accounts)).toEqual(['roster-anna-alho', 'bb']);
    expect(ids('Bo Berg, a1@vm.example\nAnna Alho, VM', accounts.slice(0, 1))).toEqual(['a1', 'roster-anna-alho']);
    expect(recognised('Anna Alho, a1@vm.example', accounts).people).toEqual([
      { id: 'a1', name: 'Anna Alho', group: 'members' },
    ]);
  });

  it('stay who they were in the record where they were only ever a name', () => {
    expect(ids('Dan Dahl', [], [named('guest-7', 'Dan Dahl')])).toEqual(['guest-7']);
    expect(ids('Dan Dahl')).toEqual(ids('Dan Dahl, VM'));
  });

  it('have no part to play without an account: a chair nobody is would leave the meeting closed', () => {
    const found = recognised('Xi Xu, VM, pj\nYrsa Yli, VM, sihteeri\nZoe Zen, VM, varapj');
    expect(found.people.map(({ role, group }) => [role, group])).toEqual([
      [undefined, 'members'],
      [undefined, 'secretaries'],
      ['viceChair', 'members'],
    ]);
    expect(found.withoutPart).toEqual(['Xi Xu', 'Yrsa Yli']);
    expect(recognised('Anna Alho, VM, pj').people[0]).toMatchObject({ id: 'aa', role: 'chair' });
  });

  it('know whom they stand in for', () => {
    const found = recognised('Anna Alho, VM\nBo Berg, Kela, varajäsen (anna alho)\nDan Dahl, x, varajäsen (Xi Xu)');
    expect(found.people.map(({ deputyFor }) => deputyFor)).toEqual([undefined, 'aa', undefined]);
  });
});
