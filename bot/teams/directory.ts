import { personId, type MeetingId, type PersonId } from '../../src/domain';
import type { Account } from '../../src/roster';
import type { AddressBook, Chat } from './address-book';

import type { Connector } from './connector';
import { NotPermitted } from './failure';
import type { Somebody } from './incoming';

/** How long a roster that did not help is not asked for again, in milliseconds. */
const PATIENCE_MS = 60_000;

/** Teams' own ids of people. Most are known from what people said; the rest are looked up in the chat's roster. */
export class Directory {
  readonly #addresses: AddressBook;
  readonly #connector: Connector;
  readonly #asked = new Map<string, number>();

  constructor(addresses: AddressBook, connector: Connector) {
    this.#addresses = addresses;
    this.#connector = connector;
  }

  /** The ids of those who have one; a roster that cannot be read is no reason to show nobody anything. */
  async teamsIds(chat: Chat, people: readonly PersonId[]): Promise<readonly string[]> {
    const known = await this.knownIds(people);
    if (known.length === people.length || !this.#mayAsk(chat)) return known;
    try {
      await this.refresh(chat);
    } catch {
      return known;
    }
    return this.knownIds(people);
  }

  /** The ids of those who have one, as far as they are known by now. */
  async knownIds(people: readonly PersonId[]): Promise<readonly string[]> {
    const contacts = await Promise.all(people.map((person) => this.#addresses.contact(person)));
    return contacts.flatMap((contact) => contact?.teamsId ?? []);
  }

  /** Reads the chat's roster once, so that everybody in it can be reached. */
  async refresh(chat: Chat): Promise<void> {
    const accounts: Account[] = [];
    for (const { id, name = '', aadObjectId = '', email, userPrincipalName } of await this.#connector.members(chat)) {
      const known = aadObjectId.trim() === '' ? id : aadObjectId;
      if (known.trim() !== '') await this.#belongs({ id: personId(known), name, teamsId: id }, chat.meeting);
      if (aadObjectId.trim() === '' || name.trim() === '') continue;
      const emails = [...new Set([email ?? '', userPrincipalName ?? ''])].filter((each) => each !== '');
      accounts.push({ id: personId(aadObjectId), name, ...(emails.length === 0 ? {} : { emails }) });
    }
    await this.#addresses.notes.setMembers(chat.conversation, accounts);
  }

  /** Finds out who is in a chat and who organises its Teams meeting, as far as Teams says; suggestions need no more. */
  async lookAround(chat: Chat): Promise<void> {
    if (this.#mayAsk(chat)) await this.refresh(chat).catch(tolerated);
    const { notes } = this.#addresses;
    const { organizer, reports } = await notes.facts(chat.conversation);
    if (chat.teamsMeeting === undefined || organizer !== undefined || reports === 'refused') return;
    try {
      const found = await this.#connector.organizer(chat, chat.teamsMeeting);
      if (found !== undefined) await notes.note(chat.conversation, { organizer: found });
    } catch (error) {
      tolerated(error);
      if (error instanceof NotPermitted) await notes.note(chat.conversation, { reports: 'refused' });
    }
  }

  /** Whoever is in a meeting's chat may be asked about by it in their own; the latest is the one they saw last. */
  async #belongs(person: Somebody, meeting: MeetingId | undefined): Promise<void> {
    const isKnown = (await this.#addresses.contact(person.id))?.meetings.some((each) => each === meeting) === true;
    await this.#addresses.met(person, meeting === undefined || isKnown ? {} : { meeting });
  }

  #mayAsk({ conversation }: Chat): boolean {
    const now = performance.now();
    if (now - (this.#asked.get(conversation) ?? -PATIENCE_MS) < PATIENCE_MS) return false;
    this.#asked.set(conversation, now);
    return true;
  }
}

/** Teams need not answer for a suggestion. @throws what is no failure of Teams' but a bug. */
const tolerated = (error: unknown): void => {
  if (error instanceof TypeError || error instanceof RangeError) throw error;
};
