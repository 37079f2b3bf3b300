import { resolve } from 'node:path';
import { openExistingRecords } from './existing-records';
import { progressOf } from './progress';
import { CommandError, runCommand, say } from './run-command';
import { count } from './verify-records';

const USAGE = `Copies everything Nuija keeps, as it is at one moment, into one file. The server goes on meanwhile.

  npm run backup -- FILE

  FILE    is not there yet; .gz fits it (JSON lines, compressed)

The journal is the server's: JOURNAL_URL, else nuija.db in NUIJA_DATA, else in ./data. The copy is read again before
this says that there is one. It holds everything people said: keep it as safe as the record.`;

const backup = async (given: readonly string[]): Promise<number> => {
  if (given.length !== 1 || given[0] === undefined || given[0].startsWith('-')) {
    if (given.some((word) => word === '--help' || word === '-h')) {
      say(USAGE);
      return 0;
    }
    throw new CommandError(USAGE);
  }
  const file = resolve(given[0]);
  const records = await openExistingRecords();
  try {
    const { rows } = await records.store.copying.backUp(file, new Date().toISOString(), progressOf(say));
    say(`${file}: ${count(rows.meetings, 'meeting')}, ${count(rows.events, 'event')}, read again and as in the store`);
    return 0;
  } finally {
    await records.close();
  }
};

void runCommand(backup);
