/*
 * R2: nothing is acknowledged that is not on the disk. Runs the server under strace, sends it turns one after another,
 * and reads in the kernel's own log that each answer was written only after the journal's file was synchronised with
 * everything that had been written to it. A kill cannot show that: what the kernel has, it still writes.
 *
 *   npm run durability [-- --turns N]
 *
 * It needs strace, and Linux. Ends with 1 when an answer came too early.
 */
const { spawn, spawnSync } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { createServer } = require('node:http');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { createInterface } = require('node:readline');
const { parseArgs } = require('node:util');

const root = join(__dirname, '..');
const WATCHED = 'pwrite64,pwritev,fdatasync,fsync,write,writev,sendto,sendmsg';

/** A stand-in for Teams that takes every message. */
const startTeams = async () => {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(request.method === 'GET' ? { members: [] } : { id: 'message' }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
};

/** The server under strace, listening; `log` is where the kernel's calls are written. */
const startServer = async (folder, log) => {
  const child = spawn(
    'strace',
    ['-f', '-yy', '-s', '24', '-e', `trace=${WATCHED}`, '-o', log, process.execPath, join(root, 'dist/bot/main.js')],
    {
      env: { PATH: process.env.PATH, PORT: '0', NUIJA_DATA: folder, LOG_LEVEL: 'silent', TURNS_PER_SECOND: 'none' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface(child.stdout)) {
    const url = /^Nuija listens on (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { child, url };
  }
  throw new Error('the server did not start');
};

const turn = (teams, number) => ({
  type: 'message',
  id: `turn-${number}`,
  timestamp: new Date().toISOString(),
  channelId: 'msteams',
  serviceUrl: teams,
  from: { id: '29:aino', aadObjectId: 'aino', name: 'Aino Korhonen' },
  conversation: { isGroup: true, conversationType: 'groupChat', tenantId: 'tenant', id: '19:chat@thread.v2' },
  recipient: { id: '28:bot', name: 'Nuija' },
  text: `<at>Nuija</at> ${number === 0 ? 'avaa' : `kirjaus: ${number}`}`,
  entities: [{ type: 'mention', text: '<at>Nuija</at>', mentioned: { id: '28:bot', name: 'Nuija' } }],
});

/**
 * What the kernel saw, in order: how many answers the server gave, how many with something of the journal's log not
 * yet on the disk, how many without anything written and synchronised since the one before.
 */
const judge = (lines, port) => {
  const journal = /^\d+ +(\w+)\(\d+<[^>]*nuija\.db-wal>/;
  // A call that another thread's call interrupts stands in two lines; it is done in the second.
  const answer = new RegExp(
    `^\\d+ +(?:write|writev|sendto|sendmsg)\\(\\d+<TCP[^>]*127\\.0\\.0\\.1:${port}->.*HTTP/1\\.1 200`,
  );
  const seen = { answers: 0, early: 0, unwritten: 0 };
  let dirty = false;
  let synchronised = false;
  for (const line of lines) {
    const call = journal.exec(line)?.[1];
    if (call === 'pwrite64' || call === 'pwritev') dirty = true;
    else if (call !== undefined) {
      if (dirty) synchronised = true;
      dirty = false;
    }
    if (!answer.test(line)) continue;
    seen.answers += 1;
    if (dirty) seen.early += 1;
    if (!synchronised) seen.unwritten += 1;
    synchronised = false;
  }
  return seen;
};

const main = async () => {
  const { values } = parseArgs({ options: { turns: { type: 'string', default: '200' } } });
  const turns = Number(values.turns);
  if (!Number.isInteger(turns) || turns < 1) throw new Error('--turns is a number of turns, e.g. 200');
  if (spawnSync('strace', ['-V']).error !== undefined) throw new Error('this needs strace: apt-get install strace');
  const folder = mkdtempSync(join(tmpdir(), 'nuija-durability-'));
  const log = join(folder, 'calls');
  const teams = await startTeams();
  try {
    const { child, url } = await startServer(folder, log);
    for (let number = 0; number < turns; number += 1) {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
      const answer = await fetch(`${url}/api/messages`, { ...init, body: JSON.stringify(turn(teams.url, number)) });
      if (answer.status !== 200) throw new Error(`turn ${number} was answered with ${answer.status}`);
      await answer.text();
    }
    // strace lets no signal through to whom it watches.
    process.kill(Number(readFileSync(log, 'utf8').split(' ', 1)[0]), 'SIGTERM');
    await once(child, 'close');
    const seen = judge(readFileSync(log, 'utf8').split('\n'), new URL(url).port);
    console.log(`R2: ${turns} turns, ${seen.answers} answers seen by the kernel;`);
    console.log(
      `  ${seen.early} before everything written was on the disk, ${seen.unwritten} without anything written`,
    );
    if (seen.answers !== turns || seen.early > 0 || seen.unwritten > 0) process.exitCode = 1;
  } finally {
    teams.server.closeAllConnections();
    teams.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
