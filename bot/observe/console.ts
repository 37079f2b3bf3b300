import type { Logger } from 'pino';
import { reasonOf } from './reason-of';

const LEVELS = { error: 'error', warn: 'warn', info: 'info', log: 'info', debug: 'debug', trace: 'debug' } as const;
type Method = keyof typeof LEVELS;

/**
 * Takes what libraries write to the console into the log. Their words are left out, for the SDK writes whole errors and
 * tokens there; which line of code wrote is kept, and that line says what it was about.
 */
export const captureConsole = (log: Logger, target: Pick<Console, Method> = console): void => {
  for (const [method, level] of Object.entries(LEVELS) as [Method, (typeof LEVELS)[Method]][])
    target[method] = (...said: unknown[]): void => {
      const { at = [] } = reasonOf(new Error());
      const errors = said.filter((each) => each instanceof Error).map(reasonOf);
      log[level]({ method, by: at[1], ...(errors.length === 0 ? {} : { errors }) }, 'a library wrote to the console');
    };
};
