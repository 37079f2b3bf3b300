import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts the processor time of others in hundredths of a second. */
const TICK_US = 10_000;

interface Times {
  readonly pid: number;
  readonly parent: number;
  readonly own: number;
  /** Of its children that have ended. */
  readonly ended: number;
}

/** Microseconds of processor time that a process and its children have used so far; none where the system does not tell. */
export const processorTime = (pid: number): number | undefined => {
  const all = running();
  const process = all.find((each) => each.pid === pid);
  if (process === undefined) return undefined;
  const children = all.filter(({ parent }) => parent === pid);
  return (process.own + process.ended + children.reduce((sum, { own }) => sum + own, 0)) * TICK_US;
};

const running = (): readonly Times[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(timesOf);
  } catch {
    return [];
  }
};

const timesOf = (pid: string): readonly Times[] => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program may hold anything: what is counted comes after it.
    const [, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = (from: number): number => Number(rest[from]) + Number(rest[from + 1]);
    return [{ pid: Number(pid), parent: Number(parent), own: ticks(9), ended: ticks(11) }];
  } catch {
    return [];
  }
};
