import { readMinutesArguments } from '../../../bot/cli/minutes-arguments';

describe('npm run minutes', () => {
  it('takes a meeting in several words, a folder, a language and a profile', () => {
    expect(
      readMinutesArguments(['aurora', '5/2022', '--out', 'x', '--language', 'sv', '--profile', 'ohjausryhma']),
    ).toEqual({
      meeting: 'aurora 5/2022',
      out: 'x',
      language: 'sv',
      profile: 'ohjausryhma',
      isPublic: false,
      exports: false,
      help: false,
    });
    expect(readMinutesArguments(['5/2022', '--out', 'x', '--exports']).exports).toBe(true);
  });

  it.each([
    [['5/2022'], '--out is missing'],
    [['5/2022', '--out', ''], '--out is missing'],
    [['5/2022', '--out', 'x', '--language', 'de'], '--language is fi, sv, en, not "de"'],
    [['5/2022', '--out', 'x', '--profile', 'toString'], 'There is no profile "toString"'],
    [['5/2022', '--to', 'x'], "Unknown option '--to'"],
  ])('says what is wrong with %j', (given, message) => {
    expect(() => readMinutesArguments(given)).toThrow(message);
  });

  it('lists meetings rather than asking for a folder when no meeting was named', () => {
    expect(readMinutesArguments([])).toMatchObject({ meeting: '', out: '' });
  });
});
