import { randomBytes } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { openZip } from '../../../src/office';
import { directoryEntry, faultOf } from '../../support/office-files';

const text = strToU8('Anna Alho, VM');
const zip = (files: Zippable): Uint8Array => zipSync(files, { mtime: '2026-01-02' });
/** A zip whose directory says something else of an entry than is so. */
const lying = (name: string, lie: (entry: DataView) => void, files: Zippable = { [name]: text }): Uint8Array => {
  const bytes = zip(files);
  lie(directoryEntry(bytes, name));
  return bytes;
};

describe('S9: a zip somebody sent', () => {
  it('is opened, and its entries are read one by one, whatever the case of their names', () => {
    const opened = openZip(zip({ 'xl/a.xml': text, 'xl/Stored.xml': [text, { level: 0 }], 'empty.xml': strToU8('') }));
    expect(opened.names).toEqual(['xl/a.xml', 'xl/Stored.xml', 'empty.xml']);
    expect([opened.read('xl/a.xml'), opened.read('XL/stored.XML')].map((each) => Buffer.from(each!))).toEqual([
      Buffer.from(text),
      Buffer.from(text),
    ]);
    expect(opened.read('empty.xml')).toHaveLength(0);
    expect(opened.read('b.xml')).toBeUndefined();
  });

  it('may have a comment at its end', () => {
    const bytes = zip({ 'a.xml': text });
    const commented = new Uint8Array([...bytes, ...strToU8('PK')]);
    new DataView(commented.buffer).setUint16(bytes.length - 2, 2, true);
    expect(openZip(commented).names).toEqual(['a.xml']);
  });

  it.each<readonly [string, string, () => Uint8Array]>([
    ['is larger than ten megabytes', 'tooLarge: 10485761 bytes', () => new Uint8Array(10 * 1024 * 1024 + 1)],
    ['is nothing', 'damaged: no archive', () => new Uint8Array()],
    ['is no zip', 'damaged: no archive', () => strToU8('Anna Alho;VM;pj\n'.repeat(10))],
    ['was cut off', 'damaged: no archive', () => zip({ 'a.xml': text }).slice(0, -5)],
    ['lost its beginning', 'damaged: the directory is not where', () => zip({ 'a.xml': text }).slice(5)],
    [
      'has more than a thousand entries',
      'suspicious: 1001 entries',
      () => zip(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${String(index)}.xml`, text]))),
    ],
    [
      'unfolds more than a hundredfold',
      'suspicious: an entry unfolds more',
      () => zip({ 'a.xml': new Uint8Array(1024 * 1024) }),
    ],
    [
      'unfolds to more than fifty megabytes',
      'suspicious: it unfolds to 56623104 bytes',
      () => {
        // What is random does not pack, so that no entry unfolds a hundredfold.
        const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, randomBytes(100_000)]));
        const bytes = zip(files);
        for (const name of Object.keys(files)) directoryEntry(bytes, name).setUint32(24, 9 * 1024 * 1024, true);
        return bytes;
      },
    ],
    ['leads out of where it is put', 'suspicious: an entry leads out', () => zip({ 'a/../../etc/passwd': text })],
    ['begins at the root', 'suspicious: an entry leads out', () => zip({ '/etc/passwd': text })],
    ['names a drive', 'suspicious: an entry leads out', () => zip({ 'C:evil.xml': text })],
    ['goes backwards', 'suspicious: an entry leads out', () => zip({ '..\\evil.xml': text })],
    ['has a link in it', 'suspicious: an entry is a link', () => zip({ a: [text, { os: 3, attrs: 0o120777 << 16 }] })],
    ['is encrypted', 'encrypted: an entry is encrypted', () => lying('a.xml', (entry) => entry.setUint16(8, 1, true))],
    [
      'is packed in a way of its own',
      'damaged: an entry is packed by method 12',
      () => lying('a.xml', (entry) => entry.setUint16(10, 12, true)),
    ],
    [
      'has one name twice',
      'suspicious: two entries have one name',
      () => lying('b.xml', (entry) => entry.setUint8(46, 'A'.charCodeAt(0)), { 'a.xml': text, 'b.xml': text }),
    ],
    [
      'has entries over each other',
      'suspicious: entries lie over',
      () => lying('b.xml', (entry) => entry.setUint32(42, 0, true), { 'a.xml': text, 'b.xml': text }),
    ],
    [
      'points beyond its end',
      'suspicious: entries lie over',
      () => lying('a.xml', (entry) => entry.setUint32(42, 1e9, true)),
    ],
  ])('that %s is refused: %s', (_, fault, made) => {
    expect(faultOf(() => openZip(made()))).toMatch(new RegExp(`^${fault}`));
  });

  it('is judged before anything of it is unfolded', () => {
    const bytes = zip({ 'a.xml': new Uint8Array(1024 * 1024) });
    // What is packed is broken: whoever unfolded it would find that, and not the bomb.
    bytes.fill(0xff, 35, 200);
    expect(faultOf(() => openZip(bytes))).toMatch(/^suspicious: an entry unfolds/);
  });

  it.each<readonly [string, (entry: DataView) => void]>([
    ['shorter', (entry) => entry.setUint32(24, 5, true)],
    ['longer', (entry) => entry.setUint32(24, 50, true)],
    ['something else', (entry) => entry.setUint32(16, 7, true)],
    ['packed into less', (entry) => entry.setUint32(20, 3, true)],
    ['somewhere else', (entry) => entry.setUint32(42, 1, true)],
  ])('is not believed where its directory says that an entry is %s', (_, lie) => {
    const padded = { 'a.xml': text, 'b.xml': [strToU8('x'.repeat(200)), { level: 0 as const }] } as Zippable;
    const opened = openZip(lying('a.xml', lie, padded));
    expect(faultOf(() => opened.read('a.xml'))).toMatch(/^damaged/);
    expect(Buffer.from(opened.read('b.xml')!).toString()).toBe('x'.repeat(200));
  });

  it('is opened or refused, however it was broken', () => {
    const whole = zip({ 'a.xml': text, 'b/c.xml': [text, { level: 0 }], 'd.xml': strToU8('x'.repeat(5_000)) });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (changed, length) => {
        const bytes = whole.slice(0, length % 3 === 0 ? length : undefined);
        for (const [at, value] of changed) bytes[at] = value;
        faultOf(() => {
          const opened = openZip(bytes);
          for (const name of opened.names) faultOf(() => opened.read(name));
        });
      }),
      { numRuns: 3_000 },
    );
  });
});
