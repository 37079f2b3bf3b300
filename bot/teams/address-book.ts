import { isSame, meetingId, type MeetingId, type PersonId } from '../../src/domain';
import type { Notebook } from '../../src/app';
import { ChatNotes } from './chat-notes';
import type { Place, Somebody } from './incoming';
import { Offers } from './offers';

/** A chat Nuija has been in, with the meeting it is about now. */
export interface Chat extends Place {
  /** Of the current meeting; a personal chat has none of its own. */
  readonly meeting?: MeetingId;
  /** How many meetings this chat has held. */
  readonly serial: number;
  /** The conversation Teams has put in its place: everything of this one is that one's now. */
  readonly movedTo?: string;
}

/** Somebody Nuija has met, as far as Teams goes. */
export interface Contact {
  readonly teamsId: string;
  readonly name: string;
  /** The meetings they were seen in, newest last. */
  readonly meetings: readonly MeetingId[];
  /** Their personal chat with the bot, once there is one. */
  readonly personalChat?: Place;
}

const MEETINGS_KEPT = 20;

/**
 * Which chat holds which meeting, and how people are reached in Teams. Facts for delivery, not part of the record:
 * losing them loses no decision.
 */
export class AddressBook {
  readonly #notebook: Notebook;
  readonly #newMeeting: (place: Place, serial: number) => MeetingId;
  readonly offers: Offers;
  /** What is known of the chats besides. */
  readonly notes: ChatNotes;

  constructor(notebook: Notebook, newMeeting: (place: Place, serial: number) => MeetingId) {
    this.#notebook = notebook;
    this.#newMeeting = newMeeting;
    this.offers = new Offers(notebook);
    this.notes = new ChatNotes(notebook);
  }

  /** The chat of a place, kept up to date: Teams may move its service. A group chat has a meeting from the start. */
  async chat(place: Place): Promise<Chat> {
    let before: Chat | undefined;
    const chat = (await this.#notebook.change(chatKey(place.conversation), (known) => {
      before = known as Chat | undefined;
      if (before?.movedTo !== undefined) return before;
      const serial = before?.serial ?? 1;
      const meeting = place.kind === 'group' ? (before?.meeting ?? this.#newMeeting(place, serial)) : undefined;
      const now = { ...before, ...place, serial, ...(meeting === undefined ? {} : { meeting }) } satisfies Chat;
      return sameAs(before, now);
    })) as Chat;
    if (chat.movedTo !== undefined) return (await this.#current(chat)) ?? chat;
    if (chat.meeting !== undefined && before?.meeting !== chat.meeting)
      await this.#notebook.set(homeKey(chat.meeting), place.conversation);
    if (chat !== before) await this.#hold(chat);
    return chat;
  }

  /**
   * The chat that has held the Teams meeting of a place so far, where that is another one: Teams has given the meeting
   * another chat. Only one of the same tenant and bot, which has held no other Teams meeting since.
   *
   * @param known what `chatOf` says of the place
   */
  async chatBefore(place: Place, known: Chat | undefined): Promise<Chat | undefined> {
    const { conversation, kind, tenant, bot, teamsMeeting } = place;
    if (kind !== 'group' || teamsMeeting === undefined) return undefined;
    if (known?.movedTo !== undefined || known?.teamsMeeting === teamsMeeting) return undefined;
    const holder = await this.#get<string>(teamsKey(tenant, teamsMeeting));
    const before = holder === undefined || holder === conversation ? undefined : await this.chatOf(holder);
    const isOne = before?.tenant === tenant && before.bot.id === bot.id && before.teamsMeeting === teamsMeeting;
    return isOne && before.movedTo === undefined ? before : undefined;
  }

  /**
   * The meeting of a chat is at home in another one from now on. Done again, it is the same; `movedOut` ends it.
   *
   * @returns the message of the settings card in the chat before, where the new chat has one already
   */
  async moveIn(before: Chat, { teamsMeeting: _later, ...place }: Place): Promise<PostedCard | undefined> {
    const own = (await this.chatOf(place.conversation))?.meeting;
    const { meeting, serial } = before;
    if (meeting === undefined) return undefined;
    await this.#notebook.set(chatKey(place.conversation), { ...place, serial, meeting });
    await this.#notebook.set(homeKey(meeting), place.conversation);
    await this.notes.takeOver(before.conversation, place.conversation);
    const settings = own === undefined || own === meeting ? undefined : await this.message(own, 'welcome');
    if (settings === undefined) return undefined;
    const left = await this.message(meeting, 'welcome');
    await this.remember(meeting, 'welcome', settings);
    return left;
  }

  /** Everything of a chat is another's now. */
  async movedOut(before: Chat, { conversation, tenant, teamsMeeting = '' }: Place): Promise<void> {
    await this.#notebook.set(chatKey(before.conversation), { ...before, movedTo: conversation });
    await this.#notebook.set(teamsKey(tenant, teamsMeeting), conversation);
  }

