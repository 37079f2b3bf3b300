import { itemsIn, numbersIn } from './item-numbers';
import type { RosterLine } from './roster-line';
import type { RosterWarningCode } from './roster-warning';
import { headingOf, roleOf, yesOrNo, type Column, type Part } from './roster-words';
import type { Row } from './rows';

type Doubt = Extract<RosterWarningCode, 'titleTaken' | 'itemsUnread' | 'voteUnread' | 'groupUnread' | 'fieldUnread'>;

export interface Read {
  readonly person: RosterLine;
  /** By name, in the same row: the person's own deputy. */
  readonly deputy?: string;
  /** What was read, but perhaps not as it was meant. */
  readonly doubts: readonly (readonly [Doubt, string])[];
}

/** What a row says of somebody, gathered field by field. */
interface Found {
  name: string;
  organisation?: string;
  title?: string;
  part?: Part;
  items?: readonly string[];
  deputyFor?: string;
  deputy?: string;
  vote?: boolean;
  email?: string;
  readonly doubts: [Doubt, string][];
}

/** In letters. What is longer is a text, and no part of a list. */
const LONGEST_FIELD = 200;
/** Two words at least, beginning with a letter each, and nothing a name does not have. */
const FULL_NAME = /^\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}(][\p{L}\p{M}'’.()-]*){1,6}$/u;
const ADDRESS = /\s*<?([\w.+-]{1,64}@[\w.-]{1,200}\w)>?\s*/;

/** Somebody in a row; undefined where there is no full name where it should be. */
export const readPerson = ({ at, fields }: Row, under: Part, columns?: readonly Column[]): Read | undefined => {
  const found = columns === undefined ? byPlace(fields) : byColumn(fields, columns);
  const named = bracketsIn(found.name);
  for (const inside of named.inside) if (!understands(found, inside)) found.organisation ??= inside;
  const { organisation, title, items, deputyFor, deputy, vote, email, doubts } = found;
  if (!FULL_NAME.test(named.text) || [named.text, organisation, title, deputyFor].some(isTooLong)) return undefined;
  const person: RosterLine = {
    line: at,
    name: named.text,
    ...(organisation === undefined ? {} : { organisation }),
    ...(title === undefined ? {} : { title }),
    ...partOf(found, under),
    ...(items === undefined ? {} : { items }),
    ...(deputyFor === undefined ? {} : { deputyFor, group: 'deputies' }),
    ...(vote === undefined ? {} : { vote }),
    ...(email === undefined ? {} : { email }),
  };
  return { person, ...(deputy === undefined ? {} : { deputy }), doubts };
};

/** A role says more than the heading above it, except that somebody is away; who has items is here for them. */
const partOf = ({ part, items }: Found, under: Part): Part => {
  if (part === undefined) return items === undefined ? under : { ...under, group: 'visitors' };
  return under.group === 'absent' ? { ...part, group: 'absent' } : part;
};

/** "Anna Alho, VM, pj": a role wherever it stands; then the organisation, then a title. */
const byPlace = (all: readonly string[]): Found => {
  const addressed = all.map(withoutAddress);
  const email = addressed.find((each) => each.email !== undefined)?.email;
  const texts = addressed.map(({ text }) => text);
  // A column of running numbers before the names.
  const [name = '', ...others] = /^\d{1,3}$/.test(texts[0] ?? '') ? texts.slice(1) : texts;
  const found: Found = { name, doubts: [], ...(email === undefined ? {} : { email }) };
  for (const other of others.filter((each) => each !== '')) {
    if (understands(found, other)) continue;
    if (found.organisation === undefined) found.organisation = other;
    else found.title = found.title === undefined ? other : `${found.title}, ${other}`;
  }
  if (found.title !== undefined) found.doubts.push(['titleTaken', found.title]);
  return found;
};

const byColumn = (fields: readonly string[], columns: readonly Column[]): Found => {
  const field = (column: Column): string | undefined => {
    const value = fields[columns.indexOf(column)] ?? '';
    return columns.includes(column) && value !== '' ? value : undefined;
  };
  const name = withoutAddress(field('name') ?? [field('first'), field('last')].filter(Boolean).join(' '));
  const found: Found = { name: name.text, doubts: [] };
  const [organisation, title, deputyFor, deputy] = (['organisation', 'title', 'deputyFor', 'deputy'] as const).map(
    field,
  );
  if (organisation !== undefined) found.organisation = organisation;
  if (title !== undefined) found.title = title;
  if (deputyFor !== undefined) found.deputyFor = deputyFor;
  const email = withoutAddress(field('email') ?? '').email ?? name.email;
  if (email !== undefined) found.email = email;
  takeRole(found, field('role'));
  takeGroup(found, field('group'));
  takeItems(found, field('items'));
  takeVote(found, field('vote'));
  // "Varajäsen" heads those who have a deputy, or, of a deputy, the one they stand in for.
  if (deputy !== undefined && found.part?.group === 'deputies') found.deputyFor ??= deputy;
  else if (deputy !== undefined) found.deputy = deputy;
  const beyond = fields.filter((each, index) => each !== '' && (columns[index] ?? 'nameless') === 'nameless');
  if (beyond.length > 0) found.doubts.push(['fieldUnread', beyond.join('; ')]);
  return found;
};

const takeRole = (found: Found, text: string | undefined): void => {
  if (text === undefined || understands(found, text)) return;
  found.title = found.title === undefined ? text : `${found.title}, ${text}`;
  found.doubts.push(['titleTaken', text]);
};

/** A column of its own for the group: it says where a chair stands, and a role more special than "member" stays. */
const takeGroup = (found: Found, text: string | undefined): void => {
  if (text === undefined) return;
  const group = headingOf(text)?.group;
  if (group === undefined) {
    found.doubts.push(['groupUnread', text]);
    return;
  }
  const isSpecial = found.part !== undefined && found.part.role === undefined && found.part.group !== 'members';
  if (!isSpecial || group === 'absent') found.part = { ...(found.part ?? headingOf(text)), group };
};

const takeItems = (found: Found, text: string | undefined): void => {
  if (text === undefined) return;
  const items = itemsIn(text) ?? numbersIn(text);
  if (items.length > 0) found.items = items;
  else found.doubts.push(['itemsUnread', text]);
};

const takeVote = (found: Found, text: string | undefined): void => {
  if (text === undefined) return;
  const vote = yesOrNo(text);
  if (vote === undefined) found.doubts.push(['voteUnread', text]);
  else found.vote = vote;
};

/** Takes in "pj", "varajäsen (Anna Alho)", "vierailija (asiakohta 4)", "asiakohdat 4 ja 5". */
const understands = (found: Found, text: string): boolean => {
  if (isTooLong(text)) return false;
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

const withoutAddress = (text: string): { readonly text: string; readonly email?: string } => {
  const found = ADDRESS.exec(text);
  if (found === null) return { text };
  return { text: text.replace(found[0], ' ').trim(), email: found[1] ?? '' };
};

/** A text without what stands in brackets at its end, and that. */
const bracketsIn = (text: string): { readonly text: string; readonly inside: readonly string[] } => {
  const [, before, inside] = /^([^()]*)\(([^()]*)\)\s*$/.exec(text) ?? [];
  return before === undefined || inside === undefined
    ? { text: text.trim(), inside: [] }
    : { text: before.trim(), inside: inside.trim() === '' ? [] : [inside.trim()] };
};

const isTooLong = (text: string | undefined): boolean => (text ?? '').length > LONGEST_FIELD;
