import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAgendaFile } from './agenda-file';
import { agendaJson, agendaLines } from './agenda-report';
import { complain, CommandError, runCommand, say } from './run-command';

const USAGE = `Reads an agenda out of a file and shows what was understood, and what was not.

  npm run agenda -- FILE [--json]

  FILE    text or Markdown, in UTF-8 (Word, PDF and HTML follow: copy the text into a .txt file)
  --json  as JSON`;

const agenda = async (given: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' } },
  });
  if (values.help) {
    say(USAGE);
    return Promise.resolve(0);
  }
  const [file, extra] = positionals;
  if (file === undefined) throw new CommandError(`Say which file.\n\n${USAGE}`);
  if (extra !== undefined) throw new CommandError(`One file at a time: "${extra}" is too much.`);
  const reading = readAgendaFile(file, bytesOf(file));
  if (values.json) say(agendaJson(reading));
  else for (const line of agendaLines(reading)) say(line);
  if (reading.agenda.lines.length > 0) return 0;
  complain(`No agenda item was found in ${file}.`);
  return 1;
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CommandError(`${file} cannot be read: ${REASONS[code] ?? message}`);
  }
};

void runCommand(agenda);
