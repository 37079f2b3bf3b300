import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RosterFileReading } from './read-roster-file';

interface Bounds {
  /** Milliseconds a file may take. A list of three hundred people takes two hundred, nearly all for the thread to start. */
  readonly timeoutMs?: number;
  /** The compiled worker. */
  readonly entry?: string;
}

const TIMEOUT_MS = 10_000;
/** A file may unfold to 50 MB, twice that as letters; whoever needs more was made to. */
const MOST_MEMORY_MB = 256;
const ENTRY = join(__dirname, 'file-worker-entry.js');

/**
 * Reads a file in a thread of its own, with bounds to time and memory: whatever somebody sends, meetings go on meanwhile.
 * A file the thread does not come back from is `suspicious`.
 */
export const readRosterApart = async (
  bytes: Uint8Array,
  { timeoutMs = TIMEOUT_MS, entry = ENTRY }: Bounds = {},
): Promise<RosterFileReading> => {
  if (!existsSync(entry)) throw new Error('the thread that reads files is not compiled: run `npm run build`');
  const worker = new Worker(entry, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  let timer: NodeJS.Timeout | undefined;
  const read = await new Promise<RosterFileReading | undefined>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, undefined);
    worker.once('message', resolve);
    for (const end of ['error', 'exit'] as const) worker.once(end, () => resolve(undefined));
  });
  clearTimeout(timer);
  // What is left of it may fail once more while it is ended.
  worker.on('error', () => undefined);
  await worker.terminate();
  return read ?? { kind: 'unreadable', fault: 'suspicious' };
};
