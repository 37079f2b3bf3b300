import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const PAGES = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/asvs.md',
  'docs/privacy.md',
];

/** Every path in the folders a page may speak of, as `src/domain` and `src/domain/decide.ts`. */
const paths = ['src', 'bot', 'test', 'cards', 'scripts', 'docs', 'env', '.ci']
  .filter((top) => existsSync(join(ROOT, top)))
  .flatMap((top) => [
    top,
    ...readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${top}/${path.replaceAll('\\', '/')}`,
    ),
  ]);
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** `src/minutes/render-*` stands for at least one path; anything else for itself. */
const isThere = (path: string): boolean => {
  const pattern = path
    .replace(/\/$/, '')
    .split('*')
    .map((part) => part.replace(/[.+]/g, '\\$&'));
  const meant = new RegExp(`^${pattern.join('[^/]*')}$`);
  return paths.some((each) => meant.test(each));
};

const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set(Array.from(text.matchAll(pattern), ([, what = '']) => what)),
];

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');

  it('speaks of files that are there', () => {
    expect(
      found(text, /`((?:src|bot|test|cards|scripts|docs|env|\.ci)\/[\w./*-]+)`/g).filter((path) => !isThere(path)),
    ).toEqual([]);
  });

  it('links to files that are there', () => {
    const links = found(text, /\]\((?!https?:|#)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  it('names commands that are there', () => {
    const named = found(text, /npm run (?:-s |--silent )?([\w:-]+)/g);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    for (const name of found(text, /npm (start|test)\b/g)) expect(scripts).toHaveProperty([name]);
  });
});

describe('the pages', () => {
  it('show what a newcomer looks for', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const page of PAGES.slice(1)) expect(readme).toContain(`(${page})`);
    expect(readme.match(/!\[[^\]]+\]\(docs\/images\/[\w-]+\.png\)/g)?.length).toBeGreaterThanOrEqual(2);
  });
});
