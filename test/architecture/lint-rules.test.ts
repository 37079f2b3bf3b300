import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** A habit, the file that breaks it (and nothing else), and the rule that says so. */
const BROKEN: readonly (readonly [habit: string, file: string, text: string, rule: string])[] = [
  ['names are exported, not defaults', 'src/a/default.ts', 'export default 1;', 'no-restricted-syntax'],
  ['a door lists what it gives', 'src/a/all.ts', "export type * from './there';", 'no-restricted-syntax'],
  [
    'only src/config reads the environment',
    'src/a/env.ts',
    "export const port = process.env['PORT'];",
    'no-restricted-properties',
  ],
  ['… by whatever name', 'bot/env.ts', "export { env } from 'node:process';", 'no-restricted-imports'],
  ['equal means equal', 'src/a/equal.ts', 'export const same = (a: string, b: string | number) => a == b;', 'eqeqeq'],
  [
    'no case of a union is forgotten',
    'src/a/switch.ts',
    "export const f = (x: 'a' | 'b'): number => {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};",
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'no promise is left alone',
    'src/a/promise.ts',
    'export const f = (p: () => Promise<void>): void => {\n  p();\n};',
    '@typescript-eslint/no-floating-promises',
  ],
  ['nothing is any', 'src/a/any.ts', 'export const f = (x: any) => typeof x;', '@typescript-eslint/no-explicit-any'],
  [
    'types are imported as types',
    'src/a/type.ts',
    "import { There } from './there';\nexport const t: There = 1;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'what is left to do stands in an issue',
    'src/a/todo.ts',
    '// TODO: later\nexport const a = 1;',
    'no-warning-comments',
  ],
  ['no file is over 300 lines', 'src/a/long.ts', 'export const a = 1;\n' + '//\n'.repeat(300), 'max-lines'],
  ['no check is switched off', 'test/off.test.ts', "it.skip('holds', () => undefined);", 'no-restricted-syntax'],
  ['scripts are read too', 'scripts/unused.cjs', 'const a = 1;', 'no-unused-vars'],
];

const RIGHT: Readonly<Record<string, string>> = {
  'src/a/there.ts': 'export type There = number;',
  'src/config/index.ts': "export const port = process.env['PORT'];",
  'test/env.test.ts': "it('may hand on the environment', () => { expect(process.env).toBeDefined(); });",
  'scripts/used.cjs': 'console.log(__dirname, process.argv);',
};

interface Linted {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}

/** The rules each file breaks, by file. */
const lint = (tree: string): Readonly<Record<string, readonly (string | null)[]>> => {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/eslint/bin/eslint.js'), '-f', 'json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  });
  const results = JSON.parse(run.stdout) as readonly Linted[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [relative(tree, filePath), messages.map(({ ruleId }) => ruleId)]),
  );
};

describe('the lint rules', () => {
  const tree = mkdtempSync(join(tmpdir(), 'nuija-lint-'));
  let found: Readonly<Record<string, readonly (string | null)[]>> = {};
  beforeAll(() => {
    const files = [...Object.entries(RIGHT), ...BROKEN.map(([, file, text]) => [file, text] as const)];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    for (const file of ['eslint.config.mjs', 'tsconfig.json', 'package.json'])
      copyFileSync(join(ROOT, file), join(tree, file));
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    found = lint(tree);
  }, 120_000);
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  it.each(BROKEN)('see to it that %s', (_habit, file, _text, rule) => {
    expect(found[file]).toEqual([rule]);
  });

  it.each(Object.keys(RIGHT))('leave %s alone', (file) => {
    expect(found[file]).toEqual([]);
  });
});
