import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const PROMISED: Readonly<Record<string, number>> = { P: 9, R: 15, S: 14 };
const IDS = Object.entries(PROMISED).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`),
);

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** The rows of a page's tables by their first cell. */
const rowsOf = (page: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    read(page)
      .split('\n')
      .filter((line) => /^\| [PRS]\d/.test(line))
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .map(([, id = '', ...cells]) => [id, cells.slice(0, -1)]),
  );

const quality = rowsOf('docs/quality.md');
const security = rowsOf('SECURITY.md');

/** Every file of a folder, or of what a page calls by its name without `.test.ts`; none where it is not there. */
const filesAt = (place: string): readonly string[] => {
  const path = [place, `${place}.test.ts`].find((each) => existsSync(join(ROOT, each)));
  if (path === undefined) return [];
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .map((file) => `${path}/${file}`)
    .filter((file) => /\.(?:ts|cjs)$/.test(file));
};

/** What is behind a place a page names: specs, a part of the benchmark, or a script with what it is made of. */
const behind = (place: string): readonly string[] => {
  const [, script] = /^npm run ([\w:-]+)/.exec(place) ?? [];
  if (script === undefined) return filesAt(place.includes('/') ? place : `bench/part-${place}.ts`);
  const entry = (scripts[script] ?? '').split(' ').findLast((word) => /\.(?:ts|cjs|js)$/.test(word));
  if (entry === undefined) return [];
  const source = entry.replace(/^dist\/(.*)\.js$/, '$1.ts');
  return /\/(?:main|run)\.ts$/.test(source) ? filesAt(source.replace(/\/[^/]+$/, '')) : filesAt(source);
};

/** The titles of specs; of a script, all that it says. */
const namesIn = (file: string): string =>
  file.endsWith('.test.ts')
    ? Array.from(read(file).matchAll(/\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1,/gs), ([, , title = '']) => title).join('\n')
    : read(file);

const placesOf = (cells: readonly string[], at: number): readonly string[] =>
  Array.from((cells[at] ?? '').matchAll(/`([^`]+)`/g), ([, place = '']) => place);

const isNamed = (id: string, place: string): boolean =>
  behind(place).some((file) => new RegExp(`\\b${id}\\b`).test(namesIn(file)));

describe('docs/quality.md', () => {
  it.each(IDS)('says of %s what it is, where it is held, and what was seen last', (id) => {
    const cells = quality.get(id) ?? [];
    expect([id, cells.map((cell) => cell !== '')]).toEqual([id, [true, true, true]]);
  });

  it('speaks of nothing else', () => {
    expect([...quality.keys()].filter((id) => !IDS.includes(id))).toEqual([]);
  });

  it.each(IDS)('holds %s to tests and scripts that are there and have it in their names', (id) => {
    const places = placesOf(quality.get(id) ?? [], 1);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => behind(place).length === 0)).toEqual([]);
    expect(places.filter((place) => !isNamed(id, place))).toEqual([]);
  });

  it('knows a title from other words', () => {
    expect(namesIn('test/architecture/quality.test.ts')).toContain('knows a title from other words');
    expect(namesIn('test/architecture/quality.test.ts')).not.toContain('const IDS');
  });
});

describe('SECURITY.md', () => {
  const ids = IDS.filter((id) => id.startsWith('S'));

  it('has the same promises of security', () => {
    expect([...security.keys()].sort()).toEqual([...ids].sort());
  });

  it.each(ids)('holds %s to tests that are there and have it in their names', (id) => {
    const places = (security.get(id) ?? []).flatMap((_, at, cells) => placesOf(cells, at));
    expect(places.filter((place) => !isNamed(id, place))).toEqual([]);
    expect(places.filter((place) => place.startsWith('test/'))).not.toEqual([]);
  });
});
