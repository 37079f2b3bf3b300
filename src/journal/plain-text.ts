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

/**
 * The first text that comes after all those beginning with a prefix, in the order of code points (and of UTF-8); null
 * where there is none.
 */
export const afterPrefix = (prefix: string): string | null => {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === LAST_POINT) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  return String.fromCodePoint(...points, last === BEFORE_SURROGATES ? AFTER_SURROGATES : last + 1);
};

const LAST_POINT = 0x10ffff;
const BEFORE_SURROGATES = 0xd7ff;
const AFTER_SURROGATES = 0xe000;

const UNSTORABLE = /\0|\p{Surrogate}/u;
