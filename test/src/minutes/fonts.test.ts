import { fonts } from '../../../src/minutes/fonts';
import { codePointsOf, tableOf } from '../../../src/minutes/fonts-cmap';
import { type ReplacedGlyph, withShippedGlyphs } from '../../../src/minutes/fonts-printable';

const replacedIn = (text: string): readonly ReplacedGlyph[] => {
  const replaced: ReplacedGlyph[] = [];
  withShippedGlyphs(text, (glyph) => replaced.push(glyph));
  return replaced;
};

/** All the strings of the `name` table, run together. */
const namesOf = (font: Buffer): string => Buffer.from(tableOf(font, 'name')).swap16().toString('utf16le');

describe('the fonts that ship', () => {
  it('have the letters of every language the minutes are written in, Sámi included', () => {
    const letters = 'aäåöÄÅÖšžŠŽčđŋŧČĐŊŦʒǯáâõ§–—’”»«€½•…';
    expect(Array.from(letters).filter((letter) => !fonts().families[0]?.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('go by names that no machine has installed', () => {
    expect(fonts().files.map((file) => /Nuija (?:Text|Signs)/.exec(namesOf(file))?.[0])).toEqual([
      'Nuija Text',
      'Nuija Text',
      'Nuija Signs',
    ]);
  });

  it('keep what their licences want kept', () => {
    const [text, , signs] = fonts().files.map(namesOf);
    expect(text).toContain('SIL Open Font License');
    expect(signs).toContain('Bitstream');
  });

  it('are refused where they do not say what they can print', () => {
    expect(() => codePointsOf(Buffer.alloc(64))).toThrow(RangeError);
  });
});

describe('a name on its way to print', () => {
  it.each(['Väinö Åström', 'Пётр Ильич', 'Ωμέγα', 'Inga Ŋáhkká', 'שלום', 'محمد', '4/2022 § 57 – 3,50 €'])(
    'stays as it is where the fonts have it: %s',
    (name) => {
      expect(withShippedGlyphs(name)).toBe(name);
    },
  );

  it.each([
    ['an emoji', 'Teppo 🎉', 'Teppo □', 'U+1F389'],
    ['an emoji made of several', '👩‍💻', '□', 'U+1F469 U+200D U+1F4BB'],
    ['a character without a font', '李', '□', 'U+674E'],
    ['a control character', 'a\u0000b', 'a□b', 'U+0000'],
    ['half a character', 'a\ud800b', 'a□b', 'U+D800'],
    ['private use, even where a font maps it', '\ue000', '□', 'U+E000'],
    ['a code point Unicode has not given away', '\u0378', '□', 'U+0378'],
  ])('shows one square for %s', (_what, written, printed, codePoints) => {
    expect(withShippedGlyphs(written)).toBe(printed);
    expect(replacedIn(written)).toEqual([{ codePoints, text: written }]);
  });

  it.each([
    ['marks that turn the direction', '\u202Eabc\u202C\u2066d\u2069', 'abcd'],
    ['soft hyphens', 'ohjel\u00adma', 'ohjelma'],
    ['joiners that join nothing', '\u200dabc', 'abc'],
  ])('loses %s without a word, for they have no shape', (_what, written, printed) => {
    expect(withShippedGlyphs(written)).toBe(printed);
    expect(replacedIn(written)).toEqual([]);
  });

  it('puts an accent typed apart onto its letter', () => {
    expect(withShippedGlyphs('a\u0308')).toBe('ä');
  });
});
