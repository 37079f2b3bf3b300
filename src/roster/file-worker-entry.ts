/* The thread of its own in which one file is read. Started by read-roster-apart.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readRosterFile } from './read-roster-file';

parentPort?.postMessage(readRosterFile(workerData as Uint8Array));
