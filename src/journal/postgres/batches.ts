import { setImmediate } from 'node:timers';
import { isTransient, type Patiently } from './transient';

/** So many at a time, so that none waits for a very long batch. */
const MOST = 64;

interface Job<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Sends what arrives while the last batch is under way as the next one: a round trip and a commit cost the same however
 * much is in them, and order is kept. A batch that fails is sent again piece by piece, so that what is wrong with one
 * harms no other.
 *
 * @param send writes all of a batch or nothing, and hands back the results in the same order. It may be called again
 *   with what it was called with before, for where a connection is lost nobody knows what was written.
 */
export class Batches<Item, Result> {
  readonly #send: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly #patiently: Patiently;
  #waiting: Job<Item, Result>[] = [];
  #underWay: Promise<void> | undefined;

  constructor(patiently: Patiently, send: (items: readonly Item[]) => Promise<readonly Result[]>) {
    this.#patiently = patiently;
    this.#send = send;
  }

  /** Resolves once it is written. */
  add(item: Item): Promise<Result> {
    return new Promise((done, fail) => {
      this.#waiting.push({ item, done, fail });
      this.#underWay ??= this.#run();
    });
  }

  /** Resolves once nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay;
  }

  async #run(): Promise<void> {
    // What else arrives in this tick goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0, MOST));
    this.#underWay = undefined;
  }

  async #write(jobs: readonly Job<Item, Result>[]): Promise<void> {
    try {
      const results = await this.#patiently(() => this.#send(jobs.map(({ item }) => item)));
      jobs.forEach(({ done }, index) => {
        done(results[index] as Result);
      });
    } catch (error) {
      // Where nothing can be written now, trying each alone would only make everybody wait longer.
      if (jobs.length === 1 || isTransient(error)) for (const { fail } of jobs) fail(error);
      else for (const job of jobs) await this.#write([job]);
    }
  }
}
