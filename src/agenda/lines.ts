import { composed } from './fold';

/** One line of the pasted text, cleaned. */
export interface Line {
  /** 1 for the first line of the text as pasted. */
  readonly at: number;
  /** Columns of white space before the text; a tab counts four. */
  readonly indent: number;
  /** Without white space at the ends; single blanks inside. */
  readonly text: string;
  /** White space inside as typed: two columns are told apart by it. */
  readonly typed: string;
}

/** What PDF readers, Word and browsers leave in a text and nobody typed. */
const INVISIBLE = /[\u200b\u00ad\u2060\ufeff]/g;
const SYMBOL_BULLETS = /[\uf0b7\uf0a7\uf076\uf0d8]/g;
const LINE_ENDS = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/;
// eslint wants no control characters in a pattern, and rightly so anywhere but here: they are what is looked for.
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000e-\\u001f\\u007f]', 'g');
/** Direction marks before a number would hide it; inside a title they belong to what was typed. */
const LEADING_MARKS = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/;

export const readLines = (text: string): readonly Line[] =>
  composed(text).replace(INVISIBLE, '').replace(SYMBOL_BULLETS, '•').split(LINE_ENDS).map(readLine);

const readLine = (raw: string, index: number): Line => {
  const plain = raw.replace(CONTROLS, '');
  const typed = plain.replace(LEADING_MARKS, '').trimEnd();
  return { at: index + 1, indent: indentOf(plain), text: typed.replace(/\s+/g, ' '), typed };
};

const indentOf = (text: string): number => {
  const blanks = LEADING_MARKS.exec(text)?.[0] ?? '';
  return blanks.length + 3 * (blanks.split('\t').length - 1);
};
