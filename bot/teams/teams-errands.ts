import { draftContents, Hopeless, nudgeWords, type Errands, type Records } from '../../src/app';
import type { Instant, MeetingId, MeetingState, PersonId } from '../../src/domain';
import { answer } from '../../src/language';
import { minutesReadyCard, type AdaptiveCard } from '../cards';
import type { AddressBook, Chat } from './address-book';
import { liveCardOf, type CardBoard } from './card-board';
import type { Connector } from './connector';
import type { Directory } from './directory';
import { frameOf } from './draw-card';
import type { Place } from './incoming';
import type { Sender } from './sender';

/** Links to a draft's files, for one person, until they expire. */
export interface Links {
  readonly expires: (now: Instant) => Instant;
  readonly to: (
    file: { readonly meeting: MeetingId; readonly version: number; readonly format: 'docx' | 'pdf' | 'html' },
    person: PersonId,
    expires: Instant,
  ) => string;
}

export interface TeamsErrandParts {
  readonly records: Records;
  readonly addresses: AddressBook;
  readonly connector: Connector;
  readonly sender: Sender;
  readonly directory: Directory;
  readonly board: CardBoard;
  readonly links: Links;
  readonly helpCard: (language: 'fi' | 'sv' | 'en') => AdaptiveCard;
}

/** The errands that need Teams: words, cards, and a draft to a secretary's own chat. */
export const teamsErrands = (parts: TeamsErrandParts): Pick<Errands, 'say' | 'card' | 'show' | 'deliver' | 'nudge'> => {
  const { addresses, sender, board, records } = parts;
  const placeOf = async (meeting: MeetingId, chat: string | undefined): Promise<Chat> => {
    const place = chat === undefined ? await addresses.home(meeting) : await addresses.chatOf(chat);
    if (place === undefined) throw new Hopeless('the chat is not known');
    return stillIn(addresses, place);
  };
  return {
    say: async ({ text, chat }, { meeting, id }) => {
      await sender.post(id, await placeOf(meeting, chat), { text });
    },

    card: async ({ card, target, anew }, { meeting }) => {
      const home = await addresses.home(meeting);
      if (home !== undefined) await stillIn(addresses, home);
      // The settings card is posted by the installation alone; from then on it is kept up to date where it stands.
      if (card === 'welcome') {
        if (home === undefined || (await addresses.message(meeting, card)) === undefined) return;
        await parts.directory.lookAround(home);
      }
      await board.show(meeting, liveCardOf(card, target), anew === true);
    },

    show: async ({ card, chat }, { meeting, id }) => {
      const place = await placeOf(meeting, chat);
      if (card === 'welcome') {
        await parts.directory.lookAround(place);
        await board.show(meeting, { card }, false);
        return;
      }
      const { language, name } = (await records.reader.read(meeting)).state.body;
      await sender.post(id, place, { card: parts.helpCard(language), summary: name === '' ? 'Nuija' : name });
    },

    deliver: async ({ version, person }, { meeting, id }) => {
      const contents = await draftContents(records, meeting, version);
      if (contents === undefined) throw new Hopeless(`there is no draft ${String(version)}`);
      const place = await personalChat(parts, meeting, person);
      const expires = parts.links.expires(records.now());
      const { state, draft, gaps } = contents;
      const files = (['docx', 'pdf', 'html'] as const).map((format) => ({
        format,
        url: parts.links.to({ meeting, version, format }, person, expires),
      }));
      const notCaptured = gaps.map(({ text }) => text);
      const snapshot = { state, version: state.history.length };
      // A draft that is sent again comes on a card of its own, whose button works once more.
      const frame = frameOf(meeting, snapshot, `minutes-ready:${id}`, { viewer: 'secretary', refreshFor: [] });
      const ready = { draft: version, whileOpen: draft.whileOpen, files, expires, notCaptured };
      await sender.post(id, place, {
        card: minutesReadyCard(state, ready, frame),
        summary: answer(state.body.language, 'summaryMinutes'),
      });
    },

    nudge: async ({ about }, { meeting, id }) => {
      const { state } = await records.reader.read(meeting);
      const text = nudgeWords(about, state, records.now());
      if (text === undefined) return;
      const place =
        state.body.nudges === 'everybody' ? await placeOf(meeting, undefined) : await chairsChat(parts, meeting, state);
      if (place !== undefined) await sender.post(id, place, { text });
    },
  };
};

/** Where the chair alone reads it. `undefined` where there is no such place: then only the chair's card says it. */
const chairsChat = async (
  parts: TeamsErrandParts,
  meeting: MeetingId,
  { chair }: MeetingState,
): Promise<Pick<Place, 'conversation' | 'serviceUrl'> | undefined> => {
  if (chair === undefined) return undefined;
  try {
    return await personalChat(parts, meeting, chair);
  } catch (error) {
    if (error instanceof Hopeless) return undefined;
    throw error;
  }
};

/** The chat, unless Nuija was removed from it: then everything that waits for it is given up, and a new installation begins anew. */
const stillIn = async <Known extends Pick<Place, 'conversation'>>(
  { notes }: AddressBook,
  chat: Known,
): Promise<Known> => {
  if ((await notes.facts(chat.conversation)).left === true) throw new Hopeless('Nuija was removed from the chat');
  return chat;
};

/** Somebody's own chat with the bot, opened where there is none yet. */
export const personalChat = async (
  { addresses, connector, directory }: TeamsErrandParts,
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
