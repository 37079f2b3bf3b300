import { randomUUID } from 'node:crypto';
import { fold } from '../../src/agenda';
import { personIn, takeOutReports, type PersonInMeeting } from '../../src/app';
import { entryId, personId, type MeetingId, type PersonId } from '../../src/domain';
import type { AddressBook } from '../teams';
import type { OpenedRecords } from '../index';
import { nameOfMeeting } from './meeting-names';
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

/** What erasing somebody came to. */
export interface Erased {
  readonly contacts: number;
  readonly memberships: number;
  /** Of the journal of each meeting that has anything of them. */
  readonly meetings: readonly {
    readonly id: MeetingId;
    readonly name: string;
    readonly isFinal: boolean;
    readonly out: number;
    readonly stay: number;
  }[];
}

/**
 * Takes away what is kept of somebody beside the record, and out of the record of final minutes what Teams reported of
 * them, as far as no document needs it.
 */
export const erasePerson = async (records: Records, addresses: AddressBook, person: PersonId): Promise<Erased> => {
  const { journal, reader } = records.drafting;
  const meetings: Erased['meetings'][number][] = [];
  let memberships = 0;
  for (const id of await journal.meetings()) {
    const chat = await addresses.home(id);
    if (chat !== undefined && (await addresses.notes.forgetMember(chat.conversation, person))) memberships += 1;
    const { state } = await reader.read(id);
    if ((await factsOf(records, id, person)) === 0) continue;
    const isFinal = state.finalised !== undefined;
    // Named after nobody: the entry stays in the record.
    const erasing = { meeting: id, entry: entryId(`erase:${randomUUID()}`), reason: 'erasure', about: person } as const;
    const out = isFinal ? await takeOutReports(records.drafting, erasing) : 0;
    meetings.push({ id, name: nameOfMeeting(id, state), isFinal, out, stay: await factsOf(records, id, person) });
  }
  return { contacts: (await addresses.forget(person)) ? 1 : 0, memberships, meetings };
};

const factsOf = async (
  { drafting: { journal, reader } }: Records,
  meeting: MeetingId,
  person: PersonId,
): Promise<number> => {
  const { state } = await reader.read(meeting);
  return personIn(meeting, state, await journal.read(meeting), person)?.facts.length ?? 0;
};
