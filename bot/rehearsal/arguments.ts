import { parseArgs } from 'node:util';
import type { Language } from '../../src/domain';

export interface Arguments {
  /** Missing: the reference rehearsal. */
  readonly file?: string;
  readonly out: string;
  /** Of the minutes and the bot, instead of the script's own. */
  readonly language?: Language;
  readonly keep: boolean;
  readonly help: boolean;
}

export const USAGE = `Plays a rehearsal: a whole meeting against the real server, with a stand-in for Teams.

  npm run rehearse -- [FILE] [--out DIR] [--language fi|sv|en] [--keep]

  FILE        the script; without it the fifth meeting of the AuroraAI steering group
  --out       folder for the minutes and exchange.jsonl (out/rehearsal)
  --language  language of the bot and the minutes, instead of the script's
  --keep      keeps the server's journal and log in the folder`;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];

/** @throws Error saying what is wrong with the arguments. */
export const readArguments = (given: readonly string[]): Arguments => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: 'out/rehearsal' },
      language: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const [file, extra] = positionals;
  if (extra !== undefined) throw new Error(`one script at a time: "${extra}" is too much`);
  if (values.out === '') throw new Error('--out needs a folder');
  const language = LANGUAGES.find((each) => each === values.language);
  if (values.language !== undefined && language === undefined)
    throw new Error(`--language is ${LANGUAGES.join(', ')}, not "${values.language}"`);
  return {
    out: values.out,
    keep: values.keep,
    help: values.help,
    ...(file !== undefined && { file }),
    ...(language !== undefined && { language }),
  };
};
