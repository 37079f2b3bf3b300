import { parseArgs } from 'node:util';
import type { Language } from '../../src/domain';

export interface Arguments {
  /** Of the cards, the answers and the minutes. */
  readonly language: Language;
  readonly help: boolean;
}

export const USAGE = `Starts Nuija with Microsoft's Agents Playground, a chat like that of Teams, beside it.

  npm start -- [--language fi|sv|en]

  --language  of the cards, the answers and the minutes (fi), for the first meeting in a data folder and those
              after it; commands are understood in all three

In the environment: PORT (3978) and PLAYGROUND_PORT (56150), or the next one that is free; 0 for any;
NUIJA_DATA (./data), the folder of the journal.`;

const LANGUAGES = ['fi', 'sv', 'en'] as const satisfies readonly Language[];
const PLAYGROUND_PORT = 56_150;

/** @throws Error saying what is wrong with the arguments. */
export const readArguments = (given: readonly string[]): Arguments => {
  const { values } = parseArgs({
    args: [...given],
    options: { language: { type: 'string', default: 'fi' }, help: { type: 'boolean', default: false, short: 'h' } },
  });
  const language = LANGUAGES.find((each) => each === values.language);
  if (language === undefined) throw new Error(`--language is ${LANGUAGES.join(', ')}, not "${values.language}"`);
  return { language, help: values.help };
};

/** @throws Error for what is no port. */
export const readPlaygroundPort = (given: string | undefined): number => {
  const port = given === undefined || given.trim() === '' ? PLAYGROUND_PORT : Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PLAYGROUND_PORT "${given ?? ''}" is no port`);
  return port;
};
