import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Microsoft's Agents Playground, running. */
export interface Playground {
  /** What to open in a browser. */
  readonly url: string;
  /** Where the bot sends what it has to say. */
  readonly serviceUrl: string;
  /** Resolves when it ends, however it does. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PlaygroundSettings {
  readonly port: number;
  /** The bot's messaging endpoint. */
  readonly endpoint: string;
  readonly configFile: string;
  /** What the Playground says of itself goes here. */
  readonly logFile: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const HOST = '127.0.0.1';
/** How long it may take to start, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Starts the Playground in a process of its own: on this machine only, reporting to nobody, opening no browser. */
export const startPlayground = async (settings: PlaygroundSettings): Promise<Playground> => {
  const { port, endpoint, logFile } = settings;
  mkdirSync(dirname(logFile), { recursive: true });
  const serviceUrl = `http://${HOST}:${String(port)}/_connector`;
  const child = fork(
    programFile(),
    // Its telemetry is switched off twice: this flag leaves the collector of its usage statistics running.
    ['start', '-p', String(port), '-e', endpoint, '-c', 'msteams', '--service-url', serviceUrl, '--disable-telemetry'],
    {
      execArgv: ['--require', join(__dirname, 'stay-home.js')],
      env: environmentOf(settings),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  await listening(child, logFile);
  return {
    url: `http://${HOST}:${String(port)}`,
    serviceUrl,
    ended,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};

const programFile = (): string => {
  try {
    return require.resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new Error('the Agents Playground is not installed: run npm ci without --omit=dev');
  }
};

const environmentOf = ({ environment, configFile, logFile }: PlaygroundSettings): Record<string, string> => {
  const kept = Object.entries(environment).flatMap(([name, value]): [string, string][] =>
    // Everything it talks to is on this machine, where no proxy is asked; and it has no credentials to sign with.
    value === undefined || /_PROXY$|^AUTH_/i.test(name) ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(kept),
    APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
    M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
  };
};

const listening = (child: ChildProcess, logFile: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const over = (why: string): void => {
      clearTimeout(patience);
      child.kill();
      reject(new Error(`the Agents Playground ${why}\n${`${said}${logged(logFile)}`.trim()}`));
    };
    const patience = setTimeout(() => {
      over('did not start in time');
    }, PATIENCE_MS);
    const hear = (words: Buffer): void => {
      said = `${said}${words.toString('utf8')}`.slice(-4_000);
      if (!/^Listening on \d+/m.test(said)) return;
      clearTimeout(patience);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => {
      over(`did not start: ${error.message}`);
    });
    child.once('exit', () => {
      over('stopped at once');
    });
  });

const logged = (logFile: string): string => {
  try {
    return readFileSync(logFile, 'utf8').slice(-4_000);
  } catch {
    return '';
  }
};
