import { fold } from '../../src/agenda';
import { personIn, type PersonInMeeting } from '../../src/app';
import { personId, type PersonId } from '../../src/domain';
import type { AddressBook } from '../teams';
import type { OpenedRecords } from '../index';
import { CommandError } from './run-command';

type Records = Pick<OpenedRecords, 'store' | 'drafting'>;

/** Everything the store has of somebody. */
export interface PersonalRecords {
  readonly person: PersonId;
  /** How they are reached in Teams. */
  readonly contact?: unknown;
  /** Their line among the members of chats. */
  readonly memberOf: readonly unknown[];
  readonly meetings: readonly PersonInMeeting[];
}

/** The id of whoever is meant: an id as it stands, or the one person on any roster with this name. @throws CommandError */
export const personMeant = async ({ drafting: { journal, reader } }: Records, asked: string): Promise<PersonId> => {
  const found = new Map<PersonId, string>();
  for (const meeting of await journal.meetings())
    for (const { id, name } of (await reader.read(meeting)).state.people)
      if (id === asked || fold(name) === fold(asked)) found.set(id, name);
  if (found.size > 1) {
    const lines = [...found].map(([id, name]) => `  ${id}  ${name}`);
    throw new CommandError(`Several people are called that; say which by the id:\n${lines.join('\n')}`);
  }
  return [...found.keys()][0] ?? personId(asked);
};

/** Collects what the store has of somebody. It only looks. */
export const personalRecords = async (
  { drafting: { journal, reader } }: Records,
  addresses: AddressBook,
  person: PersonId,
): Promise<PersonalRecords> => {
  const meetings: PersonInMeeting[] = [];
  const memberOf: unknown[] = [];
  for (const meeting of await journal.meetings()) {
    const { state } = await reader.read(meeting);
    const found = personIn(meeting, state, await journal.read(meeting), person);
    if (found !== undefined) meetings.push(found);
    const chat = await addresses.home(meeting);
    const members = chat === undefined ? [] : await addresses.notes.members(chat.conversation);
    memberOf.push(...members.filter(({ id }) => id === person));
  }
  const contact = await addresses.contact(person);
  return { person, ...(contact === undefined ? {} : { contact }), memberOf, meetings };
};

/** Takes away what is kept of somebody beside the record; the record stays. The value is how much it was. */
export const eraseBesideTheRecord = async (
  { drafting: { journal } }: Records,
  addresses: AddressBook,
  person: PersonId,
): Promise<{ readonly contacts: number; readonly memberships: number }> => {
  let memberships = 0;
  for (const meeting of await journal.meetings()) {
    const chat = await addresses.home(meeting);
    if (chat !== undefined && (await addresses.notes.forgetMember(chat.conversation, person))) memberships += 1;
  }
  return { contacts: (await addresses.forget(person)) ? 1 : 0, memberships };
};
