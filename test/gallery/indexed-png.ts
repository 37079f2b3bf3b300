import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Eight bits for each of red, green and blue, row by row, as a browser takes pictures. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST_COLOURS = 256;

/** The same picture in the 256 colours it has most of: pictures of cards have few more, and become a third as heavy. */
export const indexedPng = (png: Buffer): Buffer => {
  const { width, height, bytes } = pixelsOf(png);
  const colours = mostUsed(bytes);
  const nearest = nearestIn(colours);
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + x + 1] = nearest(bytes.readUIntBE((y * width + x) * 3, 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};

const mostUsed = (bytes: Buffer): readonly number[] => {
  const counts = new Map<number, number>();
  for (let at = 0; at < bytes.length; at += 3) {
    const colour = bytes.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([one, often], [other, seldom]) => seldom - often || one - other);
  return ranked.slice(0, MOST_COLOURS).map(([colour]) => colour);
};

const nearestIn = (colours: readonly number[]): ((colour: number) => number) => {
  const known = new Map(colours.map((colour, index) => [colour, index]));
  const apart = (one: number, other: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = colours.map((each) => apart(colour, each));
    const index = distances.indexOf(Math.min(...distances));
    known.set(colour, index);
    return index;
  };
};

/** @throws for anything but the PNGs Chromium writes: eight bits, RGB or RGBA, not interlaced. */
const pixelsOf = (png: Buffer): Pixels => {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const samples = { 2: 3, 6: 4 }[png[25] ?? 0];
  if (png[24] !== 8 || samples === undefined || png[28] !== 0) throw new Error('not a picture Chromium takes');
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * samples;
  const bytes = Buffer.alloc(width * height * 3);
  let above: Buffer = Buffer.alloc(stride);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const line = unfiltered(raw[from] ?? 0, raw.subarray(from + 1, from + 1 + stride), above, samples);
    for (let x = 0; x < width; x += 1) line.copy(bytes, (y * width + x) * 3, x * samples, x * samples + 3);
    above = line;
  }
  return { width, height, bytes };
};

/** One line as it was before PNG wrote it as differences from its neighbours. */
const unfiltered = (filter: number, coded: Buffer, above: Buffer, samples: number): Buffer => {
  const line = Buffer.from(coded);
  for (let at = 0; at < line.length; at += 1) {
    const left = at < samples ? 0 : (line[at - samples] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < samples ? 0 : (above[at - samples] ?? 0);
    line[at] = (line[at] ?? 0) + predicted(filter, left, up, corner);
  }
  return line;
};

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    default:
      return paeth(left, up, corner);
  }
};

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};
