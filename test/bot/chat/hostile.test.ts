import fc from 'fast-check';
import { COMMANDS, readMessage } from '../../../bot/chat';
import { plainDate, type Language } from '../../../src/domain';
import { growsLinearly } from '../../support/growth';

const today = plainDate('2022-12-07');
const read = (text: string, addressed: boolean): unknown => readMessage({ text, addressed, mentions: [], today });

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
const words = COMMANDS.flatMap(({ words, also, example }) => [
  ...LANGUAGES.flatMap((language) => [...words[language], example[language]]),
  ...also,
]);

/** Commands taken apart and put together wrongly, with what people paste between them. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...words,
        ':',
        '\n',
        ' ',
        '#',
        '/',
        '!',
        '\\',
        '@',
        '§',
        '4',
        '4.1',
        '12.40',
        'klo',
        '16.2.',
        '=',
        '+',
        '-',
        's/',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('whatever is typed', () => {
  it('is read without an error', () => {
    fc.assert(
      fc.property(scraps, fc.boolean(), (text, addressed) => void read(text, addressed)),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void read(text, true)));
  });

  it('loses nothing of a paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
        const text = typed.replace(/[\r\n\v\f\u0085\u2028\u2029]/g, '').trim();
        fc.pre(text !== '' && !/^[#!/\\]/.test(text));
        expect(read(`note: ${text}`, false)).toMatchObject([{ request: { type: 'WriteParagraph', text } }]);
      }),
    );
  });
});

const LONG = 100_000;
const floods: Readonly<Record<string, string>> = {
  'one long word': 'a'.repeat(LONG),
  'a long paragraph': `note: ${'text '.repeat(LONG / 5)}`,
  blanks: `next${' '.repeat(LONG)}x`,
  'nothing but blanks': ' \u00a0\t'.repeat(LONG / 3),
  'line ends': 'a\n'.repeat(LONG / 2),
  commands: 'next\n'.repeat(LONG / 5),
  'wrong commands': 'nxet\n'.repeat(LONG / 5),
  colons: ':'.repeat(LONG),
  keywords: 'note:'.repeat(LONG / 5),
  names: `present: ${'A B, '.repeat(LONG / 5)}`,
  mentions: `present: ${'@'.repeat(LONG)}`,
  strokes: `s${'/'.repeat(LONG)}`,
  'an endless correction': `s/${'a\\/'.repeat(LONG / 3)}/b`,
  digits: `item ${'1'.repeat(LONG)}`,
  dots: `item ${'1.'.repeat(LONG / 2)}`,
  'an endless due date': `action: ${'by 1.1. '.repeat(LONG / 8)}mennessä`,
  dates: `next meeting: ${'16.2., '.repeat(LONG / 7)}`,
  'direction marks': '\u202e\u200f'.repeat(LONG / 2),
  'zero-width characters': `n${'\u200b'.repeat(LONG)}ext`,
  'combining marks': `note${'\u0301\u0323'.repeat(LONG / 2)}: x`,
  brackets: `add: ${'('.repeat(LONG)}`,
  'an agenda': `agenda:\n${'1. a\n'.repeat(LONG / 5)}`,
};

describe('100 kB', () => {
  it.each(Object.keys(floods))('of %s is read in a time that grows with its length', (name) => {
    expect(growsLinearly(floods[name]!, (text) => read(text, true))).toBe(true);
    expect(growsLinearly(floods[name]!, (text) => read(text, false))).toBe(true);
  });
});
