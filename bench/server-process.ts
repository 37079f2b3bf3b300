import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** What a server has used since it began. */
export interface Usage {
  /** Microseconds of processor time, of all its threads. */
  readonly cpuUs: number;
  readonly rssBytes: number;
}

/** A server that is measured, in a process of its own. */
export interface ServerProcess {
  /** Where activities are posted. */
  readonly endpoint: string;
  /** From the start of the process until it said that it listens. */
  readonly readyMs: number;
  readonly usage: () => Promise<Usage>;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  readonly entry: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The processor it may use; all of them where none is named. */
  readonly core?: number;
  /** Writes a profile of the processor into this folder when it stops. */
  readonly profileInto?: string;
}

const START_MS = 30_000;
const LISTENS = /listens on (http:\S+)/;

/** Linux has it; elsewhere servers share the processors with whoever asks them. */
const canPin = process.platform === 'linux' && spawnSync('taskset', ['-p', String(process.pid)]).status === 0;

const ALL = `0-${cpus().length - 1}`;

/** Keeps this process, which asks and answers, to one processor, or lets it use them all. */
export const keepTo = (core: number | undefined): boolean =>
  canPin && spawnSync('taskset', ['-a', '-c', '-p', core?.toString() ?? ALL, String(process.pid)]).status === 0;

export const startServer = async ({ entry, env = {}, core, profileInto }: ServerOptions): Promise<ServerProcess> => {
  const profile = profileInto === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', profileInto];
  const command = [process.execPath, ...profile, '-r', join(__dirname, 'meter.cjs'), entry];
  // Always said, for a process begins with the processors of whoever started it.
  const [program, ...given] = canPin ? ['taskset', '-c', core?.toString() ?? ALL, ...command] : command;
  const began = performance.now();
  const child = spawn(program ?? process.execPath, given, {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const killAlong = (): void => void child.kill('SIGKILL');
  process.once('exit', killAlong);
  const url = await listening(child, entry);
  const readyMs = performance.now() - began;
  return {
    endpoint: `${url}/api/messages`,
    readyMs,
    usage: () => usageOf(child),
    stop: async () => {
      process.off('exit', killAlong);
      const late = setTimeout(killAlong, 15_000);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(late);
    },
  };
};

const listening = (child: ChildProcess, entry: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`${entry} did not listen in time:\n${said}`)), START_MS);
    const hear = (chunk: Buffer): void => {
      said = `${said}${chunk.toString('utf8')}`.slice(-4_000);
      const url = LISTENS.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', () => {
      clearTimeout(late);
      reject(new Error(`${entry} ended:\n${said}`));
    });
  });

const usageOf = (child: ChildProcess): Promise<Usage> =>
  new Promise((resolve, reject) => {
    child.once('message', (usage) => resolve(usage as Usage));
    child.send('usage', (error) => {
      if (error !== null) reject(error);
    });
  });
