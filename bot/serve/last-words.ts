import type { Logger } from 'pino';
import { reasonOf } from '../observe';

/** A fault nobody caught ends the process, as it should; Node would write the error's words beside the log. */
export const lastWords = (log: Logger): void => {
  process.on('uncaughtException', (error) => {
    log.fatal({ error: reasonOf(error) }, 'ended by a fault');
    process.exit(1);
  });
};
