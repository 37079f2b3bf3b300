import { readXml } from './read-xml';

/** The texts of a workbook, which its cells refer to by number (ECMA-376 part 1, 18.4). */
export const sharedStrings = (part: Uint8Array): readonly string[] => {
  const strings: string[] = [];
  let text: RichText | undefined;
  for (const event of readXml(part)) {
    if (event.kind === 'open' && event.name === 'si') text = new RichText();
    text?.take(event);
    if (event.kind === 'close' && event.name === 'si') strings.push(text?.toString() ?? '');
  }
  return strings;
};

/** Puts together what stands in the `t` of a text and its runs. How it is read aloud (`rPh`) is no part of it. */
export class RichText {
  #text = '';
  #inText = false;
  #aside = false;

  take(event: { readonly kind: string; readonly name?: string; readonly text?: string }): void {
    if (event.kind === 'text') {
      if (this.#inText && !this.#aside) this.#text += event.text ?? '';
    } else if (event.name === 't') this.#inText = event.kind === 'open';
    else if (event.name === 'rPh') this.#aside = event.kind === 'open';
  }

  toString(): string {
    return unescaped(this.#text);
  }
}

/** Letters XML cannot have are written `_x000D_`; a `_x005F_` before such a thing means that it is meant literally. */
export const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
