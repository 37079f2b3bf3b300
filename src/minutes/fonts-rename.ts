import { type FontTable, tablesOf } from './fonts-cmap';

/** Identifiers in the `name` table (OpenType 1.9): what identifies a font, and what its licence wants kept. */
const FAMILY = 1;
const STYLE = 2;
const FULL = 4;
const POSTSCRIPT = 6;
const KEPT: ReadonlySet<number> = new Set([0, 5, 13, 14]);

/** Windows, Unicode BMP, English (United States): the one record every reader looks for. */
const PLATFORM = { id: 3, encoding: 1, language: 0x409 };

/**
 * The same font under a family name of its own.
 *
 * The compiler also looks at the fonts installed on the machine, and two machines may have two versions of one family;
 * a family that exists nowhere else can only be ours, so that a document is the same bytes everywhere. (Both licences
 * ask for another name where the file is changed, too.)
 */
export const renamed = (font: Buffer, family: string, style: string): Buffer => {
  const names = new Map<number, string>([
    [FAMILY, family],
    [STYLE, style],
    [FULL, `${family} ${style}`],
    [POSTSCRIPT, `${family}-${style}`.replaceAll(' ', '')],
  ]);
  const tables = tablesOf(font).map((table) =>
    table.tag === 'name' ? { tag: 'name', data: nameTable([...keptNames(table.data), ...names]) } : table,
  );
  return assembled(font.readUInt32BE(0), tables);
};

const keptNames = (name: Buffer): readonly (readonly [number, string])[] => {
  const strings = name.readUInt16BE(4);
  const records = Array.from({ length: name.readUInt16BE(2) }, (_, index) => {
    const at = 6 + index * 12;
    const start = strings + name.readUInt16BE(at + 10);
    return {
      platform: name.readUInt16BE(at),
      language: name.readUInt16BE(at + 4),
      id: name.readUInt16BE(at + 6),
      bytes: name.subarray(start, start + name.readUInt16BE(at + 8)),
    };
  });
  return records
    .filter((each) => each.platform === PLATFORM.id && each.language === PLATFORM.language && KEPT.has(each.id))
    .map((each) => [each.id, Buffer.from(each.bytes).swap16().toString('utf16le')]);
};

const nameTable = (names: readonly (readonly [number, string])[]): Buffer => {
  const sorted = [...names].sort(([a], [b]) => a - b);
  const strings = sorted.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + sorted.length * 12);
  head.writeUInt16BE(sorted.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  sorted.forEach(([id], index) => {
    const length = strings[index]?.length ?? 0;
    [PLATFORM.id, PLATFORM.encoding, PLATFORM.language, id, length, offset].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + index * 12 + field * 2),
    );
    offset += length;
  });
  return Buffer.concat([head, ...strings]);
};

const assembled = (version: number, tables: readonly FontTable[]): Buffer => {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(version, 0);
  [tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, field) =>
    head.writeUInt16BE(value, 4 + field * 2),
  );
  let offset = head.length;
  const bodies = tables.map(({ tag, data }, index) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...bodies]);
};

const checksum = (data: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
};
