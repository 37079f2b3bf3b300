/* Before any test: a keeper, so that the tests of this run share one PostgreSQL, and only a run that asks has one. */
const { spawn } = require('node:child_process');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const socketIn = (folder) => (process.platform === 'win32' ? `\\\\.\\pipe\\${folder}` : join(folder, 'ask'));

module.exports = () => {
  const socket = socketIn(mkdtempSync(join(tmpdir(), 'nuija-keeper-')));
  const keeper = spawn(process.execPath, [join(__dirname, 'keeper.cjs'), socket], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // Nobody waits for it: it waits for us.
  keeper.unref();
  keeper.stdin.unref();
  process.env.NUIJA_TEST_POSTGRES = socket;
};
