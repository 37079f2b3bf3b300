/* `npm start`: the bot on SQLite in ./data with Microsoft's Agents Playground beside it. No account, tenant or network. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigurationError, environment, readConfig } from '../../src/config';
import { startNuija } from '../index';
import { readArguments, readPlaygroundPort, USAGE, type Arguments } from './arguments';
import { freePort } from './free-port';
import { greeting } from './greeting';
import { readGroup } from './group';
import { startPlayground } from './playground-process';
import { prepare } from './prepare';

/** This file runs as dist/bot/playground/main.js. */
const CONFIG_FILE = resolve(__dirname, '../../..', '.m365agentsplayground.yml');

const start = async ({ language }: Arguments): Promise<void> => {
  const settings = environment();
  const config = readConfig(settings);
  if (config.bot !== undefined)
    throw new Error(
      'BOT_ID is set, but the Playground signs nothing: unset it, or run node dist/bot/main.js for Teams',
    );
  const group = readGroup(readFileSync(CONFIG_FILE, 'utf8'));
  const data = settings['NUIJA_DATA'] ?? './data';
  const playgroundPort = await freePort('127.0.0.1', readPlaygroundPort(settings['PLAYGROUND_PORT']));
  const nuija = await startNuija({
    ...config,
    port: await freePort(config.host, config.port),
    // Whoever tries Nuija reads what to type in this terminal, and wants to find it again.
    logLevel: settings['LOG_LEVEL'] === undefined ? 'warn' : config.logLevel,
  });
  const playground = await startPlayground({
    port: playgroundPort,
    endpoint: `${nuija.url}/api/messages`,
    configFile: CONFIG_FILE,
    logFile: resolve(data, 'playground.log'),
    environment: settings,
  });

  let stopping = false;
  const stop = async (exitCode: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await playground.stop();
    await nuija.stop();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  void playground.ended.then(() => {
    if (!stopping) process.stderr.write(`The Playground has stopped: see ${join(data, 'playground.log')}\n`);
    void stop(1);
  });

  const meeting = await prepare(nuija, group, playground.serviceUrl, language);
  process.stdout.write(greeting({ playground: playground.url, bot: nuija.url, data, group, meeting }));
};

const main = async (): Promise<void> => {
  const given = readArguments(process.argv.slice(2));
  if (given.help) process.stdout.write(`${USAGE}\n`);
  else await start(given);
};

main().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `Cannot start: ${error instanceof ConfigurationError ? reason.replaceAll('\n', '; ') : reason}\n`,
  );
  process.exit(1);
});
