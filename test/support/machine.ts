import { availableParallelism, loadavg } from 'node:os';

/** True on a machine that has three times as much to do as it can: what takes long there says little about the code. */
export const isOverloaded = (): boolean => (loadavg()[0] ?? 0) > 3 * availableParallelism();
