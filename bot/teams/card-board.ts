import { createHash } from 'node:crypto';
import { Hopeless, type LiveCard, type MeetingReader } from '../../src/app';
import type { Instant, MeetingId, MeetingState, PersonId } from '../../src/domain';
import { answer } from '../../src/language';
import { recordSeenBy } from '../../src/minutes';
import type { AddressBook, Chat, PostedCard } from './address-book';
import type { Connector } from './connector';
import { MessageGone } from './failure';
import { drawCard, summaryOf, viewerOf, withButtons, type CardOf } from './draw-card';
import type { Post } from './post';
import type { Sender } from './sender';
import type { Directory } from './directory';
import type { AdaptiveCard, Candidates } from '../cards';

export interface CardBoardParts {
  readonly reader: MeetingReader;
  readonly addresses: AddressBook;
  readonly connector: Connector;
  readonly sender: Sender;
  readonly directory: Directory;
  /**
   * Whether this client shows people views of their own. Where it does not, the shared card carries the buttons; who
   * may press them is decided all the same.
   */
  readonly privateViews: boolean;
  readonly now: () => Instant;
}

/** One card per thing, updated where it stands for everybody. */
export class CardBoard {
  readonly #parts: CardBoardParts;

  constructor(parts: CardBoardParts) {
    this.#parts = parts;
  }

