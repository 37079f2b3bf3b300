import { fold } from '../agenda';
import { personId, type NamedPerson, type Person, type PersonId } from '../domain';
import type { RosterLine } from './roster-line';

/** Somebody's account, with the addresses it is known by. */
export interface Account extends NamedPerson {
  readonly emails?: readonly string[];
}

export interface Recognised {
  readonly people: readonly Person[];
  /** Names of those whose account was found, and of those for whom there was none, or more than one. */
  readonly found: readonly string[];
  readonly notFound: readonly string[];
  /** A chair and secretaries without an account: the part is not given, for nobody could use it. */
  readonly withoutPart: readonly string[];
}

/**
 * The roster's people with ids: the one account with the address the list gives, else the one of the same full name,
 * else an id of the roster's own that is the same whenever the same name is given. A name two people have is never taken
 * for either of them.
 *
 * `accounts`: who is in the chat, by their Entra ids. `known`: who was only ever a name in the record.
 */
export const recognise = (
  lines: readonly RosterLine[],
  accounts: readonly Account[],
  known: readonly NamedPerson[],
): Recognised => {
  const names = counted(lines.map(({ name }) => nameKey(name)));
  const addresses = counted(lines.flatMap(({ email }) => (email === undefined ? [] : [email.toLowerCase()])));
  const only = (all: readonly NamedPerson[], name: string): PersonId | undefined => {
    const ids = new Set(all.filter((each) => nameKey(each.name) === nameKey(name)).map(({ id }) => id));
    return ids.size === 1 && names.get(nameKey(name)) === 1 ? [...ids][0] : undefined;
  };
  const byAddress = lines.map(({ email = '' }) =>
    addresses.get(email.toLowerCase()) === 1 ? withAddress(accounts, email) : undefined,
  );
  // Whoever an address names is nobody else's namesake.
  const others = accounts.filter(({ id }) => !byAddress.includes(id));
  const taken = new Set<PersonId>();
  const people = lines.map((line, index) => {
    const account = byAddress[index] ?? only(others, line.name);
    const id = account ?? only(known, line.name) ?? freshId(line.name, taken);
    taken.add(id);
    return { line, id, account };
  });
  const idOf = (name: string): PersonId | undefined => {
    const same = people.filter(({ line }) => nameKey(line.name) === nameKey(name));
    return same.length === 1 ? same[0]?.id : undefined;
  };
  const named = (every: typeof people): readonly string[] => every.map(({ line }) => line.name);
  return {
    people: people.map(({ line, id, account }) => personOf(line, id, account !== undefined, idOf)),
    found: named(people.filter(({ account }) => account !== undefined)),
    notFound: named(people.filter(({ account }) => account === undefined)),
    withoutPart: named(people.filter(({ line, account }) => account === undefined && givesRights(line))),
  };
};

const counted = (all: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
};

const withAddress = (accounts: readonly Account[], email: string): PersonId | undefined => {
  const is = (other: string): boolean => other.toLowerCase() === email.toLowerCase();
  const ids = new Set(accounts.filter(({ emails = [] }) => emails.some(is)).map(({ id }) => id));
  return ids.size === 1 ? [...ids][0] : undefined;
};

const givesRights = ({ role }: RosterLine): boolean => role === 'chair' || role === 'secretary';

const personOf = (
  { line: _line, email: _email, role, deputyFor, ...person }: RosterLine,
  id: PersonId,
  hasAccount: boolean,
  idOf: (name: string) => PersonId | undefined,
): Person => {
  const whom = deputyFor === undefined ? undefined : idOf(deputyFor);
  return {
    ...person,
    id,
    // A chair nobody can sign in as would leave a meeting nobody can open.
    ...(role === undefined || (!hasAccount && role !== 'viceChair') ? {} : { role }),
    ...(whom === undefined ? {} : { deputyFor: whom }),
  };
};

/** Teams shows "Alho Anna (VM)" where a list says "Anna Alho": the words count, not their order or the office behind. */
const nameKey = (name: string): string =>
  fold(name.replace(/\([^()]*\)\s*$/, '').replace(/,/g, ' '))
    .split(' ')
    .toSorted()
    .join(' ');

const freshId = (name: string, taken: ReadonlySet<PersonId>): PersonId => {
  const base = `roster-${fold(name).replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  let id = personId(base);
  for (let count = 2; taken.has(id); count += 1) id = personId(`${base}-${String(count)}`);
  return id;
};
