import { openWorkbook, readDelimited, textOfBytes, UnreadableFile, type FileFault, type Sheet } from '../office';
import { headerOf } from './header';
import { HEADER_WITHIN, readRows } from './read-roster';
import type { RosterReading } from './roster-warning';
import { rowsOfTable, type Row } from './rows';

export type RosterFileReading =
  /** `numbered`: what the numbers in its warnings are of. */
  | { readonly kind: 'read'; readonly reading: RosterReading; readonly numbered: 'lines' | 'rows' }
  | { readonly kind: 'unreadable'; readonly fault: FileFault };

/** A list of people as text is far smaller. */
const MOST_TEXT = 2 * 1024 * 1024;

/** How files begin, whatever they are called. */
const BEGINNINGS: readonly (readonly [RegExp, FileFault | 'office'])[] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'office'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'oldOffice'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body)/i, 'webPage'],
  [/^(?:%PDF-|\x89PNG|\xff\xd8\xff|GIF8|\{\\rtf|\x1f\x8b|Rar!|7z)/, 'otherKind'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml/i, 'otherKind'],
];

/**
 * The people in a CSV or XLSX file that somebody sent. What kind of file it is is seen in it and not in its name. A file
 * that is not read is a value and no error, for people to be told why.
 */
export const readRosterFile = (bytes: Uint8Array): RosterFileReading => {
  try {
    return readFile(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'unreadable', fault: error.fault };
  }
};

const readFile = (bytes: Uint8Array): RosterFileReading => {
  const beginning = String.fromCharCode(...bytes.subarray(0, 64));
  const kind = BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1];
  if (kind === 'office') return { kind: 'read', reading: readWorkbook(openWorkbook(bytes)), numbered: 'rows' };
  if (kind !== undefined) return { kind: 'unreadable', fault: kind };
  if (bytes.length > MOST_TEXT) return { kind: 'unreadable', fault: 'tooLarge' };
  const text = textOfBytes(bytes);
  if (text === undefined) return { kind: 'unreadable', fault: 'otherKind' };
  if (text.trim() === '') return { kind: 'unreadable', fault: 'empty' };
  return { kind: 'read', reading: readRows(rowsOfTable(readDelimited(text), 'lines')), numbered: 'lines' };
};

/** The first sheet with a header, else the first with anything; which others have something in them is said. */
const readWorkbook = (sheets: readonly Sheet[]): RosterReading => {
  const filled = sheets
    .map((sheet) => ({ sheet, first: firstRows(rowsOfTable(sheet.rows(), 'rows')) }))
    .filter(({ first }) => first.length > 0);
  const chosen = filled.find(({ first }) => first.some((row) => headerOf(row) !== undefined)) ?? filled[0];
  if (chosen === undefined) throw new UnreadableFile('empty', 'no sheet has anything in it');
  const { people, warnings } = readRows(rowsOfTable(chosen.sheet.rows(), 'rows'));
  const others = filled.filter((each) => each !== chosen).map(({ sheet }) => sheet.name);
  return others.length === 0
    ? { people, warnings }
    : { people, warnings: [...warnings, { code: 'otherSheets', line: 0, text: others.join(', ') }] };
};

/** As many as a header may be among. */
const firstRows = (rows: Iterable<Row>): readonly Row[] => {
  const first: Row[] = [];
  for (const row of rows) {
    first.push(row);
    if (first.length >= HEADER_WITHIN) break;
  }
  return first;
};
