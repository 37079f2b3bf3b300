import { parseArgs } from 'node:util';
import { dropTemplate, keepTemplate } from '../../src/app';
import { openExistingRecords } from './existing-records';
import { CommandError, runCommand, say } from './run-command';
import { readTemplateFile } from './template-report';
import { theMeeting } from './the-meeting';

const USAGE = `Checks a Word template, and keeps it for a body.

  npm run template -- FILE
  npm run template -- FILE --for MEETING
  npm run template -- --drop --for MEETING

  FILE      a Word document (.docx) with placeholders such as {{otsikko}} and {{asiat}}: docs/templates.md
  --for     the body of this meeting (its id, its number or part of its name): the next drafts of its minutes, and of its
            meetings after this one, are made into the template
  --drop    its minutes are in Nuija's own look again

What is wrong with a template is told by name, and then nothing is kept.`;

const template = async (given: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      for: { type: 'string' },
      drop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  });
  const [file, ...others] = positionals;
  if (values.help) {
    say(USAGE);
    return 0;
  }
  if (others.length > 0) throw new CommandError(`One file at a time, not "${positionals.join('", "')}"`);
  if (values.drop) {
    if (file !== undefined) throw new CommandError('--drop takes no file');
    if (values.for === undefined) throw new CommandError('--drop needs --for MEETING');
    return withMeeting(values.for, async (store, { id, name }) => {
      await dropTemplate(store, id);
      say(`The minutes of ${name} are in Nuija's own look from the next draft on.`);
    });
  }
  if (file === undefined) throw new CommandError(USAGE);
  const { name: fileName, bytes, report } = readTemplateFile(file);
  for (const line of report) say(line);
  if (values.for === undefined) return 0;
  return withMeeting(values.for, async (store, { id, name }) => {
    await keepTemplate(store, id, { name: fileName, bytes });
    say(`Kept: the minutes of ${name} are made into ${fileName} from the next draft on.`);
  });
};

type Store = Parameters<typeof keepTemplate>[0];

const withMeeting = async (
  asked: string,
  act: (store: Store, meeting: Awaited<ReturnType<typeof theMeeting>>) => Promise<void>,
): Promise<number> => {
  const { store, drafting, close } = await openExistingRecords();
  try {
    await act({ ...drafting, notebook: store.notebook }, await theMeeting(drafting, asked));
    return 0;
  } finally {
    await close();
  }
};

void runCommand(template);
