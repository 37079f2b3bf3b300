import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readArguments, USAGE, type Arguments } from './arguments';
import { chance } from './chance';
import { playRehearsal } from './player';
import { readRehearsal, type Rehearsal } from './script';

/** This file runs as dist/bot/rehearsal/cli.js. */
const PACKAGE_ROOT = resolve(__dirname, '../../..');
const REFERENCE = join(PACKAGE_ROOT, 'test/rehearsals/auroraai-5-2022.yaml');

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** As somebody would type it. */
const near = (path: string): string => {
  const shorter = relative(process.cwd(), path);
  return shorter.startsWith('..') ? path : shorter;
};

const run = async (given: Arguments): Promise<void> => {
  const { file = REFERENCE, out, language, keep, instances, store, killEvery, seed } = given;
  const began = Date.now();
  if (!existsSync(file)) throw new Error(`there is no script ${file}`);
  const script = readRehearsal(readFileSync(file, 'utf8'), near(resolve(file)));
  const rehearsal: Rehearsal = language === undefined ? script : { ...script, body: { ...script.body, language } };
  say(
    `${rehearsal.body.name}, ${String(rehearsal.people.length)} people, ${String(rehearsal.steps.length)} steps (${rehearsal.file})`,
  );
  if (instances > 1 || killEvery !== undefined) say(`${String(instances)} servers, seed ${String(seed)}`);
  const played = await playRehearsal(rehearsal, {
    outDir: out,
    keep,
    log: say,
    serverEntry: join(__dirname, 'server.js'),
    servers: instances,
    choose: chance(seed),
    ...(store !== undefined && { journalUrl: store }),
    ...(killEvery !== undefined && { killEveryMs: killEvery * 1_000 }),
  });
  if (killEvery !== undefined) say(`${String(played.killed)} servers were killed`);
  say(`\nPlayed in ${((Date.now() - began) / 1000).toFixed(1)} s. Written:`);
  for (const written of played.files) say(`  ${near(written)}`);
  if (played.data !== undefined) say(`The server's journal and log are in ${near(played.data)}`);
};

const main = async (): Promise<void> => {
  try {
    const given = readArguments(process.argv.slice(2));
    if (given.help) say(USAGE);
    else await run(given);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
};

void main();
