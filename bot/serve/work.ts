/** Requests that are being handled, counted so that nobody is cut off when the server stops. */
export class Work {
  #underWay = 0;
  #isClosing = false;
  #waiting: (() => void)[] = [];

  /** Once true, nothing new is to be begun. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  get underWay(): number {
    return this.#underWay;
  }

  async during<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#underWay += 1;
    try {
      return await task();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) for (const tell of this.#waiting.splice(0)) tell();
    }
  }

  /** Lets nothing new begin; resolves when what has begun is done. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