  /**
   * Brings the shared card up to the record: updates its message, or posts it where there is none yet.
   *
   * @param anew posts it again at the end of the chat, though it stands somewhere
   * @param isTriedAgain an attempt before this one ended without anybody knowing how; it may have posted the card
   */
  async show(meeting: MeetingId, of: CardOf, anew: boolean, isTriedAgain = false): Promise<void> {
    const { reader, addresses, sender } = this.#parts;
    const chat = await addresses.home(meeting);
    if (chat === undefined) return;
    const { privateViews, directory } = this.#parts;
    const whole = await reader.read(meeting);
    const snapshot = { ...whole, state: recordSeenBy(whole.state, 'chat') };
    const known = await addresses.message(meeting, keyOf(of));
    const posted = known?.conversation === chat.conversation ? known : undefined;
    const refreshFor = privateViews ? await directory.teamsIds(chat, withButtons(snapshot.state, of)) : [];
    const viewer = privateViews && refreshFor.length > 0 ? 'everyone' : 'chair';
    const card = drawCard(meeting, snapshot, of, { viewer, refreshFor, ...(await this.#candidates(chat, of)) });
    const post = card === undefined ? notShown(whole.state, of) : cardPost(card, summaryOf(snapshot.state, of));
    if (known !== undefined && posted === undefined) await this.#leaveBehind(known, snapshot.state);
    if (card === undefined && posted === undefined) return;
    if (isTriedAgain) await sender.doubted(nameOf(meeting, of));
    const isPostedAnew = anew && !(isTriedAgain && posted?.digest === SEEN);
    if (posted !== undefined && isPostedAnew) await this.#supersede(meeting, of, chat, posted, snapshot.state);
    const standing =
      posted === undefined || isPostedAnew ? undefined : await this.#replace(meeting, of, chat, posted, post);
    const activity = standing ?? (await sender.post(nameOf(meeting, of), chat, post));
    await addresses.remember(meeting, keyOf(of), { conversation: chat.conversation, activity, digest: digestOf(post) });
    if (posted !== undefined && standing === undefined && !isPostedAnew) await this.#takeAway(chat, posted);
  }

  /** Whether the card of a thing stands in a chat. */
  async stands(meeting: MeetingId, of: CardOf): Promise<boolean> {
    return (await this.#parts.addresses.message(meeting, keyOf(of))) !== undefined;
  }

  /**
   * A card was seen on a message. Where nobody knew the card's message, this is it; another one, of a post whose answer
   * was lost or that somebody died over, has to go.
   *
   * @returns the id of a message to take away
   */
  async seen(meeting: MeetingId, of: CardOf, where: Omit<PostedCard, 'digest'>): Promise<string | undefined> {
    const { addresses, sender } = this.#parts;
    const posted = await addresses.message(meeting, keyOf(of));
    if (posted?.activity === where.activity) return undefined;
    const what = nameOf(meeting, of);
    const isLookedFor = posted === undefined || posted.gone === true || posted.moved === true;
    if (posted !== undefined && posted.moved !== true && !(await sender.mayStray(what))) return undefined;
    if (isLookedFor) await addresses.remember(meeting, keyOf(of), { ...where, digest: SEEN });
    await sender.settled(what);
    return isLookedFor ? undefined : where.activity;
  }

  /** The card as one person sees it. `undefined` when what it shows is not in the record. */
  async viewFor(meeting: MeetingId, of: CardOf, person: PersonId): Promise<AdaptiveCard | undefined> {
    const { reader, addresses, now } = this.#parts;
    const whole = await reader.read(meeting);
    const chat = await addresses.home(meeting);
    const reads = this.#parts.privateViews && chat !== undefined ? person : 'chat';
    const snapshot = { ...whole, state: recordSeenBy(whole.state, reads) };
    if (reads === 'chat')
      return drawCard(meeting, snapshot, of, {
        viewer: 'chair',
        refreshFor: [],
        ...(await this.#candidates(chat, of)),
      });
    // Somebody waits for this: Teams is not asked about people now.
    const refreshFor = await this.#parts.directory.knownIds(withButtons(snapshot.state, of));
    // Where the card everybody sees has the buttons, so has each one's own.
    const viewer = refreshFor.length > 0 ? viewerOf(snapshot.state, person, of) : 'chair';
    return drawCard(meeting, snapshot, of, {
      viewer,
      refreshFor,
      reader: person,
      now: now(),
      ...(await this.#candidates(chat, of)),
    });
  }

  /** Brings a card up to date where it stands. `undefined` where it does not stand any more. */
  async #replace(
    meeting: MeetingId,
    of: CardOf,
    chat: Chat,
    posted: PostedCard,
    post: Post,
  ): Promise<string | undefined> {
    if (posted.gone === true) return undefined;
    if (posted.digest === digestOf(post)) return posted.activity;
    try {
      await this.#parts.connector.update(chat, posted.activity, post);
      return posted.activity;
    } catch (error) {
      if (!(error instanceof MessageGone)) throw error;
      // Noted before it is posted again: should the answer to that be lost, the new one is the card wherever it is seen.
      await this.#parts.addresses.remember(meeting, keyOf(of), { ...posted, gone: true });
      return undefined;
    }
  }

  /** Teams loses track of messages that are still there now and then. Where this one is not, there is nothing to do. */
  async #takeAway(chat: Chat, { activity }: PostedCard): Promise<void> {
    try {
      await this.#parts.connector.remove(chat, activity);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw error;
    }
  }

  /** An agenda further up must not go on saying what was on when it was posted. */
  async #supersede(
    meeting: MeetingId,
    of: CardOf,
    chat: Chat,
    posted: PostedCard,
    { body: { language } }: MeetingState,
  ): Promise<void> {
    if (posted.moved === true) return;
    const moved: Post = { text: answer(language, 'moved') };
    try {
      await this.#parts.connector.update(chat, posted.activity, moved);
    } catch (error) {
      if (!(error instanceof MessageGone)) throw error;
      await this.#takeAway(chat, posted);
    }
    // Whatever becomes of the new one, this need not be done again.
    await this.#parts.addresses.remember(meeting, keyOf(of), { ...posted, digest: digestOf(moved), moved: true });
  }

  /** A card in a chat that the meeting has left must not go on looking like the one to press. */
  async #leaveBehind({ conversation, activity }: PostedCard, { body: { language } }: MeetingState): Promise<void> {
    const chat = await this.#parts.addresses.chatOf(conversation);
    if (chat === undefined) return;
    try {
      await this.#parts.connector.update(chat, activity, { text: answer(language, 'cardMoved') });
    } catch (error) {
      // Nuija may not be in that chat any more.
      if (!(error instanceof Hopeless)) throw error;
    }
  }

  /** Whom the settings card offers as chair and secretaries: those in the chat. */
  async #candidates(chat: Chat | undefined, { card }: CardOf): Promise<{ readonly candidates?: Candidates }> {
    if (card !== 'welcome' || chat === undefined) return {};
    const { notes } = this.#parts.addresses;
    const { organizer } = await notes.facts(chat.conversation);
    const members = await notes.members(chat.conversation);
    return { candidates: { members, ...(organizer === undefined ? {} : { organizer }) } };
  }
}

export const liveCardOf = (card: LiveCard, target: string | undefined): CardOf =>
  target === undefined ? { card } : { card, target };

const keyOf = ({ card, target }: CardOf): string => (target === undefined ? card : `${card}:${target}`);

const nameOf = (meeting: MeetingId, of: CardOf): string => `card:${meeting}:${keyOf(of)}`;

const cardPost = (card: AdaptiveCard, summary: string): Post => ({ card, summary });

/** What stands in the place of a card that there is nothing to show on: it was undone, or is not for everybody here. */
const notShown = (state: MeetingState, { target = '' }: CardOf): Post => {
  const isThere = [...state.decisions, ...state.proposals, ...state.votes, ...state.actions].some(
    ({ id }) => id === target,
  );
  return { text: answer(state.body.language, isThere ? 'notShownHere' : 'entryUndone') };
};

/** Of a card that was found on a message: nobody knows what was drawn there. */
const SEEN = '';

const digestOf = (post: Post): string => createHash('sha256').update(JSON.stringify(post)).digest('hex').slice(0, 24);
