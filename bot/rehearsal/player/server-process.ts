import { fork, type ChildProcess } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { FromServer, ToServer } from '../protocol';

const START_MS = 120_000;
const ANSWER_MS = 120_000;
const LOG_LINES = 30;

type Done<Kind extends ToServer['type']> = Extract<FromServer, { readonly type: 'done'; readonly of: Kind }>;

export interface ServerOptions {
  /** Compiled entry file of the server process. */
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  /** What the server prints is appended to this file. */
  readonly logFile: string;
}

/** The real server, in a process of its own. */
export interface ServerProcess {
  /** Its messaging endpoint. */
  readonly endpoint: string;
  /** @throws Error where the server says it failed, died or does not answer. */
  ask<Kind extends ToServer['type']>(request: Extract<ToServer, { readonly type: Kind }>): Promise<Done<Kind>>;
  /** The end of what it printed, for a message about something that went wrong in it. */
  lastLines(): string;
  /** SIGKILL: no farewell, nothing flushed. */
  kill(): Promise<void>;
}

export const startServer = async ({ entry, env, logFile }: ServerOptions): Promise<ServerProcess> => {
  if (!existsSync(entry)) throw new Error(`there is no ${entry}; run "npm run build" first`);
  const child = fork(entry, [], { env: { ...env }, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => appendFileSync(logFile, chunk));
  const ending = new Promise<string>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? `code ${String(code)}`));
    child.once('error', (error) => resolve(error.message));
  });
  const killAlong = (): void => void child.kill('SIGKILL');
  process.once('exit', killAlong);
  const kill = async (): Promise<void> => {
    process.off('exit', killAlong);
    child.kill('SIGKILL');
    await ending;
  };

  const next = async <Message extends FromServer>(
    wanted: (message: FromServer) => message is Message,
    called: string,
    withinMs: number,
  ): Promise<Message> => {
    const { promise, stop } = listen(child, wanted, withinMs);
    try {
      return await Promise.race([
        promise,
        ending.then((how) => {
          throw new Error(`the server ended (${how}) instead of answering "${called}"`);
        }),
      ]);
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}${lastLines(logFile)}`, {
        cause: error,
      });
    } finally {
      stop();
    }
  };

  try {
    const ready = await next((message) => message.type === 'ready', 'start', START_MS);
    return {
      endpoint: ready.url,
      ask: async <Kind extends ToServer['type']>(request: Extract<ToServer, { readonly type: Kind }>) => {
        const answer = next(
          (message): message is Done<Kind> => message.type === 'done' && message.of === request.type,
          request.type,
          ANSWER_MS,
        );
        // Where the channel is closed already, `ending` tells how the server ended.
        child.send(request, () => undefined);
        return answer;
      },
      lastLines: () => lastLines(logFile),
      kill,
    };
  } catch (error) {
    await kill();
    throw error;
  }
};

const listen = <Message extends FromServer>(
  child: ChildProcess,
  wanted: (message: FromServer) => message is Message,
  withinMs: number,
): { readonly promise: Promise<Message>; readonly stop: () => void } => {
  let stop = (): void => undefined;
  const promise = new Promise<Message>((resolve, reject) => {
    const hear = (raw: unknown): void => {
      const message = raw as FromServer;
      if (message.type === 'failed') reject(new Error(`the server could not ${message.of}: ${message.message}`));
      else if (wanted(message)) resolve(message);
    };
    const timer = setTimeout(
      () => reject(new Error(`the server did not answer within ${String(withinMs / 1000)} s`)),
      withinMs,
    );
    child.on('message', hear);
    stop = () => {
      clearTimeout(timer);
      child.off('message', hear);
    };
  });
  return { promise, stop };
};

const lastLines = (logFile: string): string => {
  if (!existsSync(logFile)) return '';
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
  return `\nThe server's last lines:\n  ${lines.join('\n  ')}`;
};
