/* Known vulnerabilities of what the product runs on, where the registry says; a registry that does not is no failure. */
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const [command, ...first] =
  process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath];
const { stdout } = spawnSync(command, [...first, 'audit', '--omit', 'dev', '--json'], {
  cwd: join(__dirname, '..'),
  encoding: 'utf8',
  timeout: 60_000,
});

/** How many there are of each severity; undefined where the registry did not answer. */
const counted = () => {
  try {
    return JSON.parse(stdout).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
};

const found = counted();
if (found === undefined) console.log('not audited: the registry did not answer. Nothing is known of vulnerabilities.');
else {
  console.log(
    `audited: ${Object.entries(found)
      .map(([severity, count]) => `${String(count)} ${severity}`)
      .join(', ')}`,
  );
  if (found.high + found.critical > 0) process.exitCode = 1;
}
