import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
export const FILES = ['docx', 'pdf', 'html', 'md', 'txt', 'json'].map((format) => `minutes.${format}`);

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];

/** A folder that is there until `tidy`. */
export const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'nuija-journey-'));
  folders.push(made);
  return made;
};

export const tidy = (): void => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
};

/** Nothing of the environment the tests run in goes along. */
const environmentOf = (settings: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  ...settings,
});

/** Runs an entry of the built product, e.g. `bot/cli/verify`, to its end. */
export const run = (
  entry: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', `${entry}.js`), ...args], {
      cwd: ROOT,
      env: environmentOf(settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out, err });
    });
  });

export interface Rehearsed extends Ended {
  /** Folder of the documents and exchange.jsonl. */
  readonly dir: string;
  /** Folder of the server's journal. */
  readonly data: string;
}

/** Plays a rehearsal of test/rehearsals, keeping the server's journal. */
const rehearse = async (name: string, ...options: readonly string[]): Promise<Rehearsed> => {
  const dir = folder();
  const script = join('test/rehearsals', `${name}.yaml`);
  const ended = await run('bot/rehearsal/cli', [script, '--out', dir, '--keep', ...options]);
  const data = readdirSync(dir).find((entry) => entry.startsWith('nuija-data-'));
  return { ...ended, dir, data: data === undefined ? '' : join(dir, data) };
};

/** The same, for a test that cannot go on when it does not go as written. */
export const rehearsed = async (name: string, ...options: readonly string[]): Promise<Rehearsed> => {
  const played = await rehearse(name, ...options);
  if (played.code !== 0) throw new Error(`${name} does not go as written:\n${played.err}${played.out.slice(-500)}`);
  return played;
};

/** One line of exchange.jsonl, as bot/rehearsal writes it. */
export interface Crossing {
  readonly n: number;
  readonly at: string;
  readonly direction: 'toBot' | 'fromBot';
  readonly kind: string;
  readonly conversation?: string;
  readonly activityId?: string;
  readonly person?: string;
  readonly status?: number;
  readonly redelivery?: boolean;
  readonly body?: Readonly<Record<string, unknown>>;
}

export const exchangeOf = ({ dir }: Pick<Rehearsed, 'dir'>): readonly Crossing[] =>
  readFileSync(join(dir, 'exchange.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Crossing);

export interface Served {
  readonly url: string;
  /** What it has said so far. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** A server of its own process, on a free port: the product's, or one whose clock stands still at a moment. */
export const serve = (settings: Readonly<Record<string, string>>, at?: string): Promise<Served> =>
  new Promise((resolve, reject) => {
    const entry = at === undefined ? [join(ROOT, 'dist/bot/main.js')] : [join(__dirname, 'server-at.cjs'), at];
    const child = spawn(process.execPath, entry, {
      env: environmentOf({ PORT: '0', LOG_LEVEL: 'error', ...settings }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const signal = (name: NodeJS.Signals): void => void child.kill(name);
    const stop = async (): Promise<void> => {
      child.kill('SIGTERM');
      await ended;
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const url = /listens on (\S+)/.exec(said)?.[1];
        if (url !== undefined) resolve({ url, said: () => said, stop, signal, ended });
      });
    child.once('error', reject);
    void ended.then(() => {
      reject(new Error(`the server ended: ${said}`));
    });
  });
