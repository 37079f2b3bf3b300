/**
 * Hands back an id that a text column keeps as it is. Databases cut a text at NUL (SQLite's drivers) or refuse it
 * (PostgreSQL), and a lone surrogate has no UTF-8: an id that came back different would be another id.
 *
 * @throws RangeError naming what the text was.
 */
export const plainText = <Text extends string>(what: string, text: Text): Text => {
  if (UNSTORABLE.test(text)) throw new RangeError(`${what} holds a NUL character or half a character`);
  return text;
};

/** For error messages, where being kept matters and being exact does not. */
export const readableText = (text: string): string => text.replace(new RegExp(UNSTORABLE, 'gu'), '\ufffd');

const UNSTORABLE = /\0|\p{Surrogate}/u;
