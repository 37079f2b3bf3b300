import { UnreadableFile } from './unreadable-file';

/** What a zip's central directory says of one entry. Nothing of it is true until it is looked at. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; there are others. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly link: boolean;
  readonly crc: number;
  /** Bytes in the archive, and bytes it unfolds to. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Entries, and where the directory itself begins: everything packed lies before it. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  readonly begins: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const UNIX = 3;
const LINK = 0xa000;
const FILE_TYPE = 0xf000;

/**
 * The central directory of a zip (APPNOTE 4.3.12 and 4.3.16), without unfolding anything. Zip64 and archives of several
 * parts are refused: what is read here is far smaller.
 *
 * @param mostEntries more are `suspicious`, and not even listed
 * @throws UnreadableFile
 */
export const readDirectory = (bytes: Uint8Array, mostEntries: number): ZipDirectory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const begins = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw damaged('an archive of several parts');
  if (begins + length !== end) throw damaged('the directory is not where it should be');
  if (count > mostEntries) throw new UnreadableFile('suspicious', `${String(count)} entries`);
  const entries: ZipEntry[] = [];
  let at = begins;
  while (entries.length < count) {
    const read = readEntry(view, at, end);
    entries.push(read.entry);
    at = read.next;
  }
  if (at !== end) throw damaged('the directory is longer than its entries');
  return { entries, begins };
};

/** The end record: the one whose comment ends where the file does. */
const endOf = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  throw damaged('no archive, or one that is cut off');
};

const readEntry = (view: DataView, at: number, end: number): { readonly entry: ZipEntry; readonly next: number } => {
  if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw damaged('an entry is missing');
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw damaged('an entry is cut off');
  const isUnix = view.getUint8(at + 5) === UNIX;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength));
  return {
    entry: {
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 0x41) !== 0,
      link: isUnix && (view.getUint16(at + 40, true) & FILE_TYPE) === LINK,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    },
    next,
  };
};

const damaged = (what: string): UnreadableFile => new UnreadableFile('damaged', what);
