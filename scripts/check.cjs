/* `npm test`: builds, then reads the code in every way there is, then runs the tests; says at the end what failed. */
const { spawn } = require('node:child_process');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
/** What jest counted, and `summary.json` for .ci/run. */
const reports = join(root, 'out', 'checks');
const AT_ONCE = 2;
const LINES_SHOWN = 120;

const readings = ['typecheck', 'lint', 'format:check', 'depcruise', 'knip'];
const tests = ['test:rules', 'test:rest'];

/** npm itself when npm runs this, so that it works wherever npm does. */
const npm = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];

/**
 * Runs a script of package.json, with its output kept or, for tests, shown as it comes.
 * @returns {Promise<{name: string, ok: boolean, seconds: string, output: string}>}
 */
const run = (name, { shown = false, more = [] } = {}) =>
  new Promise((resolve) => {
    const began = Date.now();
    let output = '';
    const [command, ...first] = npm;
    const child = spawn(command, [...first, 'run', '--silent', name, ...(more.length > 0 ? ['--', ...more] : [])], {
      cwd: root,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    });
    const end = (ok) => resolve({ name, ok, seconds: ((Date.now() - began) / 1000).toFixed(1), output });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });

const report = ({ name, ok, seconds, output }) => {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${name} (${seconds} s)`);
  if (ok || output === '') return;
  const lines = output.trimEnd().split('\n');
  console.log(lines.slice(0, LINES_SHOWN).join('\n'));
  if (lines.length > LINES_SHOWN) console.log(`… ${lines.length - LINES_SHOWN} more lines: npm run ${name}`);
};

/** What jest counted; a run that ended before it could count has counted nothing. */
const counted = (file) => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
};

const main = async () => {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [await run('build')];
  report(results[0]);

  const waiting = [...readings];
  const reader = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const result = await run(name);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, reader));

  let passed = 0;
  let failed = 0;
  for (const name of tests) {
    const file = join(reports, `${name.replace(':', '-')}.json`);
    const result = await run(name, { shown: true, more: ['--ci', '--json', `--outputFile=${file}`] });
    report(result);
    results.push(result);
    const count = counted(file);
    passed += count.passed;
    failed += count.failed;
  }

  const bad = results.filter(({ ok }) => !ok).map(({ name }) => name);
  const good = results.length - bad.length;
  writeFileSync(join(reports, 'summary.json'), JSON.stringify({ passed: passed + good, failed: failed + bad.length }));
  console.log(`\ntests: ${passed} passed, ${failed} failed`);
  console.log(`checks: ${good} passed, ${bad.length} failed${bad.length > 0 ? ` (${bad.join(', ')})` : ''}`);
  process.exitCode = bad.length > 0 ? 1 : 0;
};

void main();
