import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/minutes';
import { readProfile } from '../../../src/minutes/profile';
import perus from '../../../src/minutes/profiles/perus.json';
import { PROFILES } from '../../../src/minutes/profiles';
import { replay } from '../../../src/domain';
import { closed } from '../../support/meeting-facts';
import { bodyDescribed, linesUnder, minutesOf } from '../../support/minutes-of';

describe('a profile file', () => {
  it('is in the list under the name of its file', () => {
    const files = readdirSync(join(__dirname, '../../../src/minutes/profiles')).filter((name) =>
      name.endsWith('.json'),
    );
    expect([...PROFILES.keys()].map((name) => `${name}.json`).sort()).toEqual(files.sort());
  });

  it.each([
    ['no object', [], 'a profile is no object'],
    ['no name', { ...perus, name: '' }, 'a profile has no name'],
    ['a key of its own', { ...perus, colour: 'blue' }, 'profile perus: unknown colour'],
    [
      'a misspelt setting',
      { ...perus, settings: { ...perus.settings, showYears: true } },
      'profile perus: unknown or unusable settings: showYears',
    ],
    [
      'a setting of the wrong kind',
      { ...perus, settings: { ...perus.settings, indentMm: '23' } },
      'profile perus: unknown or unusable settings: indentMm',
    ],
    ['a setting missing', { ...perus, settings: {} }, /^profile perus: settings missing: form, /],
    ['a language there is not', { ...perus, phrases: { de: {} } }, 'profile perus: no such language: de'],
    [
      'a phrase there is not',
      { ...perus, phrases: { fi: { opne: 'x' } } },
      'profile perus: unknown or unusable phrases: opne',
    ],
  ])('is refused with %s', (_, file, message) => {
    expect(() => readProfile(file)).toThrow(message);
  });
});

describe('a body’s own look and words', () => {
  it('stand over the profile’s', () => {
    const body = bodyDescribed({
      styles: { eventTime: 'colon', indentMm: 23 },
      phrases: { close: 'Kokous päättyi klo {time}.' },
    });
    const minutes = minutesOf(body, closed);
    expect(minutes.layout).toEqual({ form: 'plain', indentMm: 23, fontSizePt: 11, pageNumbers: true });
    expect(linesUnder(minutes, '8')).toEqual(['Kokous päättyi klo 13:52.']);
  });

  it('are used as far as they can be, and what cannot be used changes nothing', () => {
    const body = bodyDescribed({
      styles: { showYear: 'yes', indentMm: -1, fontSizePt: Number.NaN, constructor: true, nonsense: 1 },
      phrases: { open: '  ', toString: 'x' },
    });
    expect(minutesOf(body, closed)).toEqual(minutesOf(bodyDescribed(), closed));
  });

  it('keep their language: a Finnish wording stays out of Swedish minutes, where a Swedish one can be given', () => {
    const state = replay([
      bodyDescribed({ phrases: { close: 'Kokous päättyi klo {time}.', 'sv.open': 'Mötet började kl. {time}.' } }),
      ...closed,
    ]);
    const minutes = compile(state, { version: 1, language: 'sv' });
    expect(linesUnder(minutes, '1')).toEqual(['Mötet började kl. 12.00.']);
    expect(linesUnder(minutes, '8')).toEqual(['Ordföranden avslutade mötet kl. 13.52.']);
  });

  it('do not stop a document when their profile does not exist', () => {
    expect(minutesOf(bodyDescribed({ profile: 'kadonnut' }), closed)).toEqual(minutesOf(bodyDescribed(), closed));
  });

  it('can be set aside for one document', () => {
    const state = replay([bodyDescribed(), ...closed]);
    const minutes = compile(state, { version: 3, language: 'en', profile: 'ohjausryhma' });
    expect(minutes).toMatchObject({ language: 'en', profile: 'ohjausryhma', status: { line: 'DRAFT, version 3' } });
    expect(linesUnder(minutes, '1')).toEqual(['The Chair opened the meeting at 12:00.']);
  });
});
