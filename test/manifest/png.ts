import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { ROOT } from './app-package';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of a pixel, each from 0 to 255. */
  readonly at: (x: number, y: number) => readonly [number, number, number, number];
}

/** A PNG of 8 bits a channel, in colour with or without alpha and not interlaced: all that icons are. */
export const readPng = (path: string): Picture => {
  const file = readFileSync(join(ROOT, path));
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, colour, interlaced] = [file[24], file[25], file[28]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error(`${path} is another PNG`);
  const step = colour === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * step, height, step);
  return {
    width,
    height,
    at: (x, y) => {
      const start = (y * width + x) * step;
      const [red = 0, green = 0, blue = 0, alpha = 255] = pixels.subarray(start, start + step);
      return [red, green, blue, alpha];
    },
  };
};

/** PNG specification, chapter 9: each line was stored as its difference from the one above and the pixel before. */
const unfilter = (raw: Uint8Array, length: number, height: number, step: number): Uint8Array => {
  const lines = new Uint8Array(length * height);
  for (let line = 0; line < height; line += 1)
    for (let index = 0; index < length; index += 1) {
      const before = index < step ? 0 : lines[line * length + index - step]!;
      const above = line === 0 ? 0 : lines[(line - 1) * length + index]!;
      const corner = line === 0 || index < step ? 0 : lines[(line - 1) * length + index - step]!;
      const stored = raw[line * (length + 1) + 1 + index]!;
      const guesses = [0, before, above, (before + above) >> 1, paeth(before, above, corner)];
      lines[line * length + index] = stored + guesses[raw[line * (length + 1)]!]!;
    }
  return lines;
};

const paeth = (before: number, above: number, corner: number): number => {
  const guess = before + above - corner;
  const [b, a, c] = [before, above, corner].map((each) => Math.abs(guess - each)) as [number, number, number];
  if (b <= a && b <= c) return before;
  return a <= c ? above : corner;
};
