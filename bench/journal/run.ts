/*
 * Measures what grows with the years: a journal of many meetings with many events each. How long the server takes to be
 * ready on it, what verify, backup and restore take, and what turns notice of a backup.
 *
 * And what a command costs that comes a second time.
 *
 *   npm run bench:journal -- [--meetings 1000] [--events 500] [--store sqlite|postgres] [--duplicates]
 *
 * With --duplicates only those are measured, which takes seconds.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { startPostgres } from '../../test/support/postgres/server.cjs';
import { messages } from '../activities';
import { median, percentile, table } from '../figures';
import { caller, type Answered } from '../load';
import { startNuija } from '../nuija';
import { conversationOf, openMeetings, secretaryOf } from '../open-meetings';
import { startBareTeams, type BareTeams } from '../teams';
import { duplicates, type Duplicates } from './duplicates';

const KINDS = ['sqlite', 'postgres'] as const;
type Kind = (typeof KINDS)[number];
const NAMES: Readonly<Record<Kind, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
const OUT = join(__dirname, '..', '..', 'out', 'bench-journal.json');
const GROUP = 'years';
const STARTS = 3;
/** What costs nothing in tests is what an append waits for. */
const DURABLE = { fsync: 'on', full_page_writes: 'on' };
/** Turns while nothing else happens, and while a backup is made. */
const PACE = 20;
const QUIET_MS = 5_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const runs = promisify(execFile);

interface Figures {
  readonly kind: Kind;
  readonly startMs: number;
  readonly verifyS: number;
  readonly backupS: number;
  readonly backupMB: number;
  readonly restoreS: number;
  readonly turns: number;
  readonly failed: number;
  readonly quietP99: number;
  readonly p99: number;
  readonly slowest: number;
}

/** Runs one of the commands to its end, on a store; how long it took, in seconds. */
const timed = async (command: string, url: string, ...args: readonly string[]): Promise<number> => {
  const began = performance.now();
  const entry = join(__dirname, '..', '..', 'dist', 'bot', 'cli', `${command}.js`);
  await runs(process.execPath, [entry, ...args], { env: { PATH: process.env['PATH'] ?? '', JOURNAL_URL: url } });
  return (performance.now() - began) / 1_000;
};

const measured = async (
  kind: Kind,
  folder: string,
  { full, empty }: { readonly full: string; readonly empty: string },
  teams: BareTeams,
  meetings: number,
): Promise<Figures> => {
  const starts: number[] = [];
  for (let time = 0; time < STARTS; time += 1) {
    const server = await startNuija(teams, full);
    starts.push(server.readyMs);
    await server.stop();
  }
  const verifyS = await timed('verify', full);

  const server = await startNuija(teams, full);
  const file = join(folder, `${kind}.gz`);
  const asked = await caller(server.endpoint, teams.token, 16);
  const message = messages(teams, 'keskustelu: Todettiin.', kind);
  let at = 0;
  const next = (): string => message(conversationOf(GROUP, (at += 1) % meetings), secretaryOf(GROUP, at % meetings));
  await asked.atPace(next, PACE, QUIET_MS);
  const quiet = await asked.atPace(next, PACE, QUIET_MS);
  const backup = timed('backup', full, file);
  const during: Answered[] = [];
  let backupS: number | undefined;
  while (backupS === undefined) {
    during.push(...(await asked.atPace(next, PACE, 1_000)));
    backupS = await Promise.race([backup, pause(0, undefined)]);
  }
  asked.close();
  await server.stop();

  const restoreS = await timed('restore', empty, file);
  const times = during.map(({ ms }) => ms);
  return {
    kind,
    startMs: median(starts),
    verifyS,
    backupS,
    backupMB: statSync(file).size / 1e6,
    restoreS,
    turns: during.length,
    failed: during.filter(({ status }) => status !== 200).length,
    quietP99: percentile(
      quiet.map(({ ms }) => ms),
      99,
    ),
    p99: percentile(times, 99),
    slowest: Math.max(...times),
  };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      meetings: { type: 'string', default: '1000' },
      events: { type: 'string', default: '500' },
      store: { type: 'string' },
      duplicates: { type: 'boolean', default: false },
    },
  });
  const [meetings, events] = [Number(values.meetings), Number(values.events)];
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, Node ${process.versions.node}, load ${load}`;
  say(machine);
  const found: Figures[] = [];
  const twice: (Duplicates & { readonly kind: Kind })[] = [];
  for (const kind of KINDS.filter((each) => values.store === undefined || each === values.store)) {
    const folder = mkdtempSync(join(tmpdir(), 'nuija-bench-'));
    const teams = await startBareTeams();
    const [database, other, third] =
      kind === 'postgres' ? [await startPostgres(), await startPostgres(), await startPostgres(DURABLE)] : [];
    try {
      const full = database?.url ?? `sqlite:${join(folder, 'full.db')}`;
      const empty = other?.url ?? `sqlite:${join(folder, 'empty.db')}`;
      twice.push({ kind, ...(await duplicates(third?.url ?? `sqlite:${join(folder, 'twice.db')}`)) });
      if (values.duplicates) continue;
      await openMeetings(full, teams, { group: GROUP, count: meetings, events });
      found.push(await measured(kind, folder, { full, empty }, teams, meetings));
    } finally {
      await database?.remove();
      await other?.remove();
      await third?.remove();
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  say(`\nP5: a command that comes a second time\n\n${duplicatesTable(twice)}`);
  if (values.duplicates) return;
  const rows: readonly (readonly [string, (figures: Figures) => number])[] = [
    ['ready after, ms', (each) => each.startMs],
    ['verify, s', (each) => each.verifyS],
    ['backup while turns run, s', (each) => each.backupS],
    ['its file, MB', (each) => each.backupMB],
    ['restore and verify, s', (each) => each.restoreS],
    ['turns during the backup', (each) => each.turns],
    ['of them failed', (each) => each.failed],
    ['p99 of a turn without backup, ms', (each) => each.quietP99],
    ['p99 during it, ms', (each) => each.p99],
    ['slowest during it, ms', (each) => each.slowest],
  ];
  say(
    `\n${meetings} meetings of ${events} events each\n\n${table(
      ['', ...found.map(({ kind }) => NAMES[kind])],
      rows.map(([name, of]) => [name, ...found.map(of)]),
    )}`,
  );
  mkdirSync(join(OUT, '..'), { recursive: true });
  writeFileSync(
    OUT,
    `${JSON.stringify({ at: new Date().toISOString(), machine, meetings, events, found, twice }, null, 2)}\n`,
  );
};

const duplicatesTable = (found: readonly (Duplicates & { readonly kind: Kind })[]): string =>
  table(
    ['', 'append, µs', 'known before it is decided, µs', '× of an append', 'seen by the append, µs', '× of an append'],
    found.map(({ kind, freshUs, knownUs, seenUs }) => [
      NAMES[kind],
      freshUs,
      knownUs,
      knownUs / freshUs,
      seenUs,
      seenUs / freshUs,
    ]),
  );

main().then(
  () => process.exit(),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
