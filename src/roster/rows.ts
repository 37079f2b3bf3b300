import { composed } from '../agenda';
import type { TableRow } from '../office';

/** One row of a list of people, cleaned: a pasted line, a line of a CSV file or a row of a sheet. */
export interface Row {
  /** 1 for the first line as pasted; in a sheet the number beside the row. */
  readonly at: number;
  /** All of it, as it is shown to whoever sent it. */
  readonly text: string;
  readonly fields: readonly string[];
}

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
// Control and format characters show nothing and hide what stands behind them.
const SILENT = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** "1. ", "12) ", "- ", "• ": what numbers a list and is no part of a name. */
const BULLET = /^(?:\d{1,3}[.)]|[-*•·◦▪●○–—])\s+/;
/** In letters. A longer line is a text. */
const LONGEST_LINE = 600;

/** The lines of a text; each is told apart by what it has itself. */
export const rowsOfText = (text: string): readonly Row[] =>
  text.split(LINE_ENDS).map((raw, index) => {
    const line = composed(raw).replace(SILENT, '').trim().replace(BULLET, '');
    const fields = line.length > LONGEST_LINE ? [] : splitFields(line, separatorOf(line)).map(oneLine);
    return { at: index + 1, text: line, fields };
  });

/**
 * The rows of a file. A cell may be of several lines; in a text file those are lines of the file, and stay apart in the
 * row's text.
 */
export function* rowsOfTable(rows: Iterable<TableRow>, numbered: 'lines' | 'rows'): Generator<Row, void, undefined> {
  for (const { at, fields } of rows) {
    const clean = fields.map((field) => composed(field).replace(LINE_BREAKS, '\n').replace(SILENT_IN_CELL, '').trim());
    const text = clean.filter((field) => field !== '').join('; ');
    yield {
      at,
      text: numbered === 'lines' ? text : oneLine(text),
      fields: rejoined(clean.map((field, index) => oneLine(index === 0 ? unnumbered(field) : field))),
    };
  }
}

const LINE_BREAKS = new RegExp(LINE_ENDS, 'g');
const SILENT_IN_CELL = /(?![\t\n])[\p{Cc}\p{Cf}]/gu;
const oneLine = (field: string): string => field.replace(/\s+/g, ' ').trim();
const unnumbered = (field: string): string => field.replace(BULLET, '');

/** In how many fields a bracket may be closed again. */
const WIDEST_BRACKET = 10;

/** "vierailija (asiakohdat 4, 5)" is one field, also where nobody put it in quotes. */
const rejoined = (fields: readonly string[]): readonly string[] => {
  const joined: string[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    const open = field.lastIndexOf('(') > field.lastIndexOf(')');
    const width = open ? fields.slice(index + 1, index + WIDEST_BRACKET).findIndex((each) => each.includes(')')) : -1;
    joined.push(fields.slice(index, index + width + 2).join(', '));
    index += width + 1;
  }
  return joined;
};

type Separator = '\t' | ';' | ',' | '|';

/** What stands between the fields: a tab, else a semicolon, else a bar, else a comma; looked for outside quotes. */
const separatorOf = (line: string): Separator => {
  const outside = line.replace(/"[^"]*"/g, '');
  return (['\t', ';', '|'] as const).find((each) => outside.includes(each)) ?? ',';
};

/** The fields of a line; `"Kela, Helsinki"` and `"He said ""yes"""` are one each. */
const splitFields = (line: string, separator: Separator): readonly string[] => {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let depth = 0;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index] ?? '';
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (line[index + 1] === '"') field += line[(index += 1)] ?? '';
      else quoted = false;
    } else if (letter === '"' && field.trim() === '') quoted = true;
    else if (letter === separator && depth === 0) {
      fields.push(field);
      field = '';
    } else {
      // "vierailija (asiakohdat 4, 5)" is one field.
      if (letter === '(') depth += 1;
      if (letter === ')') depth = Math.max(0, depth - 1);
      field += letter;
    }
  }
  return [...fields, field];
};
