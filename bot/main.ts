import { ConfigurationError, environment, readConfig } from '../src/config';
import { startNuija } from './index';
import { captureConsole, createLog } from './observe';
import { keepNewObjectsYoung, lastWords, stopOnSignals } from './serve';

/** Starts the server from the environment, and stops it gracefully. */
const main = async (): Promise<void> => {
  keepNewObjectsYoung();
  const config = readConfig(environment());
  const log = createLog(config.logLevel);
  captureConsole(log);
  lastWords(log);
  const running = await startNuija(config, { log });
  process.stdout.write(`Nuija listens on ${running.url}\n`);
  if (config.bot === undefined)
    process.stdout.write('No BOT_ID is set: every request is believed, so only this machine can reach it.\n');
  stopOnSignals(() => running.stop());
};

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    error instanceof ConfigurationError
      ? `Cannot start:\n  ${reason.replaceAll('\n', '\n  ')}\n`
      : `Cannot start: ${reason}\n`,
  );
  process.exitCode = 1;
});
