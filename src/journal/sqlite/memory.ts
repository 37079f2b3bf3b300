import { setImmediate } from 'node:timers';
import { Recent } from '../../app';
import type { Query, Statements } from './statements';

/** Changes when another connection has written, and not when this one has. */
const OTHERS: Query<{ readonly data_version: number }> = { text: 'pragma data_version' };

/** Rows by key, as this process read or wrote them last. */
export interface Region<Row> {
  readonly get: (key: string) => Row | undefined;
  readonly set: (key: string, row: Row) => void;
  readonly forget: (key: string) => void;
}

/**
 * What was read or written last, for as long as nobody else writes: another process may have the same file open. SQLite
 * is asked once in a turn of the event loop, and again where `look` says that this moment matters.
 */
export class Memory {
  readonly #first: Statements['first'];
  readonly #regions: Recent<unknown>[] = [];
  #seen: number | undefined;
  #looked = false;

  constructor({ first }: Pick<Statements, 'first'>) {
    this.#first = first;
  }

  /** A place to remember so many rows of one kind in, and at times twice as many. */
  region<Row>(most: number): Region<Row> {
    const rows = new Recent<Row>(most);
    this.#regions.push(rows);
    return {
      get: (key) => {
        if (!this.#looked) this.look();
        return rows.get(key);
      },
      set: (key, row) => {
        rows.set(key, row);
      },
      forget: (key) => {
        rows.forget(key);
      },
    };
  }

  /** Forgets everything where somebody else has written since the last look. */
  look(): void {
    const now = this.#first(OTHERS)?.data_version;
    if (now !== this.#seen) this.forget();
    this.#seen = now;
    if (this.#looked) return;
    this.#looked = true;
    setImmediate(() => {
      this.#looked = false;
    });
  }

  /** What was written in a transaction that failed was not written, and what went past this memory it does not know. */
  forget(): void {
    for (const rows of this.#regions) rows.clear();
  }
}
