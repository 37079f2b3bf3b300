/** Whether two plain values read the same, whatever order the members of their objects are in. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, each]) => [key, inOrder(each)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
};
