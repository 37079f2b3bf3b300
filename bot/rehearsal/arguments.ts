import { parseArgs } from 'node:util';
import type { Language } from '../../src/domain';

export interface Arguments {
  /** Missing: the reference rehearsal. */
  readonly file?: string;
  readonly out: string;
  /** Of the minutes and the bot, instead of the script's own. */
  readonly language?: Language;
  readonly keep: boolean;
  /** How many servers play it, on one store. */
  readonly instances: number;
  /** Missing: a file of its own. */
  readonly store?: string;
  /** One server is killed every so many seconds; missing: none. */
  readonly killEvery?: number;
  /** Which server is asked and which is killed follows from it. */
  readonly seed: number;
  readonly help: boolean;
}

export const USAGE = `Plays a rehearsal: a whole meeting against the real server, with a stand-in for Teams.

  npm run rehearse -- [FILE] [--out DIR] [--language fi|sv|en] [--keep]
                     [--store URL] [--instances N] [--kill-every SECONDS] [--seed N]

  FILE        the script; without it the fifth meeting of the AuroraAI steering group
  --out       folder for the minutes and exchange.jsonl (out/rehearsal)
  --language  language of the bot and the minutes, instead of the script's
  --keep      keeps the server's journal and log in the folder
  --store     an empty PostgreSQL (postgres://…) for the record, instead of a file
  --instances so many servers share it; every request goes to any of them (1)
  --kill-every  one of them is killed every so many seconds, and another takes its place
  --seed      decides which of them is asked and which is killed (a new one each time)`;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

const newSeed = (): number => Math.floor(Math.random() * 1_000_000);

/** @throws Error saying what is wrong with the arguments. */
export const readArguments = (given: readonly string[]): Arguments => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'out/rehearsal' },
      language: { type: 'string' },
      keep: { type: 'boolean', default: false },
      store: { type: 'string' },
      instances: { type: 'string', default: '1' },
      'kill-every': { type: 'string' },
      seed: { type: 'string', default: String(newSeed()) },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const [file, extra] = positionals;
  if (extra !== undefined) throw new Error(`one script at a time: "${extra}" is too much`);
  if (values.out === '') throw new Error('--out needs a folder');
  const language = LANGUAGES.find((each) => each === values.language);
  if (values.language !== undefined && language === undefined)
    throw new Error(`--language is ${LANGUAGES.join(', ')}, not "${values.language}"`);
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || instances > 9)
    throw new Error(`--instances is 1 to 9, not "${values.instances}"`);
  if (values.store !== undefined && !/^postgres(?:ql)?:\/\//.test(values.store))
    throw new Error('--store is postgres://…');
  if (instances > 1 && values.store === undefined)
    throw new Error('several instances share a PostgreSQL: say which with --store');
  const killEvery = Number(values['kill-every'] ?? 1);
  if (!(killEvery > 0)) throw new Error(`--kill-every is a number of seconds, not "${String(values['kill-every'])}"`);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed is a whole number, not "${values.seed}"`);
  return {
    out: values.out,
    keep: values.keep,
    help: values.help,
    instances,
    seed,
    ...(values.store !== undefined && { store: values.store }),
    ...(values['kill-every'] !== undefined && { killEvery }),
    ...(file !== undefined && { file }),
    ...(language !== undefined && { language }),
  };
};
