/** Where the compiler has seen every case. @throws Error when data from outside the types got here. */
export const assertNever = (value: never): never => {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
};
