import type { ItemRef, PersonRef, Request } from '../../src/domain';
import { recusalKind, type UnclearReason } from '../../src/language';
import { mentionAt, nameAt } from './mentioned';
import { readPeople, type Listed } from './people';
import type { ChatMessage } from './saying';
import { modeAlone } from './taking-part';

/** "Anna Alho (Bo Bergin tilalla), Cai Cederberg etänä", or but "etänä", which is said of oneself. */
export const readPresent = (
  text: string,
  hasArrived: boolean,
  { mentions }: ChatMessage,
): readonly Request[] | UnclearReason => {
  const arrived = hasArrived ? { arrived: true } : {};
  const mode = modeAlone(text);
  if (mode !== undefined) return [{ type: 'MarkPresent', mode, ...arrived }];
  const people = readPeople(text, mentions);
  return typeof people === 'string'
    ? people
    : people.map((listed: Listed) => ({ type: 'MarkPresent', ...listed, ...arrived }));
};

/** "@Anna Alho osallisuusjäävi", "Anna Alho, hakijan puoliso": who, and why; without a name it is whoever says it. */
export const readRecusal = (text: string, item: ItemRef | undefined, message: ChatMessage): Request => {
  const { mentions, people = [] } = message;
  const named = mentionAt(text, [...mentions, ...people]) ?? nameAt(text, 0, people);
  const words = (named === undefined ? text : text.slice(named.length)).replace(/^[\s,:–-]{1,5}/, '').trim();
  const ground = recusalKind(words);
  return {
    type: 'DeclareRecusal',
    ...(named === undefined ? {} : { person: named.ref }),
    ...(ground === undefined ? {} : { ground }),
    ...(words === '' ? {} : { text: words }),
    ...(item === undefined ? {} : { item }),
  };
};

export const readNotRecused = (
  text: string,
  item: ItemRef | undefined,
  { mentions }: ChatMessage,
): readonly Request[] | UnclearReason => {
  const people = readPeople(text, mentions);
  if (typeof people === 'string') return people;
  return people.map(({ person }) => ({ type: 'WithdrawRecusal', person, ...(item === undefined ? {} : { item }) }));
};

/** "+358 40 123 4567 = Anna Alho", "Neukkari 3 = Anna Alho, Bo Berg". */
export const readIdentity = (text: string, { mentions }: ChatMessage): readonly Request[] | UnclearReason => {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals)).trim();
  if (name === '') return 'nameMissing';
  const people = readPeople(text.slice(equals + 1), mentions);
  if (typeof people === 'string') return people;
  const as = people.map(({ person }): PersonRef => person);
  return [{ type: 'IdentifyPerson', person: mentionAt(name, mentions)?.ref ?? { name }, as }];
};
