import { linesOf, oneLine } from './plain';

/** Whatever a person typed, as text of a page. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);

/** The same on one line. */
export const escapedLine = (text: string): string => escaped(oneLine(text));

/** The same with the line ends somebody typed. */
export const escapedLines = (text: string): string => escaped(linesOf(text).join('\n')).replaceAll('\n', '<br>\n');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
