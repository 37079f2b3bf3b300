import { TextRun } from 'docx';
import { SUBSTITUTE } from './fonts-printable';

/**
 * Characters that XML 1.0 cannot hold: controls but tab and line ends, lone surrogates, the two that are no characters.
 * A word processor brings its own fonts, so that everything else may stay.
 */
const ILLEGAL = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Marks that turn the writing direction of everything after them: a name must not print the rest of a line backwards. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text as a DOCX can hold it: what XML has no place for becomes a small square; line ends become `\n`. */
const docxText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(TURNING, '').replaceAll('\t', ' ').replace(ILLEGAL, SUBSTITUTE);

/** As `docxText`, on one line. */
export const docxLine = (text: string): string => docxText(text).replaceAll('\n', ' ');

/** Runs of one paragraph; a line end somebody typed is a line break. */
export const docxRuns = (text: string, look: { readonly bold?: boolean } = {}): readonly TextRun[] =>
  docxText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
