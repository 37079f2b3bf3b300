import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { environment, readConfig } from '../../src/config';
import { openRecords, type OpenedRecords } from '../index';
import { CommandError } from './run-command';

const SQLITE = 'sqlite:';

/**
 * The records the server keeps, by the server's own settings. Only looks: a store that is not there is not made.
 *
 * @throws CommandError where there is none, or where what is there is no store.
 */
export const openExistingRecords = async (): Promise<OpenedRecords & { readonly where: string }> => {
  const config = readConfig(environment());
  const { journalUrl } = config;
  const file = journalUrl.startsWith(SQLITE) ? journalUrl.slice(SQLITE.length) : undefined;
  if (file !== undefined && !existsSync(file))
    throw new CommandError(
      `There is no journal ${resolve(file)}.\n` +
        'Say where it is: NUIJA_DATA is the folder it lies in (./data where not set), JOURNAL_URL is sqlite:<path of the file> or postgres://….',
    );
  // A database's address may hold a password.
  const where = file === undefined ? 'the database in JOURNAL_URL' : resolve(file);
  try {
    return { ...(await openRecords(config, { mustExist: true })), where };
  } catch (error) {
    throw new CommandError(`${where} cannot be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
};
