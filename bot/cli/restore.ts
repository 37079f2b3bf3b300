import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, readConfig } from '../../src/config';
import { openRecords, type OpenedRecords } from '../index';
import { openExistingRecords } from './existing-records';
import { progressOf } from './progress';
import { complain, CommandError, runCommand, say } from './run-command';
import { count, verifyRecords } from './verify-records';

const USAGE = `Fills an empty store from a backup, of whichever kind of store that was made.

  npm run restore -- FILE
  npm run restore -- --release

  FILE        made by npm run backup; it is read to its end before anything is written
  --release   sends what was waiting to be sent when the backup was made. Until then it is held back, for it may have
              been sent since, and a copy somebody only looks at must not write to anybody

The store is the server's: JOURNAL_URL, else nuija.db in NUIJA_DATA, else in ./data. It has to be empty; nothing is
ever written over a record. Stop the server first.`;

const restore = async (given: readonly string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: { release: { type: 'boolean', default: false }, help: { type: 'boolean', default: false, short: 'h' } },
  });
  if (values.help) {
    say(USAGE);
    return 0;
  }
  const [file, ...others] = positionals;
  if (others.length > 0 || (file === undefined) !== values.release) throw new CommandError(USAGE);
  const records = file === undefined ? await openExistingRecords() : await openRecords(readConfig(environment()));
  try {
    return await (file === undefined ? release(records) : fill(records, resolve(file)));
  } finally {
    await records.close();
  }
};

const release = async ({ store }: OpenedRecords): Promise<number> => {
  const released = await store.copying.release();
  say(released === 0 ? 'Nothing was held back.' : `${things(released)} on the way as soon as the server runs.`);
  return 0;
};

const fill = async (records: OpenedRecords, file: string): Promise<number> => {
  const { made, heldBack } = await records.store.copying.restore(file, progressOf(say));
  const { summary, troubles } = await verifyRecords(records, say);
  for (const trouble of troubles) complain(trouble);
  if (troubles.length > 0) {
    complain(`${summary}: ${count(troubles.length, 'thing')} not as it was when the backup was made`);
    return 1;
  }
  say(`${summary}, as they were at ${made}: every journal was replayed and every draft made again, all as written`);
  if (heldBack > 0) say(`${things(heldBack)} held back; "npm run restore -- --release" sends it.`);
  return 0;
};

const things = (number: number): string =>
  number === 1 ? 'One thing to be done is' : `${number} things to be done are`;

void runCommand(restore);
