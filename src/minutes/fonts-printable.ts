import { fonts } from './fonts';

/** What stands for a character nobody can print: WHITE SQUARE. */
export const SUBSTITUTE = '\u25a1';

/** A character that was not printed as it was written. */
export interface ReplacedGlyph {
  /** "U+1F389", or several for a character made of several: "U+1F468 U+200D U+1F469". */
  readonly codePoints: string;
  /** The text it stood in, as it was written; at most 80 characters. */
  readonly text: string;
}

/**
 * Characters that only steer the setting of a line and have no shape: soft hyphen, zero width space, byte order mark,
 * invisible operators, and the marks that turn the writing direction of everything after them (a name must not be able
 * to print the rest of the line backwards). Dropped without a word: nothing that can be seen is lost.
 */
const STEERING = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Joiners and variation selectors: shapeless too, but they shape what stands beside them. */
const SHAPELESS = /^[\p{Join_Control}\p{Variation_Selector}]+$/u;
/** Controls, private use, lone surrogates, unassigned: no font can be trusted with these, whatever it maps them to. */
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Letters every shipped font has: most text is settled by one look. */
const ORDINARY = /^[\n\x20-\x7e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]*$/;

/**
 * The text as the shipped fonts can print it: what they have no glyph for becomes a small square, one for each
 * character a reader would see as one. Line ends become `\n`, tabs spaces.
 *
 * An emoji in a name must not keep a body from having minutes, and PDF/UA-1 forbids a document with a missing glyph.
 */
export const withShippedGlyphs = (text: string, replaced?: (glyph: ReplacedGlyph) => void): string => {
  const plain = text.replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(STEERING, '');
  if (ORDINARY.test(plain)) return plain;
  const { families } = fonts();
  return Array.from(graphemes.segment(plain.normalize('NFC')), ({ segment }) => {
    if (SHAPELESS.test(segment)) return '';
    if (segment === '\n' || families.some((family) => prints(family, segment))) return segment;
    replaced?.({ codePoints: codePointsIn(segment), text: text.slice(0, 80) });
    return SUBSTITUTE;
  }).join('');
};

/** One font has to have all of it: a letter and the accent on it cannot come from two. */
const prints = (family: ReadonlySet<number>, grapheme: string): boolean =>
  !UNPRINTABLE.test(grapheme) &&
  Array.from(grapheme).every((char) => SHAPELESS.test(char) || family.has(char.codePointAt(0) ?? 0));

const codePointsIn = (text: string): string =>
  Array.from(text, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
