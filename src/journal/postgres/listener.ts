import { setTimeout } from 'node:timers/promises';
import { Client, escapeIdentifier, type ClientConfig } from 'pg';

/** Longest waits, in milliseconds: for a connection, and for a sign of life on it. */
const CONNECT_MS = 3_000;
const ALIVE_MS = 5_000;
/** How often a sign of life is asked for: a line can be dead without anybody saying so. */
const LOOK_EVERY_MS = 15_000;
const PAUSES_MS = [100, 500, 2_000];
const LAST_PAUSE_MS = 5_000;

export interface Listening {
  readonly heard: (message: string) => void;
  /** Told when there is a line after there was none: something may have been said meanwhile. */
  readonly missed: () => void;
}

/** A line on which a database tells what is said on a channel, made anew whenever it is lost. */
export class Listener {
  readonly #address: ClientConfig;
  readonly #channel: string;
  readonly #listening: Listening;
  readonly #stopping = new AbortController();
  #client: Client | undefined;
  #running: Promise<void> | undefined;

  constructor(address: ClientConfig, channel: string, listening: Listening) {
    this.#address = address;
    this.#channel = channel;
    this.#listening = listening;
  }

  /** Begins, once. */
  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let lost = 0; !this.#stopping.signal.aborted;) {
      const client = new Client({ ...this.#address, connectionTimeoutMillis: CONNECT_MS, keepAlive: true });
      const ended = new Promise<void>((resolve) => {
        client.on('end', resolve);
        client.on('error', () => {
          resolve();
        });
      });
      try {
        await this.#open(client);
        this.#listening.missed();
        lost = 1;
        await Promise.race([ended, this.#watch(client)]);
      } catch {
        lost += 1;
      }
      client.end().catch(() => undefined);
      await this.#pause(PAUSES_MS[lost - 1] ?? LAST_PAUSE_MS);
    }
  }

  async #open(client: Client): Promise<void> {
    this.#client = client;
    client.on('notification', ({ payload = '' }) => {
      this.#listening.heard(payload);
    });
    await client.connect();
    await client.query(`listen ${escapeIdentifier(this.#channel)}`);
  }

  /** Ends when the line gives no sign of life. */
  async #watch(client: Client): Promise<void> {
    for (;;) {
      await this.#pause(LOOK_EVERY_MS);
      const late = setTimeout(ALIVE_MS, 'late', { signal: this.#stopping.signal }).catch(() => 'late');
      if ((await Promise.race([client.query('select 1').catch(() => 'late'), late])) === 'late') return;
    }
  }

  async #pause(ms: number): Promise<void> {
    await setTimeout(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
