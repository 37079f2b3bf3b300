import type { BodySettings, MeetingSettings } from '../../../src/domain';
import type { Fields } from './fields';
import { filled } from './filled';

/** What a body's settings say of its documents. */
export const DOCUMENT_KEYS = [
  'organisation',
  'shortName',
  'document',
  'distribution',
  'forInformation',
  'appealNotes',
] as const;

/** What a meeting's own document is filed under, comes with and goes to. */
export const PAPER_KEYS = [
  'diaryNumber',
  'confidentiality',
  'attachments',
  'distribution',
  'forInformation',
  'appeals',
] as const;

export const readDocument = (fields: Fields): Partial<BodySettings> => ({
  ...texts(fields, 'organisation', 'shortName'),
  ...(fields.has('document') && { document: fields.oneOf('document', ['minutes', 'memo'] as const) }),
  ...lists(fields, 'distribution', 'forInformation'),
  ...(fields.has('appealNotes') && {
    appealNotes: fields
      .list('appealNotes', ['title', 'text'])
      .map((note) => ({ title: filled(note, 'title'), text: note.text('text') })),
  }),
});

export const readPapers = (fields: Fields): Partial<MeetingSettings> => ({
  ...texts(fields, 'diaryNumber', 'confidentiality'),
  ...lists(fields, 'attachments', 'distribution', 'forInformation'),
  ...(fields.has('appeals') && {
    appeals: fields
      .list('appeals', ['title', 'items'])
      .map((appeal) => ({ title: filled(appeal, 'title'), items: appeal.texts('items') })),
  }),
});

const texts = <Key extends string>(fields: Fields, ...keys: readonly Key[]): Partial<Record<Key, string>> =>
  given(fields, keys, (key) => filled(fields, key));

const lists = <Key extends string>(fields: Fields, ...keys: readonly Key[]): Partial<Record<Key, readonly string[]>> =>
  given(fields, keys, (key) => fields.texts(key));

const given = <Key extends string, Value>(
  fields: Fields,
  keys: readonly Key[],
  read: (key: Key) => Value,
): Partial<Record<Key, Value>> =>
  Object.fromEntries(keys.filter((key) => fields.has(key)).map((key) => [key, read(key)])) as Partial<
    Record<Key, Value>
  >;
