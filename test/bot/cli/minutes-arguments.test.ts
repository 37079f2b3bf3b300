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
    [['5/2022', '--into', 'x'], "Unknown option '--into'"],
    [['5/2022', '--out', 'x', '--from', '1', '--to', '2'], '--changes is missing: --from and --to'],
    [['5/2022', '--changes', '--from', 'one'], '--from is the number of a draft, not "one"'],
    [['5/2022', '--changes', '--to', '0'], '--to is the number of a draft, not "0"'],
    [['5/2022', '--changes', '--out', 'x'], '--changes is printed, and has no --out: ask for one at a time'],
    [['5/2022', '--changes', '--annex', '--exports'], 'has no --exports, --annex: ask for one at a time'],
  ])('says what is wrong with %j', (given, message) => {
    expect(() => readMinutesArguments(given)).toThrow(message);
  });

  it('prints what has changed, between drafts that are named or not, and asks for no folder', () => {
    expect(readMinutesArguments(['5/2022', '--changes', '--language', 'sv', '--public'])).toEqual({
      meeting: '5/2022',
      out: '',
      language: 'sv',
      isPublic: true,
      exports: false,
      changes: {},
      help: false,
    });
    expect(readMinutesArguments(['5/2022', '--changes', '--from', '1', '--to', '3']).changes).toEqual({
      from: 1,
      to: 3,
    });
    expect(readMinutesArguments(['5/2022', '--changes', '--to', '3']).changes).toEqual({ to: 3 });
  });

  it('lists meetings rather than asking for a folder when no meeting was named', () => {
    expect(readMinutesArguments([])).toMatchObject({ meeting: '', out: '' });
  });
});
