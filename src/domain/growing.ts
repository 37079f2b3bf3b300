type Test<Each> = (each: Each, index: number) => boolean;

/**
 * A list that only ever grows, like a record: adding to it costs the same however long it is, because the longer list
 * shares what both begin with. Whoever holds the shorter one never sees what was added, and two that grow differently
 * from the same beginning do not see each other. Otherwise it is read like an array.
 */
export class Growing<Each> implements Iterable<Each> {
  readonly length: number;
  /** Perhaps longer than this list: what follows belongs to lists that grew out of it. */
  readonly #shared: Each[];

  private constructor(shared: Each[]) {
    this.#shared = shared;
    this.length = shared.length;
  }

  static of<Each>(some: Iterable<Each>): Growing<Each> {
    return new Growing([...some]);
  }

  /** This list and these after it. */
  with(more: readonly Each[]): Growing<Each> {
    // The empty list is everybody's beginning: nothing is to be kept alive by it.
    const isLongest = this.length > 0 && this.#shared.length === this.length;
    const shared = isLongest ? this.#shared : this.slice();
    for (const each of more) shared.push(each);
    return new Growing(shared);
  }

  /** Valid until something is added. */
  get #all(): readonly Each[] {
    return this.#shared.length === this.length ? this.#shared : this.slice();
  }

  at(index: number): Each | undefined {
    const place = index < 0 ? this.length + index : index;
    return place < this.length ? this.#shared[place] : undefined;
  }

  slice(from = 0, to = this.length): Each[] {
    return this.#shared.slice(from, Math.min(to, this.length));
  }

  filter(isMeant: Test<Each>): Each[] {
    return this.#all.filter(isMeant);
  }

  map<Other>(make: (each: Each, index: number) => Other): Other[] {
    return this.#all.map(make);
  }

  flatMap<Other>(make: (each: Each, index: number) => Other | readonly Other[]): Other[] {
    return this.#all.flatMap(make);
  }

  some(isMeant: Test<Each>): boolean {
    return this.#all.some(isMeant);
  }

  includes(one: Each): boolean {
    return this.#all.includes(one);
  }

  indexOf(one: Each): number {
    return this.#all.indexOf(one);
  }

  lastIndexOf(one: Each): number {
    return this.#all.lastIndexOf(one);
  }

  find(isMeant: Test<Each>): Each | undefined {
    return this.#all.find(isMeant);
  }

  findIndex(isMeant: Test<Each>): number {
    return this.#all.findIndex(isMeant);
  }

  findLast(isMeant: Test<Each>): Each | undefined {
    return this.#all.findLast(isMeant);
  }

  findLastIndex(isMeant: Test<Each>): number {
    return this.#all.findLastIndex(isMeant);
  }

  [Symbol.iterator](): Iterator<Each> {
    return this.slice()[Symbol.iterator]();
  }

  toJSON(): readonly Each[] {
    return this.slice();
  }
}
