/** Line breaks, tabs and the control characters nobody sees. */
const CONTROLS = /[\p{Cc}\u2028\u2029\s]+/gu;
/** Marks that turn the reading direction of what follows, and could so turn another person's words too. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Cards evaluate {{DATE(…)}} and {{TIME(…)}} wherever text is shown; a word joiner between the braces stops that. */
const CARD_FUNCTION = /\{\{/g;

/**
 * What a person wrote, as a card may show it: one line, cut at `limit` UTF-16 units with "…". The record keeps
 * everything; a card is a glance. Goes only where cards parse no markdown (TextRun).
 */
export const shown = (text: string, limit: number): string => {
  // Enough to fill the line whatever falls away, and little enough for 100 kB to cost nothing.
  const head = text.slice(0, limit * 4 + 200);
  const line = head
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(DIRECTION, '')
    .replace(CONTROLS, ' ')
    .replace(CARD_FUNCTION, '{\u2060{')
    .trim();
  if (line.length > limit) return breakable(`${cutAt(line, limit - 1)}…`);
  return breakable(head.length < text.length ? `${line}…` : line);
};

/** A longer word may not fit between the margins of a card on a phone, where it is set large. */
const LONG_WORD = /\p{L}{24,}/gu;
/** Finnish compounds are often joined by a genitive: "elämän|tapahtumapohjaisessa". */
const JOINT = /(?<=\p{L}{5}n)(?=[bcdfghjklmnpqrstvwxzšž][aeiouyåäö]\p{L}{4})/iu;
/** Else between syllables, which begin with the consonant before a vowel; in the other languages that is seldom wrong. */
const SYLLABLE = /(?<=\p{L}{6})(?=[bcdfghjklmnpqrstvwxzšž][aeiouyåäö]\p{L}{4})/iu;
const LONGEST_PART = 22;
const SOFT_HYPHEN = '\u00ad';

/** Says where a long word may be divided: a client that divides no words would cut it. */
const breakable = (line: string): string => line.replace(LONG_WORD, divided);

const divided = (word: string): string => {
  const parts = word.split(JOINT);
  return (parts.every(({ length }) => length <= LONGEST_PART) ? parts : word.split(SYLLABLE)).join(SOFT_HYPHEN);
};

/** As typed, for a field people go on writing in: only what breaks a message is taken out, and nothing is cut short of `limit`. */
export const typed = (text: string, limit: number): string => {
  const clean = text.slice(0, limit).replace(LONE_SURROGATE, '').replace(DIRECTION, '');
  return clean.replace(/[^\P{Cc}\n\t]/gu, '');
};

const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' });

/** The longest beginning that ends with a word, else with a whole letter (an "é" or a family emoji is one). */
const cutAt = (line: string, limit: number): string => {
  const whole = graphemes.segment(line.slice(0, limit + 64)).containing(limit)?.index ?? limit;
  const head = line.slice(0, whole > limit / 2 ? whole : limit).replace(LONE_SURROGATE, '');
  const space = head.lastIndexOf(' ');
  return (space > limit * 0.7 ? head.slice(0, space) : head).replace(/[\s,;:–-]+$/u, '');
};
