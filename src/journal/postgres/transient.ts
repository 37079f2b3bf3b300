import { setTimeout } from 'node:timers/promises';

/** Does something until it is done or cannot be: see `patiently`. */
export type Patiently = <Result>(work: (attempt: number) => Promise<Result>) => Promise<Result>;

/** How long a call waits for a database to come back, in milliseconds: Teams sends again what is not answered in 15 s. */
export const PATIENCE_MS = 8_000;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;

/** What the system says of a connection that is not there, or no more. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
]);
/** What `pg` says of it, without a code. */
const LOST_WORDS =
  /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|^Client (?:was closed|has encountered)/;
/** SQLSTATE of a server that is going, coming or not the first any more; of a plan older than the tables. */
const GONE = new Set(['57P01', '57P02', '57P03', '25006', '0A000']);
/** SQLSTATE of what another transaction or another load would not have met. */
const BUSY = new Set(['40001', '40P01', '55P03', '57014', '53300', '53400']);

const codeOf = (error: unknown): string => {
  const { code, errors } = (error ?? {}) as { readonly code?: unknown; readonly errors?: readonly unknown[] };
  // A name with two addresses, neither of which answers, is an error of errors.
  if (code === undefined && errors !== undefined && errors.length > 0) return codeOf(errors[0]);
  return typeof code === 'string' ? code : '';
};

/** Whether a connection is of no use after this error. */
export const isConnectionLost = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    LOST.has(code) ||
    GONE.has(code) ||
    code.startsWith('08') ||
    (error instanceof Error && LOST_WORDS.test(error.message))
  );
};

/** Whether the same thing asked again may well succeed. */
export const isTransient = (error: unknown): boolean => isConnectionLost(error) || BUSY.has(codeOf(error));

/** Milliseconds on a clock that only runs forward, and how it is waited for. */
export interface Clock {
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const CLOCK: Clock = { now: () => performance.now(), pause: (ms) => setTimeout(ms) };

/**
 * Does something, and does it again while what stops it may pass. It has to be the same when done twice: where a
 * connection is lost nobody knows what was done. `attempt` counts from 1.
 *
 * @throws what stopped it last.
 */
export const patiently = async <Result>(
  work: (attempt: number) => Promise<Result>,
  forMs: number,
  { now, pause }: Clock = CLOCK,
): Promise<Result> => {
  const until = now() + forMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt);
    } catch (error) {
      const wait = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
      if (!isTransient(error) || now() + wait > until) throw error;
      await pause(wait);
    }
  }
};
