import { composed } from '../agenda';

/** One line of a roster, cleaned. `at` is 1 for the first line as pasted. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
// Control and format characters show nothing and hide what stands behind them.
const SILENT = /(?!\t)[\p{Cc}\p{Cf}]/gu;
/** "1. ", "12) ", "- ", "• ": what numbers a list and is no part of a name. */
const BULLET = /^(?:\d{1,3}[.)]|[-*•·◦▪●○–—])\s+/;

export const readLines = (text: string): readonly Line[] =>
  text.split(LINE_ENDS).map((raw, index) => ({
    at: index + 1,
    text: composed(raw).replace(SILENT, '').trim().replace(BULLET, ''),
  }));

export type Separator = '\t' | ';' | ',' | '|';

/** What stands between the fields: a tab, else a semicolon, else a bar, else a comma; looked for outside quotes. */
export const separatorOf = (line: string): Separator => {
  const outside = line.replace(/"[^"]*"/g, '');
  return (['\t', ';', '|'] as const).find((each) => outside.includes(each)) ?? ',';
};

/** The fields of a line; `"Kela, Helsinki"` and `"He said ""yes"""` are one each. */
export const splitFields = (line: string, separator: Separator): readonly string[] => {
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
  return [...fields, field].map((each) => each.replace(/\s+/g, ' ').trim());
};
