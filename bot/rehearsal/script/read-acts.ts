import type { Fields } from './fields';
import { checkKnown } from './read-people';
import { filled } from './filled';
import type { Act, ScriptPerson } from './rehearsal';

interface Form {
  /** Keys that go with it, `at` apart. */
  readonly with: readonly string[];
  /** True where the step cannot be without a time of its own. */
  readonly timed: boolean;
  readonly read: (fields: Fields, people: readonly ScriptPerson[]) => Act;
}

/** Every form a step can have, by the key that makes it that form. */
const FORMS: Readonly<Record<string, Form>> = {
  event: {
    with: [],
    timed: true,
    read: (fields) => ({ kind: 'event', event: fields.oneOf('event', ['meetingStart', 'meetingEnd'] as const) }),
  },
  join: {
    with: [],
    timed: true,
    read: (fields, people) => ({ kind: 'join', people: several(fields, 'join', people) }),
  },
  leave: {
    with: [],
    timed: true,
    read: (fields, people) => ({ kind: 'leave', people: several(fields, 'leave', people) }),
  },
  says: {
    with: ['by', 'mention', 'where'],
    timed: true,
    read: (fields, people) => ({
      kind: 'say',
      by: one(fields, people),
      text: fields.text('says'),
      mention: !fields.has('mention') || fields.flag('mention'),
      where: fields.has('where') ? fields.oneOf('where', ['chat', 'personal'] as const) : 'chat',
    }),
  },
  // A file beside the script, to the bot in the personal chat: Teams hands bots files nowhere else.
  sends: {
    with: ['by', 'text'],
    timed: true,
    read: (fields, people) => ({
      kind: 'send',
      by: one(fields, people),
      file: filled(fields, 'sends'),
      text: fields.has('text') ? fields.text('text') : '',
    }),
  },
  presses: {
    with: ['by', 'fills'],
    timed: true,
    read: (fields, people) => ({
      kind: 'press',
      by: one(fields, people),
      verb: filled(fields, 'presses'),
      fills: fields.has('fills') ? readFills(fields.fields('fills')) : {},
    }),
  },
  edits: {
    with: ['by', 'to'],
    timed: true,
    read: (fields, people) => ({
      kind: 'edit',
      by: one(fields, people),
      text: filled(fields, 'edits'),
      to: fields.text('to'),
    }),
  },
  deletes: {
    with: ['by'],
    timed: true,
    read: (fields, people) => ({ kind: 'delete', by: one(fields, people), text: filled(fields, 'deletes') }),
  },
  redeliver: {
    with: [],
    timed: false,
    read: (fields) => ({ kind: 'redeliver', times: fields.wholeNumber('redeliver', 1, 100) }),
  },
  restart: {
    with: [],
    timed: false,
    read: (fields) => (onlyTrue(fields, 'restart'), { kind: 'restart' }),
  },
  expect: {
    with: [],
    timed: false,
    read: (fields) => readExpectation(fields.fields('expect', ['reply', 'refused', 'silent'])),
  },
};

export const STEP_KEYS: readonly string[] = [
  'at',
  ...new Set(Object.entries(FORMS).flatMap(([key, form]) => [key, ...form.with])),
];

/** @throws ScriptError for a step that is none of the forms, or two at once, or has keys of another. */
export const readAct = (fields: Fields, people: readonly ScriptPerson[]): Act => {
  const found = fields.keys().filter((key) => key in FORMS);
  const [name = ''] = found;
  const form = FORMS[name];
  if (form === undefined) return fields.fail('', `a step needs one of ${Object.keys(FORMS).join(', ')}`);
  if (found.length > 1) fields.fail(String(found[1]), `a step does one thing, not both "${found.join('" and "')}"`);
  for (const key of fields.keys())
    if (key !== 'at' && key !== name && !form.with.includes(key))
      fields.fail(
        key,
        `"${key}" does not go with "${name}"${form.with.length > 0 ? ` (${form.with.join(', ')} do)` : ''}`,
      );
  if (form.timed && !fields.has('at')) fields.fail('at', `"${name}" needs "at", the time it happens`);
  return form.read(fields, people);
};

const signedIn = (fields: Fields, key: string, id: string, people: readonly ScriptPerson[]): string => {
  checkKnown(
    fields,
    key,
    id,
    people.map((person) => person.id),
  );
  if (people.some((person) => person.id === id && person.teams === false))
    fields.fail(key, `"${id}" never signs in to Teams (teams: false), so nothing can come from there`);
  return id;
};

const one = (fields: Fields, people: readonly ScriptPerson[]): string =>
  signedIn(fields, 'by', fields.text('by'), people);

const several = (fields: Fields, key: string, people: readonly ScriptPerson[]): readonly string[] => {
  const ids = fields.texts(key);
  if (ids.length === 0) fields.fail(key, `"${key}" names nobody`);
  return ids.map((id) => signedIn(fields, key, id, people));
};

const readFills = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.keys().map((key) => {
      const value = fields.plain(key);
      const values: readonly unknown[] = Array.isArray(value) ? value : [value];
      return [key, values.map((each) => fillText(fields, key, each)).join(',')];
    }),
  );

const fillText = (fields: Fields, key: string, value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : fields.fail(key, `"${key}" must be filled with text, a number, true or false, or a list of those`);

const onlyTrue = (fields: Fields, key: string): boolean =>
  fields.flag(key) || fields.fail(key, `"${key}" can only be true; leave it out instead`);

const readExpectation = (fields: Fields): Act => {
  const refused = fields.has('refused') && onlyTrue(fields, 'refused');
  const silent = fields.has('silent') && onlyTrue(fields, 'silent');
  if (fields.keys().length === 0) fields.fail('', '"expect" needs one of reply, refused, silent');
  if (silent && fields.keys().length > 1)
    fields.fail('silent', '"silent" goes with nothing else: it means no reaction at all');
  return { kind: 'expect', refused, silent, ...(fields.has('reply') && { reply: readPattern(fields) }) };
};

const readPattern = (fields: Fields): RegExp => {
  try {
    return new RegExp(filled(fields, 'reply'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fields.fail('reply', `"reply" is no regular expression: ${error.message}`);
  }
};
