import { linesOf, oneLine } from './plain';

/** What a person typed, as text or an attribute of XML, on one line. */
export const line = (text: string): string => escaped(oneLine(text));

/** The same with the line ends somebody typed, as `<br/>`. */
export const lines = (text: string): string => linesOf(text).map(escaped).join('<br/>');

const escaped = (text: string): string =>
  // XML 1.0 has neither lone surrogates nor the two last code points of the plane.
  text.replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
