import { readXml, type XmlEvent } from './read-xml';
import { RichText, unescaped } from './shared-strings';
import type { TableRow } from './table-row';
import { UnreadableFile } from './unreadable-file';

/** In columns, Z and then some: what is wider is no list of people or things. */
const WIDEST = 100;

/** The rows of a sheet that have something in them (ECMA-376 part 1, 18.3). */
export function* readSheet(part: Uint8Array, strings: readonly string[]): Generator<TableRow, void, undefined> {
  let at = 0;
  let fields: string[] = [];
  let column = -1;
  let cell: Cell | undefined;
  for (const event of readXml(part)) {
    if (event.kind === 'open' && event.name === 'row') {
      at = wholeNumber(event.attributes.get('r')) ?? at + 1;
      fields = [];
      column = -1;
    } else if (event.kind === 'open' && event.name === 'c') {
      column = columnOf(event.attributes.get('r')) ?? column + 1;
      cell = new Cell(event.attributes.get('t') ?? 'n', strings);
    } else if (event.kind === 'close' && event.name === 'c') {
      const text = cell?.text ?? '';
      cell = undefined;
      if (text.trim() === '') continue;
      if (column >= WIDEST) throw new UnreadableFile('suspicious', 'wider than any list');
      if (column < fields.length) throw new UnreadableFile('damaged', 'two cells in one place');
      while (fields.length < column) fields.push('');
      fields[column] = text;
    } else if (event.kind === 'close' && event.name === 'row') {
      if (fields.length > 0) yield { at, fields };
    } else cell?.take(event);
  }
}

/** One cell. Its type says what its value is: a number of a text (`s`), a text, a number, true or false, an error. */
class Cell {
  readonly #type: string;
  readonly #strings: readonly string[];
  readonly #inline = new RichText();
  #value = '';
  #inValue = false;

  constructor(type: string, strings: readonly string[]) {
    this.#type = type;
    this.#strings = strings;
  }

  take(event: XmlEvent): void {
    if (this.#type === 'inlineStr') this.#inline.take(event);
    else if (event.kind === 'text') this.#value += this.#inValue ? event.text : '';
    else if (event.name === 'v') this.#inValue = event.kind === 'open';
  }

  get text(): string {
    switch (this.#type) {
      case 'inlineStr':
        return this.#inline.toString();
      case 's':
        return this.#sharedText();
      case 'n':
        return numberText(this.#value);
      default:
        return unescaped(this.#value);
    }
  }

  #sharedText(): string {
    const index = wholeNumber(this.#value.trim());
    if (this.#value.trim() === '') return '';
    const text = index === undefined ? undefined : this.#strings[index];
    if (text === undefined) throw new UnreadableFile('damaged', 'a cell refers to a text that is not there');
    return text;
  }
}

/** A number as people read it: 5.1 is stored as 5.0999999999999996. */
const numberText = (value: string): string =>
  /^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(value) ? String(Number(Number(value).toPrecision(15))) : value;

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** 0 for the column of `A7`, 26 for that of `AA7`. */
const columnOf = (reference: string | undefined): number | undefined => {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};
