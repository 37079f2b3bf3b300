import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { AddressBook, meetingIdFor } from '../teams';
import { openExistingRecords } from './existing-records';
import { eraseBesideTheRecord, personalRecords, personMeant } from './personal-records';
import { CommandError, runCommand, say } from './run-command';

const USAGE = `What is kept of one person, for when they ask.

  npm run privacy -- export PERSON [--out FILE]   everything the store has of them, as JSON
  npm run privacy -- erase PERSON                 takes away what is kept beside the record

PERSON is an id (the object id in Entra) or a name as it stands on a roster. The record itself is never changed: why, and
what else there is to know, is in docs/privacy.md. Events marked "named" hold their name in words about something else:
look through them before you hand them out.`;

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const privacy = async (given: readonly string[]): Promise<number> => {
  if (given.length === 0 || given.some((word) => word === '--help' || word === '-h')) {
    say(USAGE);
    return given.length === 0 ? 1 : 0;
  }
  const [what, asked = '', option, file, ...rest] = given;
  const isExport = what === 'export' && (option === undefined || (option === '--out' && file !== undefined));
  if (!(isExport || (what === 'erase' && option === undefined)) || asked.trim() === '' || rest.length > 0)
    throw new CommandError(USAGE);
  const records = await openExistingRecords();
  try {
    const addresses = new AddressBook(records.store.notebook, meetingIdFor(digest));
    const person = await personMeant(records, asked.trim());
    if (what === 'erase') {
      const { contacts, memberships } = await eraseBesideTheRecord(records, addresses, person);
      say(
        `Taken away: ${String(contacts)} contact, ${String(memberships)} memberships of chats. The record is as it was.`,
      );
      return 0;
    }
    const found = await personalRecords(records, addresses, person);
    const json = JSON.stringify(found, null, 2);
    if (file === undefined) say(json);
    else {
      // Never over a file that is there, and for its owner alone.
      writeFileSync(file, `${json}\n`, { flag: 'wx', mode: 0o600 });
      say(`${file}: ${String(found.meetings.length)} meetings`);
    }
    return 0;
  } finally {
    await records.close();
  }
};

void runCommand(privacy);
