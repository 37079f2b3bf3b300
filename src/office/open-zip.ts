import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable-file';
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory';

/** A zip that somebody sent, opened. Nothing is written anywhere, and nothing is unfolded but what is asked for. */
export interface OpenedZip {
  readonly names: readonly string[];
  /**
   * The bytes of an entry, `undefined` where there is none of that name; upper and lower case are the same.
   * @throws UnreadableFile where they are not what the directory says
   */
  readonly read: (name: string) => Uint8Array | undefined;
}

const MB = 1024 * 1024;
/** What comes in, and everything it says it unfolds to. */
const MOST_BYTES = 10 * MB;
const MOST_INSIDE = 50 * MB;
const MOST_ENTRIES = 1_000;
/** Text packs to a twentieth. What packs a hundredfold was made to. */
const HIGHEST_RATIO = 100;
/** A small part may pack as well as it likes. */
const NO_BOMB = 100 * 1024;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip within bounds. Everything is decided from the central directory, before a byte is unfolded: size, number
 * of entries, how far they unfold, names that lead out of the archive, links, encryption, parts that lie over each
 * other. What is read later is held against what the directory said, to the byte.
 *
 * @throws UnreadableFile
 */
export const openZip = (bytes: Uint8Array): OpenedZip => {
  if (bytes.length > MOST_BYTES) throw new UnreadableFile('tooLarge', `${String(bytes.length)} bytes`);
  const directory = readDirectory(bytes, MOST_ENTRIES);
  for (const entry of directory.entries) check(entry);
  const inside = directory.entries.reduce((sum, { size }) => sum + size, 0);
  if (inside > MOST_INSIDE) throw suspicious(`it unfolds to ${String(inside)} bytes`);
  const ends = endsOf(directory);
  const byName = new Map(directory.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size !== directory.entries.length) throw suspicious('two entries have one name');
  return {
    names: directory.entries.map(({ name }) => name),
    read: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? undefined : unfolded(bytes, entry, ends.get(entry) ?? 0);
    },
  };
};

const check = ({ name, method, encrypted, link, packed, size }: ZipEntry): void => {
  if (encrypted) throw new UnreadableFile('encrypted', 'an entry is encrypted');
  if (method !== STORED && method !== DEFLATED) throw damaged(`an entry is packed by method ${String(method)}`);
  if (method === STORED && packed !== size) throw damaged('an entry is stored shorter than it is');
  if (link) throw suspicious('an entry is a link');
  if (/^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/i.test(name)) throw suspicious('an entry leads out of the archive');
  if (size > NO_BOMB && size > packed * HIGHEST_RATIO) throw suspicious('an entry unfolds more than a hundredfold');
};

/** Where each entry must have ended: at the next one, or at the directory. Entries over each other are a bomb. */
const endsOf = ({ entries, begins }: ZipDirectory): ReadonlyMap<ZipEntry, number> => {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  return new Map(
    inOrder.map((entry, index) => {
      const end = inOrder[index + 1]?.offset ?? begins;
      if (entry.offset + LOCAL_LENGTH + entry.packed > end) throw suspicious('entries lie over each other');
      return [entry, end];
    }),
  );
};

const unfolded = (bytes: Uint8Array, { offset, packed, size, method, crc }: ZipEntry, end: number): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== LOCAL) throw damaged('an entry is not where it should be');
  const from = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > end) throw damaged('an entry is cut off');
  const data = bytes.subarray(from, from + packed);
  const content = method === STORED ? data : inflated(data, size);
  if (content.length !== size || crc32(content) !== crc) throw damaged('an entry is not what the directory says');
  return content;
};

const inflated = (data: Uint8Array, size: number): Uint8Array => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw damaged(`an entry does not unfold: ${(error as { code?: string }).code ?? 'unknown'}`);
  }
};

const damaged = (what: string): UnreadableFile => new UnreadableFile('damaged', what);
const suspicious = (what: string): UnreadableFile => new UnreadableFile('suspicious', what);
