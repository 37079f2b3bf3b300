/** The two kinds of character map that carry Unicode; every font of this century has one of them. */
const SEGMENTS = 4;
const GROUPS = 12;

/**
 * The code points a TrueType or OpenType font has a glyph for, read from its `cmap` table (OpenType 1.9, formats 4 and
 * 12).
 * @throws RangeError when the file has no Unicode character map: it is then not a font this product can ship.
 */
export const codePointsOf = (font: Buffer): ReadonlySet<number> => {
  const cmap = tableOf(font, 'cmap');
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4));
  const covered = new Set<number>();
  for (const offset of new Set(maps)) {
    const map = cmap.subarray(offset);
    const format = map.readUInt16BE(0);
    if (format === SEGMENTS) addSegments(map, covered);
    else if (format === GROUPS) addGroups(map, covered);
  }
  if (covered.size === 0) throw new RangeError('the font has no Unicode character map');
  return covered;
};

/**
 * One table of a font file.
 * @throws RangeError when the font does not have it.
 */
export const tableOf = (font: Buffer, tag: string): Buffer => {
  const found = tablesOf(font).find((table) => table.tag === tag);
  if (found === undefined) throw new RangeError(`the font has no table ${tag}`);
  return found.data;
};

export interface FontTable {
  readonly tag: string;
  readonly data: Buffer;
}

/** All tables of a font file, in the order of its directory. */
export const tablesOf = (font: Buffer): readonly FontTable[] =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = font.subarray(12 + index * 16, 28 + index * 16);
    const start = entry.readUInt32BE(8);
    return { tag: entry.toString('latin1', 0, 4), data: font.subarray(start, start + entry.readUInt32BE(12)) };
  });

const addSegments = (map: Buffer, covered: Set<number>): void => {
  const count = map.readUInt16BE(6) / 2;
  const ends = 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const ranges = deltas + count * 2;
  for (let segment = 0; segment < count; segment += 1) {
    const end = map.readUInt16BE(ends + segment * 2);
    const delta = map.readUInt16BE(deltas + segment * 2);
    const range = map.readUInt16BE(ranges + segment * 2);
    for (let code = map.readUInt16BE(starts + segment * 2); code <= end && code < 0xffff; code += 1) {
      const start = map.readUInt16BE(starts + segment * 2);
      const inArray = ranges + segment * 2 + range + (code - start) * 2;
      const glyph = range === 0 ? (code + delta) & 0xffff : map.readUInt16BE(inArray);
      if (glyph !== 0) covered.add(code);
    }
  }
};

const addGroups = (map: Buffer, covered: Set<number>): void => {
  for (let group = 0; group < map.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    const last = map.readUInt32BE(at + 4);
    for (let code = map.readUInt32BE(at); code <= last; code += 1) covered.add(code);
  }
};
