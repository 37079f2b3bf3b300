import { type ReplacedGlyph, SUBSTITUTE, withShippedGlyphs } from './fonts-printable';

/**
 * A paragraph as the template wants it: lines, each a list of pieces. A string may be broken at its spaces and nowhere
 * else worth mentioning; a piece in a list of one, `["AuroraAI-verkon"]`, is not broken at all.
 */
export type PdfText = readonly (readonly PdfPiece[])[];
export type PdfPiece = string | readonly [string];

/** A longer word may be broken after its hyphens: kept whole it would leave too much of the line before it empty. */
const LONGEST_WHOLE = 35;
/** A word that does not fit a line is cut into parts of this many characters, rather than run off the page. */
const PART = 20;
/** What fits a line of the body, and of one column of two, in small letters of ordinary breadth. */
export const BODY_LINE = 60;
export const COLUMN_LINE = 35;
/** Something after which a line could end inside the word: a hyphen, a slash, a full stop before a number. */
const BREAKABLE = /[^\p{L}\p{M}\p{N}\s](?=\S)/u;
/** Capitals, signs and other scripts take up to 1.7 times the room of a small Latin letter. */
const WIDE = /\p{Lu}{4}|[^\p{Script=Latin}\p{N}\p{P}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text as pieces, so that a line only ever ends at a space: whoever takes the text out of the document again joins the
 * lines with one space and has what was written. (A line ending in "AuroraAI-" would leave them guessing.)
 */
export const pdfText = (text: string, replaced?: (glyph: ReplacedGlyph) => void, lineLength = BODY_LINE): PdfText =>
  withShippedGlyphs(text, replaced)
    .split('\n')
    .map((line) => merged(units(line, lineLength).flatMap((unit) => pieces(unit, lineLength))));

/** Text of a heading: PDF/UA-1 wants something in every one, whatever is left of what somebody typed. */
export const pdfHeading = (text: string, replaced?: (glyph: ReplacedGlyph) => void): PdfText =>
  pdfText(withShippedGlyphs(text).trim() === '' ? SUBSTITUTE : text, replaced);

/**
 * Words with the blanks after them. A hyphen at the end of a word ("työ- ja") or standing alone ("12 - 14") keeps the
 * words beside it: at the end of a line, pdftotext and its like take it for a hyphenation and drop it.
 */
const units = (line: string, lineLength: number): readonly string[] => {
  const result: string[] = [];
  for (const word of line.split(/(?<= )(?=[^ ])/)) {
    const before = result.at(-1);
    const belongs = before !== undefined && (before.trimEnd().endsWith('-') || word.trimEnd() === '-');
    if (belongs && breadth(before + word) <= lineLength) result[result.length - 1] = before + word;
    else result.push(word);
  }
  return result;
};

const pieces = (unit: string, lineLength: number): readonly PdfPiece[] => {
  const word = unit.trimEnd();
  const space = unit.slice(word.length);
  if (word.includes(' ') || (word.length <= LONGEST_WHOLE && BREAKABLE.test(word))) return [[word], space];
  if (breadth(word) <= lineLength) return [unit];
  const cut = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const parts = Array.from({ length: Math.ceil(cut.length / PART) }, (_, index): PdfPiece => [
    cut.slice(index * PART, (index + 1) * PART).join(''),
  ]);
  return [...parts, space];
};

const breadth = (word: string): number => word.length * (WIDE.test(word) ? 1.7 : 1);

const merged = (list: readonly PdfPiece[]): readonly PdfPiece[] => {
  const result: PdfPiece[] = [];
  for (const piece of list) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else if (piece !== '') result.push(piece);
  }
  return result;
};
