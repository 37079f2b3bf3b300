/** Tasks of one kind that must not overlap, each kind by its key: whoever comes second waits for the first. */
export class OneByOne {
  /** The last task of each key that has one waiting or under way; none of them rejects. */
  readonly #last = new Map<string, Promise<void>>();

  /** Runs a task once those before it are over, however they ended. */
  async run<Value>(key: string, task: () => Promise<Value>): Promise<Value> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(task);
    const over = mine.then(nothing, nothing);
    this.#last.set(key, over);
    void over.then(() => {
      if (this.#last.get(key) === over) this.#last.delete(key);
    });
    return mine;
  }
}

const nothing = (): void => undefined;
