import { extname } from 'node:path';
import { readAgenda, type AgendaReading } from '../../src/agenda';
import { plainLines, type Unread } from './markdown-lines';
import { CommandError } from './run-command';

export interface AgendaFile {
  readonly agenda: AgendaReading;
  /** What is Markdown and no text, and was left out before the agenda was read. */
  readonly unread: readonly Unread[];
}

/** Larger files are no agendas. */
const LIMIT = 2 * 1024 * 1024;

const KINDS: Readonly<Record<string, string>> = {
  '.docx': 'a Word document',
  '.doc': 'a Word document',
  '.dotx': 'a Word document',
  '.odt': 'an OpenDocument text',
  '.rtf': 'an RTF document',
  '.pdf': 'a PDF',
  '.html': 'a web page',
  '.htm': 'a web page',
};

/** How files of other kinds begin, whatever they are called. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^PK\x03\x04/, 'a Word document'],
  [/^\xd0\xcf\x11\xe0/, 'a Word document'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'an RTF document'],
  [/^\s*<(?:!doctype|html|\?xml)/i, 'a web page'],
];

/** @throws CommandError for files that hold no text, saying what to do with them. */
export const readAgendaFile = (file: string, bytes: Uint8Array): AgendaFile => {
  const extension = extname(file).toLowerCase();
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^\xef\xbb\xbf/, '');
  const kind = KINDS[extension] ?? BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
  if (kind !== undefined)
    throw new CommandError(
      `${file} is ${kind}. Reading agendas out of those follows; until then copy its text into a .txt file ` +
        'and read that, or paste it into the meeting chat after "agenda:".',
      2,
    );
  if (bytes.length > LIMIT)
    throw new CommandError(`${file} is larger than ${LIMIT / 1024 / 1024} MB: that is no agenda.`);
  const text = textOf(file, bytes);
  if (extension !== '.md' && extension !== '.markdown') return { agenda: readAgenda(text), unread: [] };
  const { text: plain, unread } = plainLines(text);
  return { agenda: readAgenda(plain), unread };
};

const textOf = (file: string, bytes: Uint8Array): string => {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    // A byte order mark is taken off by the decoder.
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(
      `${file} is not in UTF-8: line ${String(firstWrongLine(bytes))} has letters in another encoding, probably Windows-1252.\n` +
        'Save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8) and try again.',
    );
  }
};

const NEW_LINE = 0x0a;

const firstWrongLine = (bytes: Uint8Array): number => {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(NEW_LINE, from);
    const to = end === -1 ? bytes.length : end;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, to));
    } catch {
      return line;
    }
    from = to + 1;
  }
  return line;
};
