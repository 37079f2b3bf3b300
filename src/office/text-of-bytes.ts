/** How much of a file tells what it is written in. */
const SAMPLE = 1024;

/**
 * A text file as text: by its byte order mark, else as UTF-8 where it is that, else as UTF-16 where every other byte is
 * nothing, else as Windows-1252, in which Excel writes its CSV files in Finland and Sweden. `undefined` for a file that
 * is no text.
 */
export const textOfBytes = (bytes: Uint8Array): string | undefined => {
  const encoding = encodingOf(bytes);
  const text = encoding === 'windows-1252' ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.slice(0, SAMPLE).includes('\0') ? undefined : text;
};

/** 0x80 to 0x9F; what is a blank here is nothing there. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes what it calls windows-1252 as Latin 1, in which there is no dash and no š. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? ' ');

const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const nothings = [0, 1].map((start) => sample.filter((byte, index) => index % 2 === start && byte === 0).length);
  const most = sample.length / 4;
  if (sample.length >= 4 && (nothings[1] ?? 0) > most && nothings[0] === 0) return 'utf-16le';
  if (sample.length >= 4 && (nothings[0] ?? 0) > most && nothings[1] === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
