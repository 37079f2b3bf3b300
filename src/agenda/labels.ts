import type { Line } from './lines';

/** How the items of a document are counted. One document uses one of these for its main items. */
export type NumberStyle = 'dot' | 'paren' | 'section' | 'prefixed' | 'word' | 'slash' | 'bare' | 'letter';

/** A number (or a bullet) at the beginning of a line. */
export interface Label {
  readonly style: NumberStyle | 'bullet';
  /** 4.1 → [4, 1]; b) → [2]; A 13 → [1013], so that B 1 comes after it. Empty for a bullet. */
  readonly path: readonly number[];
  /** As printed, without what decorates it: "4.1", "57", "A 13". */
  readonly number: string;
  /** What follows it on the line; empty where the title stands on the next line. */
  readonly rest: string;
}

const HEADING = /^#{1,6} /;
const BULLET = /^[-*•·◦▪‣●○–—] (?:\[[ xX]?\] )?/;
const SECTION = /^(?:§ ?(\d{1,4})|(\d{1,4}) ?§)[.:]?(?: |$)/;
const WORD =
  /^(?:asiakohta|kohta|asia|ärende|punkt|agenda item|item) (\d{1,3}(?:\.\d{1,3}){0,3})[.:)]*(?: [–—-])?(?: |$)/i;
const SLASH = /^(\d{1,3}\/\d{2,4})[.:)]?(?: |$)/;
const PREFIXED = /^([A-ZÅÄÖ])[ .]?(\d{1,3})[.:)]? (?=\S)/;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,3})([.:)]{0,2})(?: |$|(?=\p{L}))/u;
const LETTER = /^([a-zåäö])\)(?: |$)/;
/** "7.12. klo 12", "16.2. – 18.2.", "12.00 12.10": a date or a time, not the number of an item. */
const AFTER_DATE = /^(?:klo|kl\.?|kello|at|[-–—]|\d)(?: |\d|$)/i;

/** What the line begins with, if it is any kind of number or bullet. */
export const readLabel = (line: Line): Label | undefined => {
  const text = line.text.replace(HEADING, '');
  const bullet = BULLET.exec(text)?.[0];
  if (bullet === undefined) return readNumber(text);
  const rest = text.slice(bullet.length);
  const number = readNumber(rest);
  // "• 3. Budget" is item 3; "• 3 quotes" or "- a) x" stays a bullet.
  return number?.style === 'dot' ? number : { style: 'bullet', path: [], number: '', rest };
};

const readNumber = (text: string): Label | undefined => {
  const section = SECTION.exec(text);
  if (section !== null) return label('section', section[1] ?? section[2] ?? '', text.slice(section[0].length));
  const word = WORD.exec(text);
  if (word?.[1] !== undefined) return label('word', word[1], text.slice(word[0].length));
  const slash = SLASH.exec(text);
  if (slash?.[1] !== undefined) return label('slash', slash[1], text.slice(slash[0].length));
  const prefixed = PREFIXED.exec(text);
  if (prefixed?.[1] !== undefined && prefixed[2] !== undefined)
    return {
      style: 'prefixed',
      path: [(ALPHABET.indexOf(prefixed[1].toLowerCase()) + 1) * 1000 + Number(prefixed[2])],
      number: `${prefixed[1]} ${prefixed[2]}`,
      rest: text.slice(prefixed[0].length),
    };
  const letter = LETTER.exec(text);
  if (letter?.[1] !== undefined)
    return {
      style: 'letter',
      path: [ALPHABET.indexOf(letter[1]) + 1],
      number: letter[1],
      rest: text.slice(letter[0].length),
    };
  return readDecimal(text);
};

const readDecimal = (text: string): Label | undefined => {
  const match = DECIMAL.exec(text);
  const [whole, number, after = ''] = match ?? [];
  if (whole === undefined || number === undefined) return undefined;
  const rest = text.slice(whole.length);
  const glued = !whole.endsWith(' ') && rest !== '';
  if (number.includes('.') && AFTER_DATE.test(rest)) return undefined;
  if (after === '') {
    // "19 Budget" may be an item, "2 members" and "3D" are not.
    if (glued || (!number.includes('.') && !/^\p{Lu}/u.test(rest))) return undefined;
    return label(number.includes('.') ? 'dot' : 'bare', number, rest);
  }
  return label(after.endsWith(')') ? 'paren' : 'dot', number, rest);
};

const label = (style: NumberStyle, number: string, rest: string): Label => ({
  style,
  number,
  path: number.split(/[./]/, style === 'slash' ? 1 : undefined).map(Number),
  rest: rest.trim(),
});

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzåäö';
