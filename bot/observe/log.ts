import pino, { type Logger } from 'pino';

/**
 * The log of a server: one JSON object a line on the standard output. Written at once, so that the last line before an
 * end is there; JSON leaves no way for a line break in a value to begin a line of its own.
 */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 1, sync: true }));
