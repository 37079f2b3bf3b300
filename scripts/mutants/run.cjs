/*
 * R15: changes the code, one place at a time, and sees whether a spec notices. What nobody notices is either said twice
 * or not held to anything.
 *
 *   npm ci --ignore-scripts --prefix scripts/mutants   once
 *   npm run mutate -- PATH … [--specs PATH] …          files of src/domain or bot/authentication, or whole folders
 *
 * The specs of the folder are run, or those that are named, which is faster; without those that try out meetings at
 * random: they would notice much, and say of it only that some meeting came out otherwise. Ends with 1 below 80 of a
 * hundred.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const root = join(__dirname, '..', '..');
const out = join(root, 'out', 'mutants');
/** Where the specs are that hold a folder to something. */
const SPECS = {
  'src/domain': ['test/src/domain'],
  'bot/authentication': ['test/bot/authentication', 'test/bot/who-is-let-in.test.ts'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { specs: { type: 'string', multiple: true } },
});
const paths = positionals.map((path) => path.replace(/\/$/, ''));
const folder = Object.keys(SPECS).find((each) => paths.every((path) => path === each || path.startsWith(`${each}/`)));
const specs = values.specs ?? SPECS[folder];
if (paths.length === 0 || folder === undefined || ![...paths, ...specs].every((path) => existsSync(join(root, path)))) {
  console.error(`Name files or folders of one of ${Object.keys(SPECS).join(', ')}.`);
  process.exit(1);
}
const stryker = join(__dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
if (!existsSync(stryker)) {
  console.error('Once before: npm ci --ignore-scripts --prefix scripts/mutants');
  process.exit(1);
}

/** Without what is built and looked at once for a whole run of the tests. */
const jest = { ...require('../../jest.config.cjs'), globalSetup: undefined, coverageThreshold: undefined };
const config = {
  testRunner: 'jest',
  plugins: [join(__dirname, 'node_modules/@stryker-mutator/jest-runner/dist/src/index.js')],
  mutate: paths.map((path) => (statSync(join(root, path)).isDirectory() ? `${path}/**/*.ts` : path)),
  ignorePatterns: ['/out', '/dist', '/docs', '/bench', '/scripts/mutants', '/test/golden', '/cards/samples'],
  jest: {
    config: {
      ...jest,
      roots: ['<rootDir>/test'],
      testMatch: specs.map((place) => `<rootDir>/${place.endsWith('.ts') ? place : `${place}/**/*.test.ts`}`),
      testPathIgnorePatterns: ['/node_modules/', '/any-', 'hostile-texts'],
    },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  tempDirName: 'out/mutants/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'out/mutants/mutants.json' },
  htmlReporter: { fileName: 'out/mutants/mutants.html' },
  thresholds: { high: 95, low: 85, break: 80 },
  disableTypeChecks: true,
  timeoutMS: 10_000,
};

mkdirSync(out, { recursive: true });
const file = join(out, 'stryker.json');
writeFileSync(file, JSON.stringify(config, null, 2));
const { status } = spawnSync(process.execPath, [stryker, 'run', file], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
