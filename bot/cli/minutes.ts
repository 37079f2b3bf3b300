import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesAgain, type MinutesAgain } from './minutes-again';
import { openExistingRecords } from './existing-records';
import { MINUTES_USAGE, readMinutesArguments } from './minutes-arguments';
import { minutesChanges } from './minutes-changes';
import { complain, runCommand, say } from './run-command';
import { readTemplateFile } from './template-report';

const minutes = async (given: readonly string[]): Promise<number> => {
  const wanted = readMinutesArguments(given);
  if (wanted.help) {
    say(MINUTES_USAGE);
    return 0;
  }
  const { template, changes, ...asked } = wanted;
  const into = template === undefined ? {} : { template: readTemplateFile(template) };
  const records = await openExistingRecords();
  try {
    if (changes !== undefined) {
      say(await minutesChanges(records.drafting, { ...asked, changes }));
      return 0;
    }
    return written(await minutesAgain(records.drafting, { ...asked, ...into }), wanted.out);
  } finally {
    await records.close();
  }
};

const written = ({ name, draft, madeAnew, files, changed }: MinutesAgain, out: string): number => {
  mkdirSync(out, { recursive: true });
  say(
    madeAnew === undefined
      ? `${name}, draft ${draft}, as it was sent:`
      : `${name}, what draft ${draft} holds, made anew (${madeAnew}); this is not the draft that was sent:`,
  );
  for (const [file, bytes] of Object.entries(files)) {
    writeFileSync(join(out, file), bytes);
    say(`  ${join(out, file)}`);
  }
  if (changed.length === 0) return 0;
  complain(`Not as it was when draft ${draft} was sent: ${changed.join(', ')}. "npm run verify" says more.`);
  return 1;
};

void runCommand(minutes);
