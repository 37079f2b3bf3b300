import type { TableRow } from './table-row';

export type Separator = '\t' | ';' | ',' | '|';

/** How many lines show what separates the fields of all. */
const SAMPLE = 50;
const LINE_END = /\r\n|[\n\r]/g;
/** Excel's own first line, which says what separates the fields. */
const DECLARED = /^sep=(.)(?:\r\n|[\n\r]|$)/i;

/**
 * The rows of a CSV file (RFC 4180, and what Excel makes of it in Finland: semicolons). A quoted field may hold
 * separators, doubled quotes and line ends. A quote that is not closed where a field can end is a letter like any other,
 * so that one forgotten quote swallows nothing. Blank lines are left out, and so are blank fields at the end of a line.
 */
export const readDelimited = (text: string): readonly TableRow[] => {
  const declared = DECLARED.exec(text);
  const separator = SEPARATORS.find((each) => each === declared?.[1]) ?? separatorIn(text);
  return records(text, declared?.[0].length ?? 0, declared === null ? 1 : 2, separator);
};

/** Where several occur, the first that does so in half of the lines: a comma may stand in any name. */
const SEPARATORS = ['\t', ';', '|', ','] as const satisfies readonly Separator[];

const separatorIn = (text: string): Separator => {
  const lines = text
    .split(LINE_END, SAMPLE)
    .map((line) => line.replace(/"[^"]*"/g, ''))
    .filter((line) => line.trim() !== '');
  return SEPARATORS.find((each) => lines.filter((line) => line.includes(each)).length * 2 >= lines.length) ?? ',';
};

const records = (text: string, from: number, firstLine: number, separator: Separator): readonly TableRow[] => {
  const rows: TableRow[] = [];
  let line = firstLine;
  let fields: string[] = [];
  let began = line;
  const finish = (): void => {
    while (fields.at(-1)?.trim() === '') fields.pop();
    if (fields.length > 0) rows.push({ at: began, fields });
    fields = [];
  };
  for (let at = from; at <= text.length;) {
    if (fields.length === 0) began = line;
    const field = fieldAt(text, at, separator);
    fields.push(field.value);
    line += field.lineEnds;
    at = field.end + 1;
    const end = text[field.end];
    if (end === separator) continue;
    if (end === '\r' && text[at] === '\n') at += 1;
    line += 1;
    finish();
  }
  return rows;
};

interface Field {
  readonly value: string;
  /** Where the separator, the line end or the end of the text is. */
  readonly end: number;
  /** Line ends within it. */
  readonly lineEnds: number;
}

const fieldAt = (text: string, from: number, separator: Separator): Field => {
  const end = plainEnd(text, from, separator);
  const blanks = /^[ \u00a0]*/.exec(text.slice(from, end))?.[0].length ?? 0;
  const quoted = text[from + blanks] === '"' ? quotedAt(text, from + blanks, separator) : undefined;
  return quoted ?? { value: text.slice(from, end), end, lineEnds: 0 };
};

const plainEnd = (text: string, from: number, separator: Separator): number => {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
};

/** A quoted field, where its last quote stands before a separator, a line end or the end of the text. */
const quotedAt = (text: string, quote: number, separator: Separator): Field | undefined => {
  let close = text.indexOf('"', quote + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const end = plainEnd(text, close + 1, separator);
  if (text.slice(close + 1, end).trim() !== '') return undefined;
  const value = text.slice(quote + 1, close).replaceAll('""', '"');
  return { value, end, lineEnds: value.match(LINE_END)?.length ?? 0 };
};