  /** The chat turns to its next meeting. */
  async nextMeeting(chat: Chat): Promise<Chat & { readonly meeting: MeetingId }> {
    const serial = chat.serial + 1;
    const next = { ...chat, serial, meeting: this.#newMeeting(chat, serial) };
    await this.#notebook.set(homeKey(next.meeting), chat.conversation);
    // The settings are the body's: their card goes along.
    const settings = chat.meeting === undefined ? undefined : await this.message(chat.meeting, 'welcome');
    if (settings !== undefined) await this.remember(next.meeting, 'welcome', settings);
    await this.#notebook.set(chatKey(chat.conversation), next);
    return next;
  }

  /** The chat a meeting is held in. */
  async home(meeting: MeetingId): Promise<Chat | undefined> {
    const conversation = await this.#get<string>(homeKey(meeting));
    return this.#current(conversation === undefined ? undefined : await this.chatOf(conversation));
  }

  /** A conversation by the id it had, whatever has become of it since. */
  chatOf(conversation: string): Promise<Chat | undefined> {
    return this.#get<Chat>(chatKey(conversation));
  }

  contact(person: PersonId): Promise<Contact | undefined> {
    return this.#get<Contact>(personKey(person));
  }

  /** Somebody was seen: in a meeting's chat, in a meeting, or in their own chat with the bot. */
  async met(person: Somebody, where: { readonly meeting?: MeetingId; readonly personalChat?: Place }): Promise<void> {
    const { meeting } = where;
    await this.#notebook.change(personKey(person.id), (noted) => {
      const known = noted as Contact | undefined;
      const before = known?.meetings ?? [];
      const meetings =
        meeting === undefined || before.at(-1) === meeting
          ? before
          : [...before.filter((each) => each !== meeting), meeting].slice(-MEETINGS_KEPT);
      const personalChat = where.personalChat ?? known?.personalChat;
      return sameAs(known, {
        teamsId: person.teamsId,
        name: person.name === '' ? (known?.name ?? '') : person.name,
        meetings,
        ...(personalChat === undefined ? {} : { personalChat }),
      } satisfies Contact);
    });
  }

  /** Forgets how somebody is reached. Whether there was anything to forget. */
  async forget(person: PersonId): Promise<boolean> {
    const isKnown = (await this.contact(person)) !== undefined;
    await this.#notebook.delete(personKey(person));
    return isKnown;
  }

  /** The message that carries a card, so that it can be updated where it stands. */
  message(meeting: MeetingId, card: string): Promise<PostedCard | undefined> {
    return this.#get<PostedCard>(cardKey(meeting, card));
  }

  async remember(meeting: MeetingId, card: string, posted: PostedCard): Promise<void> {
    await this.#notebook.set(cardKey(meeting, card), posted);
  }

  /** Which chat a Teams meeting is in, so that it is found again in another. The first one that says so. */
  async #hold({ tenant, teamsMeeting, conversation }: Place): Promise<void> {
    if (teamsMeeting === undefined) return;
    await this.#notebook.change(teamsKey(tenant, teamsMeeting), (holder) => holder ?? conversation);
  }

  async #current(chat: Chat | undefined): Promise<Chat | undefined> {
    let current = chat;
    while (current?.movedTo !== undefined) current = await this.chatOf(current.movedTo);
    return current;
  }

  async #get<Value>(key: string): Promise<Value | undefined> {
    return (await this.#notebook.get(key)) as Value | undefined;
  }
}

export interface PostedCard {
  readonly conversation: string;
  readonly activity: string;
  /** Of what was drawn last, so that the same picture is not sent again. */
  readonly digest: string;
  /** Teams no longer knows the message: the card is to be posted again. */
  readonly gone?: boolean;
  /** The message says that the card comes further down: it is to be posted there. */
  readonly moved?: boolean;
}

/** What was noted, where it says the same: then nothing is written. */
const sameAs = <Fact extends object>(before: Fact | undefined, now: Fact): Fact =>
  before !== undefined && isSame(before, now) ? before : now;

const chatKey = (conversation: string): string => `chat:${conversation}`;
const homeKey = (meeting: MeetingId): string => `home:${meeting}`;
const teamsKey = (tenant: string, teamsMeeting: string): string => `teams:${tenant}|${teamsMeeting}`;
const personKey = (person: PersonId): string => `person:${person}`;
const cardKey = (meeting: MeetingId, card: string): string => `card:${meeting}:${card}`;

/** A meeting's id out of where it is held: the same chat always gives the same one. */
export const meetingIdFor =
  (digest: (text: string) => string) =>
  (place: Place, serial: number): MeetingId =>
    meetingId(`m-${digest(`${place.tenant}|${place.conversation}|${String(serial)}`).slice(0, 20)}`);
