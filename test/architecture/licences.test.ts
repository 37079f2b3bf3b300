import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
}

const packages = (
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  }
).packages;

/** What is installed where the product runs. */
const shipped = Object.entries(packages).filter(
  ([path, { dev, devOptional }]) => path.startsWith('node_modules/') && dev !== true && devOptional !== true,
);

/** Licences that may be combined with the EUPL and ask for nothing but to be named. */
const PERMITTED: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
  'BlueOak-1.0.0',
  'MIT AND OFL-1.1',
  '(AFL-2.1 OR BSD-3-Clause)',
]);

/** Read by hand, where the package's own file does not say it in the words of SPDX. */
const READ: Readonly<Record<string, string>> = {
  'node_modules/dejavu-fonts-ttf': 'the licence of Bitstream Vera: free to use, embed and pass on with its notice',
  'node_modules/escape-regexp-component': 'MIT, in its Readme.md',
  'node_modules/jspath': 'MIT, in its LICENSE',
};

const licenceOf = (path: string): unknown => {
  try {
    return (JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: unknown }).license;
  } catch {
    // A build for another platform, which is not installed here.
    return undefined;
  }
};

describe('what the product is made of', () => {
  it('may be used and passed on by everybody who may use the product', () => {
    const others = shipped.flatMap(([path, { optional }]) => {
      const licence = licenceOf(path);
      if (path in READ || (licence === undefined && optional === true)) return [];
      return typeof licence === 'string' && PERMITTED.has(licence) ? [] : [`${path}: ${String(licence)}`];
    });
    expect(others).toEqual([]);
  });

  it('has no exception for what is no longer there', () => {
    const paths = shipped.map(([path]) => path);
    expect(Object.keys(READ).filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('is known by its hash, so that nobody puts another in its place', () => {
    // Builds for other platforms are entered without one: the registry the lockfile was made with did not have them.
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, link, optional }]) =>
        path.includes('node_modules/') && link !== true && optional !== true && integrity === undefined,
    );
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('is few enough packages to be looked after', () => {
    expect(shipped.length).toBeLessThanOrEqual(320);
  });
});
