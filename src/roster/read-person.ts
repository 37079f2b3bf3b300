import type { Line } from './fields';
import { separatorOf, splitFields } from './fields';
import type { RosterLine } from './roster-line';
import { roleOf, type Column, type Part } from './roster-words';

interface Read {
  readonly person: RosterLine;
  /** Words behind the organisation that are no role: they were taken as a title. */
  readonly titleTaken?: string;
}

/** What a line says of somebody, gathered field by field. */
interface Found {
  name: string;
  organisation?: string;
  title?: string;
  part?: Part;
  items?: readonly string[];
  deputyFor?: string;
}

const LONGEST_FIELD = 200;
/** Two words at least, beginning with a letter each, and nothing a name does not have. */
const FULL_NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}(][\p{L}\p{M}'’.()-]*){1,6}$/u;
const ADDRESS = /\s*<?[\w.+-]+@[\w.-]+>?\s*/g;

/** Somebody on a line; undefined where no full name begins it. */
export const readPerson = (line: Line, under: Part, columns?: readonly Column[]): Read | undefined => {
  const fields = splitFields(line.text.replace(ADDRESS, ' '), separatorOf(line.text));
  const found = columns === undefined ? byPlace(fields) : byColumn(fields, columns);
  const named = bracketsIn(found.name);
  for (const inside of named.inside) if (!understands(found, inside)) found.organisation ??= inside;
  const { organisation, title, items, deputyFor } = found;
  if (!FULL_NAME.test(named.text) || [named.text, organisation, title].some(isTooLong)) return undefined;
  const part = found.part ?? under;
  const person: RosterLine = {
    line: line.at,
    name: named.text,
    ...(organisation === undefined ? {} : { organisation }),
    ...(title === undefined ? {} : { title }),
    ...part,
    ...(items === undefined ? {} : { items, group: found.part?.group ?? 'visitors' }),
    ...(deputyFor === undefined ? {} : { deputyFor, group: 'deputies' }),
  };
  return { person, ...(columns === undefined && title !== undefined ? { titleTaken: title } : {}) };
};

/** "Anna Alho, VM, pj": a role wherever it stands; then the organisation, then a title. */
const byPlace = ([name = '', ...others]: readonly string[]): Found => {
  const found: Found = { name };
  for (const other of others.filter((each) => each !== '')) {
    if (understands(found, other)) continue;
    if (found.organisation === undefined) found.organisation = other;
    else found.title = found.title === undefined ? other : `${found.title}, ${other}`;
  }
  return found;
};

const byColumn = (fields: readonly string[], columns: readonly Column[]): Found => {
  const field = (column: Column): string | undefined => {
    const value = fields[columns.indexOf(column)] ?? '';
    return columns.includes(column) && value !== '' ? value : undefined;
  };
  const found: Found = { name: field('name') ?? [field('first'), field('last')].filter(Boolean).join(' ') };
  const [organisation, title, role, deputyFor, items] = (
    ['organisation', 'title', 'role', 'deputyFor', 'items'] as const
  ).map(field);
  if (organisation !== undefined) found.organisation = organisation;
  if (title !== undefined) found.title = title;
  if (deputyFor !== undefined) found.deputyFor = deputyFor;
  if (items !== undefined) found.items = numbersIn(items);
  if (role !== undefined && !understands(found, role)) found.title ??= role;
  return found;
};

/** Takes in "pj", "varajäsen (Anna Alho)", "vierailija (asiakohta 4)", "asiakohdat 4 ja 5". */
const understands = (found: Found, text: string): boolean => {
  const { text: word, inside } = bracketsIn(text);
  const items = itemsIn(text);
  const [, deputy, whom] = DEPUTY_FOR.exec(text) ?? [];
  const part = roleOf(word) ?? (deputy === undefined ? undefined : roleOf(deputy));
  if (part === undefined && items === undefined) return false;
  if (part !== undefined) found.part = part;
  for (const each of [...inside, ...(whom === undefined ? [] : [whom])]) {
    const numbers = itemsIn(each);
    if (numbers !== undefined) found.items = numbers;
    else if (part?.group === 'deputies') found.deputyFor = each;
  }
  if (items !== undefined && inside.length === 0) found.items = items;
  return true;
};

const DEPUTY_FOR = /^(varajäsen|ersättare|suppleant|deputy|substitute|alternate)(?::| för| for) (.+)$/iu;
const NUMBER = '(?:[A-ZÅÄÖ] ?)?\\d[\\d.]{0,8} ?§?';
const ITEMS = new RegExp(
  '^(?:vierailija |besökare |visitor )?(?:(?:asia)?koh(?:ta|dat)|asiat?|ärenden?a?|punkt(?:er(?:na)?)?|items?) ' +
    `(${NUMBER}(?:(?: ?[,&+–-] ?| (?:ja|och|and) )${NUMBER})*)$`,
  'iu',
);

const itemsIn = (text: string): readonly string[] | undefined => {
  const numbers = ITEMS.exec(text)?.[1];
  return numbers === undefined ? undefined : numbersIn(numbers);
};

/** "4, 5 ja 7.1" and "4–6". */
const numbersIn = (text: string): readonly string[] =>
  text.split(/[,;&+]| (?:ja|och|and) /iu).flatMap((each) => {
    const number = each.trim().replace(/\.$/, '');
    const [, from, to] = /^(\d{1,3}) ?[–-] ?(\d{1,3})$/.exec(number) ?? [];
    if (from === undefined || to === undefined) return /\d/.test(number) ? [number] : [];
    return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) =>
      String(Number(from) + index),
    );
  });

/** A text without what stands in brackets at its end, and that. */
const bracketsIn = (text: string): { readonly text: string; readonly inside: readonly string[] } => {
  const [, before, inside] = /^([^()]*)\(([^()]*)\)\s*$/.exec(text) ?? [];
  return before === undefined || inside === undefined
    ? { text: text.trim(), inside: [] }
    : { text: before.trim(), inside: inside.trim() === '' ? [] : [inside.trim()] };
};

const isTooLong = (text: string | undefined): boolean => (text ?? '').length > LONGEST_FIELD;
