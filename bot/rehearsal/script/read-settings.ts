import {
  DEFAULT_BODY,
  LONGEST_RETENTION_DAYS,
  isTimeZone,
  plainDate,
  type BodySettings,
  type Language,
  type QuorumRule,
} from '../../../src/domain';
import { itemType } from '../../../src/agenda';
import type { Fields } from './fields';
import { filled } from './filled';
import { DOCUMENT_KEYS, PAPER_KEYS, readDocument, readPapers } from './read-document';
import type { Rehearsal } from './rehearsal';

export const BODY_KEYS = [
  'name',
  'genitive',
  'language',
  'languages',
  'timeZone',
  'profile',
  'quorum',
  'phrases',
  'styles',
  'nudges',
  'dropMinutes',
  'retentionDays',
  'seconding',
  'tie',
  'standing',
  'itemNumbers',
  ...DOCUMENT_KEYS,
] as const;

export const MEETING_KEYS = ['number', 'ordinal', 'previous', 'start', 'end', 'place', 'mode', ...PAPER_KEYS] as const;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

/** What a script leaves out stands as for a body nobody described yet. */
export const readBody = (fields: Fields): BodySettings => {
  const timeZone = fields.has('timeZone') ? fields.text('timeZone') : DEFAULT_BODY.timeZone;
  if (!isTimeZone(timeZone)) fields.fail('timeZone', `there is no time zone "${timeZone}"; write e.g. Europe/Helsinki`);
  return {
    name: filled(fields, 'name'),
    language: fields.has('language') ? fields.oneOf('language', LANGUAGES) : DEFAULT_BODY.language,
    timeZone,
    profile: fields.has('profile') ? filled(fields, 'profile') : DEFAULT_BODY.profile,
    ...(fields.has('genitive') && { genitive: filled(fields, 'genitive') }),
    ...(fields.has('languages') && { languages: readLanguages(fields) }),
    ...(fields.has('quorum') && {
      quorum: readQuorum(fields.fields('quorum', ['fraction', 'count', 'exclusive', 'withChair'])),
    }),
    ...(fields.has('phrases') && { phrases: readPhrases(fields.fields('phrases')) }),
    ...(fields.has('styles') && { styles: readStyles(fields) }),
    ...(fields.has('nudges') && { nudges: fields.oneOf('nudges', ['chair', 'everybody', 'off'] as const) }),
    ...(fields.has('dropMinutes') && { dropMinutes: fields.wholeNumber('dropMinutes', 0, 60) }),
    ...(fields.has('retentionDays') && {
      retentionDays: fields.wholeNumber('retentionDays', 0, LONGEST_RETENTION_DAYS),
    }),
    ...(fields.has('seconding') && { seconding: fields.flag('seconding') }),
    ...(fields.has('tie') && { tie: fields.oneOf('tie', ['castingVote', 'lot', 'lapses'] as const) }),
    ...(fields.has('standing') && {
      standing: fields.texts('standing').map((title) => ({ title, type: itemType(title) })),
    }),
    ...(fields.has('itemNumbers') && { itemNumbers: fields.oneOf('itemNumbers', ['meeting', 'running'] as const) }),
    ...readDocument(fields),
  };
};

export const readMeeting = (fields: Fields): Rehearsal['meeting'] => {
  const start = readLocal(fields, 'start');
  const end = fields.has('end') ? readLocal(fields, 'end') : undefined;
  if (end !== undefined && end <= start) fields.fail('end', `the meeting ends (${end}) before it starts (${start})`);
  return {
    start,
    ...(end !== undefined && { end }),
    ...(fields.has('number') && { number: filled(fields, 'number') }),
    ...(fields.has('ordinal') && { ordinal: fields.wholeNumber('ordinal', 1) }),
    ...(fields.has('previous') && { previous: filled(fields, 'previous') }),
    ...(fields.has('place') && { place: fields.text('place') }),
    ...(fields.has('mode') && { mode: fields.oneOf('mode', ['onSite', 'hybrid', 'electronic'] as const) }),
    ...readPapers(fields),
  };
};

const readLanguages = (fields: Fields): readonly Language[] =>
  fields
    .texts('languages')
    .map(
      (language) =>
        LANGUAGES.find((each) => each === language) ??
        fields.fail('languages', `"${language}" is no language of the minutes; they are ${LANGUAGES.join(', ')}`),
    );

const readQuorum = (fields: Fields): QuorumRule => {
  if (fields.has('fraction') === fields.has('count'))
    fields.fail('fraction', '"quorum" is either a fraction or a count');
  const withChair = fields.has('withChair') ? { withChair: fields.flag('withChair') } : {};
  if (fields.has('count')) {
    if (fields.has('exclusive')) fields.fail('exclusive', '"exclusive" belongs to a fraction');
    return { count: fields.wholeNumber('count', 1), ...withChair };
  }
  const fraction = fields.number('fraction');
  if (fraction <= 0 || fraction > 1) fields.fail('fraction', '"fraction" must be more than 0 and at most 1');
  return { fraction, ...(fields.has('exclusive') && { exclusive: fields.flag('exclusive') }), ...withChair };
};

const readPhrases = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.keys().map((key) => [key, fields.text(key)]));

const readStyles = (fields: Fields): Readonly<Record<string, unknown>> => {
  fields.fields('styles');
  return fields.plain('styles') as Readonly<Record<string, unknown>>;
};

const readLocal = (fields: Fields, key: string): string => {
  const text = fields.text(key);
  const wrong = (): never => fields.fail(key, `"${key}" must be a day and time like 2022-12-07T12:00, not "${text}"`);
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? wrong();
  if (Number(hour) > 23 || Number(minute) > 59) wrong();
  try {
    plainDate(String(day));
  } catch {
    wrong();
  }
  return text;
};
