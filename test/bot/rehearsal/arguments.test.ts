import { readArguments } from '../../../bot/rehearsal/arguments';

const NOTHING_SAID = { out: 'out/rehearsal', keep: false, help: false, instances: 1 };

describe('npm run rehearse', () => {
  it('plays the reference rehearsal unless told another', () => {
    expect(readArguments([])).toEqual({ ...NOTHING_SAID, seed: expect.any(Number) as number });
    expect(readArguments(['a.yaml', '--out', 'x', '--language', 'sv', '--keep'])).toEqual({
      ...NOTHING_SAID,
      seed: expect.any(Number) as number,
      file: 'a.yaml',
      out: 'x',
      language: 'sv',
      keep: true,
    });
  });

  it('plays with several servers on one database, and kills them', () => {
    const store = 'postgres://nuija@localhost/rehearsal';
    expect(readArguments(['--store', store, '--instances', '3', '--kill-every', '0.5', '--seed', '7'])).toEqual({
      ...NOTHING_SAID,
      store,
      instances: 3,
      killEvery: 0.5,
      seed: 7,
    });
  });

  it.each([
    [['a.yaml', 'b.yaml'], 'one script at a time: "b.yaml" is too much'],
    [['--language', 'de'], '--language is fi, sv, en, not "de"'],
    [['--out', ''], '--out needs a folder'],
    [['--out'], 'argument missing'],
    [['--instances', '2'], 'several instances share a PostgreSQL'],
    [['--instances', 'many'], '--instances is 1 to 9, not "many"'],
    [['--store', 'sqlite:x'], '--store is postgres://'],
    [['--kill-every', 'often'], '--kill-every is a number of seconds, not "often"'],
    [['--seed', 'x'], '--seed is a whole number, not "x"'],
    [['--lang', 'fi'], "Unknown option '--lang'"],
  ])('says what is wrong with %j', (given, message) => {
    expect(() => readArguments(given)).toThrow(message);
  });
});
