import { readArguments } from '../../../bot/rehearsal/arguments';

describe('npm run rehearse', () => {
  it('plays the reference rehearsal unless told another', () => {
    expect(readArguments([])).toEqual({ out: 'out/rehearsal', keep: false, help: false });
    expect(readArguments(['a.yaml', '--out', 'x', '--language', 'sv', '--keep'])).toEqual({
      file: 'a.yaml',
      out: 'x',
      language: 'sv',
      keep: true,
      help: false,
    });
  });

  it.each([
    [['a.yaml', 'b.yaml'], 'one script at a time: "b.yaml" is too much'],
    [['--language', 'de'], '--language is fi, sv, en, not "de"'],
    [['--out', ''], '--out needs a folder'],
    [['--out'], 'argument missing'],
    [['--lang', 'fi'], "Unknown option '--lang'"],
  ])('says what is wrong with %j', (given, message) => {
    expect(() => readArguments(given)).toThrow(message);
  });
});
