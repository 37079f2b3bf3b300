import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { tidy } from '../support/journey';
import { lane, type Kind, type Trial } from './lane';
import { lineOf, reportOf } from './report';

const USAGE = `R1: plays rehearsals against real servers that are killed at random moments, and holds what is left against an
undisturbed play. Ends with 1 where anything differs.

  npm run chaos -- [--minutes N] [--kills N] [--store sqlite|postgres] [--script NAME] [--seed N] [--out FILE]

  --minutes  begins no play after so many minutes (30)
  --kills    ends once so many servers were killed on each store (no end but that of the minutes)
  --store    one kind of store; without it both, beside each other
  --script   one of test/rehearsals again and again; without it all that can be played so, in turn
  --seed     what happens follows from it, but for the real time things take (a new one each time)
  --out      where the report goes besides (out/chaos.md)`;

const KINDS: readonly Kind[] = ['sqlite', 'postgres'];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const wholeNumber = (name: string, given: string): number => {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} is a whole number, not "${given}"`);
  return number;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      kills: { type: 'string' },
      store: { type: 'string' },
      script: { type: 'string' },
      seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
      out: { type: 'string', default: 'out/chaos.md' },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  if (values.help) {
    say(USAGE);
    return;
  }
  const kinds = KINDS.filter((kind) => values.store === undefined || values.store === kind);
  if (kinds.length === 0) throw new Error(`--store is sqlite or postgres, not "${String(values.store)}"`);
  const seed = wholeNumber('seed', values.seed);
  const most = values.kills === undefined ? Number.POSITIVE_INFINITY : wholeNumber('kills', values.kills);
  const end = Date.now() + wholeNumber('minutes', values.minutes) * 60_000;
  say(`Seed ${String(seed)}`);

  const trials: Trial[] = [];
  const play = async (kind: Kind): Promise<void> => {
    for await (const trial of lane(
      { kind, seed, ...(values.script !== undefined && { only: values.script }) },
      (killed) => killed >= most || Date.now() >= end,
    )) {
      trials.push(trial);
      say([lineOf(trial), ...trial.comparison.wrong].join('\n  '));
    }
  };
  try {
    await Promise.all(kinds.map(play));
  } finally {
    tidy();
    const report = reportOf(trials, seed);
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, report);
    say(`\n${report}`);
  }
  if (trials.some(({ comparison }) => comparison.wrong.length > 0)) process.exitCode = 1;
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
