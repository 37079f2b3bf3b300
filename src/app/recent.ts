/**
 * What was used last, by key. In two halves of at most so many each: when the newer one is full it becomes the older one,
 * and whatever of that nobody has used meanwhile goes with it. To move a row at each use instead costs more than all
 * that is done with it, and finding the oldest one more still.
 */
export class Recent<Row> {
  readonly #most: number;
  #newer = new Map<string, Row>();
  #older = new Map<string, Row>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Row | undefined {
    const row = this.#newer.get(key);
    if (row !== undefined) return row;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, row: Row): void {
    this.#newer.set(key, row);
    if (this.#newer.size < this.#most) return;
    this.#older = this.#newer;
    this.#newer = new Map();
  }

  forget(key: string): void {
    this.#newer.delete(key);
    this.#older.delete(key);
  }

  clear(): void {
    this.#newer.clear();
    this.#older.clear();
  }
}
