import { openExistingRecords } from './existing-records';
import { complain, CommandError, runCommand, say } from './run-command';
import { verifyRecords } from './verify-records';

const USAGE = `Checks that every meeting's journal is as it was written, and that every draft of minutes can be made again
byte for byte.

  npm run verify

The journal is the server's: JOURNAL_URL, else nuija.db in NUIJA_DATA, else in ./data.`;

const verify = async (given: readonly string[]): Promise<number> => {
  if (given.some((word) => word === '--help' || word === '-h')) {
    say(USAGE);
    return 0;
  }
  if (given.length > 0) throw new CommandError(`verify takes no arguments, not "${given.join(' ')}"`);
  const records = await openExistingRecords();
  try {
    const { summary, troubles } = await verifyRecords(records, say);
    for (const trouble of troubles) complain(trouble);
    if (troubles.length === 0) say(`${summary}: all as written`);
    else
      complain(
        `${summary}: ${troubles.length === 1 ? 'one thing is' : `${troubles.length} things are`} not as written in ${records.where}`,
      );
    return troubles.length === 0 ? 0 : 1;
  } finally {
    await records.close();
  }
};

void runCommand(verify);
