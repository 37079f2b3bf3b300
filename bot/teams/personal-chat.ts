import { Hopeless } from '../../src/app';
import type { MeetingId, PersonId } from '../../src/domain';
import type { AddressBook } from './address-book';
import type { Connector } from './connector';
import type { Directory } from './directory';
import type { Place } from './incoming';

export interface PersonalChatParts {
  readonly addresses: AddressBook;
  readonly connector: Connector;
  readonly directory: Directory;
}

/** The chat, unless Nuija was removed from it: then everything that waits for it is given up, and a new installation begins anew. */
export const stillIn = async <Known extends Pick<Place, 'conversation'>>(
  { notes }: AddressBook,
  chat: Known,
): Promise<Known> => {
  if ((await notes.facts(chat.conversation)).left === true) throw new Hopeless('Nuija was removed from the chat');
  return chat;
};

/** Somebody's own chat with the bot, opened where there is none yet. */
export const personalChat = async (
  { addresses, connector, directory }: PersonalChatParts,
  meeting: MeetingId,
  person: PersonId,
): Promise<Pick<Place, 'conversation' | 'serviceUrl'>> => {
  const home = await addresses.home(meeting);
  if (home === undefined) throw new Hopeless('the chat of the meeting is not known');
  const known = await addresses.contact(person);
  if (known?.personalChat !== undefined) return stillIn(addresses, known.personalChat);
  if (known === undefined) await directory.refresh(home);
  const contact = known ?? (await addresses.contact(person));
  if (contact === undefined) throw new Hopeless('this person is not in Teams');
  const conversation = await connector.openPersonalChat(home, contact);
  const { tenant, serviceUrl, bot } = home;
  const place: Place = { conversation, kind: 'personal', tenant, serviceUrl, bot };
  await addresses.met({ id: person, name: contact.name, teamsId: contact.teamsId }, { personalChat: place });
  await addresses.chat(place);
  return place;
};
