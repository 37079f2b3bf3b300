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
  if (line.length > limit) return `${cutAt(line, limit - 1)}…`;
  return head.length < text.length ? `${line}…` : line;
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
