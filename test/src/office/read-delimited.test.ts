import fc from 'fast-check';
import { readDelimited, textOfBytes } from '../../../src/office';
import { growsLinearly } from '../../support/growth';

const rows = (...lines: readonly string[]) =>
  readDelimited(lines.join('\r\n')).map(({ at, fields }) => [at, ...fields]);

describe('a CSV file', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['bars', '|'],
  ])('may have %s between its fields', (_, separator) => {
    const joined = [['Anna Alho', 'VM', 'pj'], [], ['Bo Berg', '', 'jäsen', '']].map((row) => row.join(separator));
    expect(rows(...joined)).toEqual([
      [1, 'Anna Alho', 'VM', 'pj'],
      [3, 'Bo Berg', '', 'jäsen'],
    ]);
  });

  it('may say what is between them, as Excel does', () => {
    expect(rows('sep=,', 'Anna Alho;VM,pj')).toEqual([[2, 'Anna Alho;VM', 'pj']]);
  });

  it('may have commas in names where semicolons are between the fields', () => {
    expect(rows('Anna Alho;Kela, Helsinki;pj', 'Bo Berg;VM, Oulu;jäsen')).toEqual([
      [1, 'Anna Alho', 'Kela, Helsinki', 'pj'],
      [2, 'Bo Berg', 'VM, Oulu', 'jäsen'],
    ]);
  });

  it('may have separators, quotes and line ends in quotes', () => {
    expect(rows('"Anna Alho";"Kela; ""Helsinki""";pj', ' "Bo Berg" ;"VM', 'Oulu";jäsen', 'Cai Cederberg;;')).toEqual([
      [1, 'Anna Alho', 'Kela; "Helsinki"', 'pj'],
      [2, 'Bo Berg', 'VM\r\nOulu', 'jäsen'],
      [4, 'Cai Cederberg'],
    ]);
  });

  it('loses nothing to a quote that somebody forgot', () => {
    expect(rows('"Anna Alho;VM', 'Bo "Bosse" Berg;Kela', '"Cai Cederberg";DVV', 'Dan Dahl;"DVV')).toEqual([
      [1, '"Anna Alho', 'VM'],
      [2, 'Bo "Bosse" Berg', 'Kela'],
      [3, 'Cai Cederberg', 'DVV'],
      [4, 'Dan Dahl', '"DVV'],
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect([rows(''), rows(';;', ' ; ', '')]).toEqual([[], []]);
  });

  it('is read back as it was written, whatever was written', () => {
    const field = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('"', ';', 'a\nb', 'a\r\nb'));
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (table) => {
        const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        const expected = table
          .map((row) => row.slice(0, row.findLastIndex((each) => each.trim() !== '') + 1))
          .filter((row) => row.length > 0);
        expect(readDelimited(`sep=;\r\n${text}`).map(({ fields }) => fields)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('has every letter of its fields somewhere, however its quotes are set', () => {
    const pieces = fc.constantFrom('"', '""', ';', '\n', 'a', 'b', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = `sep=;\n${parts.join('')}`;
        const read = readDelimited(text).flatMap(({ fields }) => fields);
        expect(read.join('').replace(/[^ab]/g, '')).toBe(parts.join('').replace(/[^ab]/g, ''));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['quotes', '"'.repeat(100_000)],
    ['quotes after separators', ';"'.repeat(50_000)],
    ['doubled quotes', ';""a'.repeat(25_000)],
    ['trebled quotes', ';"""'.repeat(25_000)],
    ['separators', ';'.repeat(100_000)],
    ['line ends', '\n'.repeat(100_000)],
    ['letters', 'a'.repeat(100_000)],
  ])('of a heap of %s takes time by its length alone', (_, text) => {
    expect(growsLinearly(text, readDelimited)).toBe(true);
  });
});

describe('the bytes of a text', () => {
  const WORDS = 'Nimi;Äänioikeus\r\nÅke Šakki-Žižek;kyllä – “€”\r\n';
  const SPECIAL = new Map(Object.entries({ Š: 0x8a, Ž: 0x8e, ž: 0x9e, '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 }));
  const windows1252 = Uint8Array.from(Array.from(WORDS), (letter) => SPECIAL.get(letter) ?? letter.charCodeAt(0));
  const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

  it.each<readonly [string, Uint8Array]>([
    ['UTF-8', Buffer.from(WORDS)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${WORDS}`)],
    ['UTF-16 as Excel saves "Unicode text"', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(WORDS, 'utf16le')],
    ['UTF-16 the other way round', bigEndian(`\ufeff${WORDS}`)],
    ['UTF-16 the other way round without a mark', bigEndian(WORDS)],
    ['Windows-1252 as Excel saves "CSV" in Finland', windows1252],
  ])('are read in %s', (_, bytes) => {
    expect(textOfBytes(bytes)).toBe(WORDS);
  });

  it('are none where they are of something else', () => {
    expect(textOfBytes(Uint8Array.of(1, 2, 0, 0, 0, 7))).toBeUndefined();
    expect(textOfBytes(new Uint8Array())).toBe('');
  });
});
