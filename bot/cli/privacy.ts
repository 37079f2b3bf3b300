import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { OpenedRecords } from '../index';
import { AddressBook, meetingIdFor } from '../teams';
import { openExistingRecords } from './existing-records';
import { erasePerson, personalRecords, personMeant, type Erased, type PersonalRecords } from './personal-records';
import { retain, retainingOf } from './retain';
import { CommandError, runCommand, say } from './run-command';
import { count } from './verify-records';

const USAGE = `What is kept of people: of one person, for when they ask, and what is kept for a time.

  npm run privacy -- export PERSON [--out FILE]   everything the store has of them, as JSON
  npm run privacy -- erase PERSON                 takes away what is kept beside the record, and out of final
                                                  minutes' journal what Teams reported of them
  npm run privacy -- retain [--days N] [--yes]    takes out of final minutes' journal what Teams reported of people,
                                                  once it has been kept as long as the body says; --days for bodies
                                                  that say nothing. Without --yes it only says what that would be

PERSON is an id (the object id in Entra) or a name as it stands on a roster. What people said and decided stays, and so
does whatever a document is made of: no minutes change by a byte, and "npm run verify" holds as before. Why, and what
else there is to know, is in docs/privacy.md. Events marked "named" hold their name in words about something else: look
through them before you hand them out.`;

type Work = (records: OpenedRecords) => Promise<void>;

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const privacy = async (given: readonly string[]): Promise<number> => {
  if (given.length === 0 || given.some((word) => word === '--help' || word === '-h')) {
    say(USAGE);
    return given.length === 0 ? 1 : 0;
  }
  const [what, ...rest] = given;
  const work = what === 'retain' ? retaining(rest) : ofPerson(what, rest);
  const records = await openExistingRecords();
  try {
    await work(records);
    return 0;
  } finally {
    await records.close();
  }
};

const retaining = (options: readonly string[]): Work => {
  const asked = retainingOf(options);
  return async ({ drafting }) => {
    for await (const line of retain(drafting, asked)) say(line);
    if (!asked.isMeant) say('Nothing was taken out: that needs --yes.');
  };
};

const ofPerson = (what: string | undefined, given: readonly string[]): Work => {
  const [asked = '', option, file, ...rest] = given;
  const isExport = what === 'export' && (option === undefined || (option === '--out' && file !== undefined));
  if (!(isExport || (what === 'erase' && option === undefined)) || asked.trim() === '' || rest.length > 0)
    throw new CommandError(USAGE);
  return async (records) => {
    const addresses = new AddressBook(records.store.notebook, meetingIdFor(digest));
    const person = await personMeant(records, asked.trim());
    if (isExport) exported(await personalRecords(records, addresses, person), file);
    else for (const line of erasedWords(await erasePerson(records, addresses, person))) say(line);
  };
};

const exported = (found: PersonalRecords, file: string | undefined): void => {
  const json = JSON.stringify(found, null, 2);
  if (file === undefined) say(json);
  else {
    // Never over a file that is there, and for its owner alone.
    writeFileSync(file, `${json}\n`, { flag: 'wx', mode: 0o600 });
    say(`${file}: ${String(found.meetings.length)} meetings`);
  }
};

const erasedWords = ({ contacts, memberships, meetings }: Erased): readonly string[] => [
  `Taken away: ${count(contacts, 'contact')}, ${count(memberships, 'membership')} of chats.`,
  ...meetings.map(({ id, name, isFinal, out, stay }) => {
    const why = isFinal ? 'they are the record, or the minutes are made of them' : 'its minutes are not final';
    return `${name} (${id}): ${count(out, 'line')} taken out, ${String(stay)} stay${stay === 0 ? '' : `: ${why}`}`;
  }),
];

void runCommand(privacy);
