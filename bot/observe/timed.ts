/** The same function, whose time is told whenever it succeeds, in seconds. */
export const timed =
  <Given extends readonly unknown[], Value>(
    work: (...given: Given) => Promise<Value>,
    tell: (seconds: number) => void,
  ): ((...given: Given) => Promise<Value>) =>
  async (...given) => {
    const begun = performance.now();
    const value = await work(...given);
    tell((performance.now() - begun) / 1_000);
    return value;
  };
