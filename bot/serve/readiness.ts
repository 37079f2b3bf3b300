import type { Logger } from 'pino';
import type { Notebook, Outbox } from '../../src/app';

/** Longest wait for a write, in milliseconds: a store that takes longer is no use to a meeting. */
const WRITE_MS = 2_000;
/** A write is tried for one question in so many milliseconds: anybody may ask, and each write is synced to the disk. */
const FRESH_MS = 2_000;
/** The outbox is looked at every second; while every place is taken by slow work it is not, for a minute at the most. */
const SILENT_MS = 120_000;

/** What keeps a server from being ready. */
type Missing = 'store' | 'outbox' | 'stopping';

export interface ReadinessParts {
  readonly notebook: Pick<Notebook, 'set'>;
  readonly isStopping: () => boolean;
  /** Told when the answer changes. */
  readonly log: Logger;
  /** Milliseconds on any clock that only runs forward. */
  readonly clock?: () => number;
}

/** Whether a server can take a meeting: its store can be written, its outbox runs, and it is not being stopped. */
export class Readiness {
  readonly #parts: ReadinessParts;
  readonly #clock: () => number;
  #lookedAt: number;
  #written: { readonly at: number; readonly ok: Promise<boolean> } | undefined;
  #said = '';

  constructor(parts: ReadinessParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? ((): number => performance.now());
    this.#lookedAt = this.#clock();
  }

  /** The same outbox, with an eye on whether anybody takes effects out of it. */
  watch(outbox: Outbox): Outbox {
    return {
      ...outbox,
      claim: async (...given) => {
        const claimed = await outbox.claim(...given);
        this.#lookedAt = this.#clock();
        return claimed;
      },
    };
  }

  async isReady(): Promise<boolean> {
    const missing: Missing[] = [];
    if (!(await this.#isWritable())) missing.push('store');
    if (this.#clock() - this.#lookedAt > SILENT_MS) missing.push('outbox');
    if (this.#parts.isStopping()) missing.push('stopping');
    this.#tell(missing);
    return missing.length === 0;
  }

  #tell(missing: readonly Missing[]): void {
    const said = missing.join();
    if (said === this.#said) return;
    this.#said = said;
    if (missing.length > 0) this.#parts.log.warn({ missing }, 'not ready');
    else this.#parts.log.info('ready again');
  }

  #isWritable(): Promise<boolean> {
    const at = this.#clock();
    if (this.#written === undefined || at - this.#written.at > FRESH_MS) this.#written = { at, ok: this.#write() };
    return this.#written.ok;
  }

  async #write(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, WRITE_MS, false);
    });
    const written = this.#parts.notebook.set('readiness', true).then(
      () => true,
      () => false,
    );
    const ok = await Promise.race([written, late]);
    clearTimeout(timer);
    return ok;
  }
}
