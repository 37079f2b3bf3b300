import { GROUPS, type Role } from '../../../src/domain';
import type { Fields } from './fields';
import { filled } from './filled';
import { nearest } from './nearest';
import type { ScriptPerson } from './rehearsal';

export const PERSON_KEYS = [
  'id',
  'name',
  'organisation',
  'title',
  'role',
  'group',
  'column',
  'items',
  'deputyFor',
  'vote',
  'teams',
  'account',
] as const;

const ROLES = ['chair', 'viceChair', 'secretary'] as const satisfies readonly Role[];

export const readPeople = (entries: readonly Fields[]): readonly ScriptPerson[] => {
  const ids = new Map<string, number>();
  for (const fields of entries) {
    const id = filled(fields, 'id');
    const before = ids.get(id);
    if (before !== undefined) fields.fail('id', `"${id}" is already the person on line ${String(before)}`);
    ids.set(id, fields.line);
  }
  return entries.map((fields) => {
    const person = readPerson(fields);
    if (person.deputyFor !== undefined) checkKnown(fields, 'deputyFor', person.deputyFor, [...ids.keys()]);
    return person;
  });
};

/** @throws ScriptError naming the nearest known person. */
export const checkKnown = (fields: Fields, key: string, id: string, known: readonly string[]): void => {
  if (known.includes(id)) return;
  const meant = nearest(id, known);
  fields.fail(key, `nobody in "people" is "${id}"${meant === undefined ? '' : `; the nearest is "${meant}"`}`);
};

const readPerson = (fields: Fields): ScriptPerson => ({
  id: filled(fields, 'id'),
  name: filled(fields, 'name'),
  group: fields.oneOf('group', GROUPS),
  ...(fields.has('organisation') && { organisation: fields.text('organisation') }),
  ...(fields.has('title') && { title: fields.text('title') }),
  ...(fields.has('role') && { role: fields.oneOf('role', ROLES) }),
  ...(fields.has('column') && { column: fields.wholeNumber('column', 1, 2) === 1 ? (1 as const) : (2 as const) }),
  ...(fields.has('items') && { items: fields.texts('items') }),
  ...(fields.has('deputyFor') && { deputyFor: fields.text('deputyFor') }),
  ...(fields.has('vote') && { vote: fields.flag('vote') }),
  ...(fields.has('teams') && { teams: fields.flag('teams') }),
  ...(fields.has('account') && { account: fields.flag('account') }),
});
