/**
 * What people typed, made fit for a text file: a control character would end a line, move a cursor or make the file
 * look binary, and half a letter fits no encoding, so each is shown as a replacement sign. Line breaks and tabs stay.
 */
export const printable = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}/gu, '\uFFFD');

/** The lines somebody typed, without the blanks around them and without empty ones. */
export const linesOf = (text: string): readonly string[] =>
  printable(text)
    .split(LINE_END)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One paragraph is one line: line breaks become blanks. */
export const oneLine = (text: string): string => linesOf(text).join(' ');

/** With a capital letter at the beginning, for what people type in lower case and a sentence or title begins with. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// Split, not replaced with the blanks around it: such a pattern takes minutes over 100 kB of blanks.
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
