import { createHash } from 'node:crypto';
import type { LiveCard, MeetingReader } from '../../src/app';
import type { Instant, MeetingId, MeetingState, PersonId } from '../../src/domain';
import { answer } from '../../src/language';
import type { AddressBook, Chat, PostedCard } from './address-book';
import type { Connector } from './connector';
import { MessageGone } from './failure';
import { drawCard, summaryOf, viewerOf, type CardOf } from './draw-card';
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

  /** Brings the shared card up to the record: updates its message, or posts it where there is none yet. */
  async show(meeting: MeetingId, of: CardOf, anew: boolean): Promise<void> {
    const { reader, addresses } = this.#parts;
    const chat = await addresses.home(meeting);
    if (chat === undefined) return;
    const snapshot = await reader.read(meeting);
    const posted = await addresses.message(meeting, keyOf(of));
    const refreshFor = this.#parts.privateViews ? await this.#viewers(chat, snapshot.state, of) : [];
    const viewer = this.#parts.privateViews && refreshFor.length > 0 ? 'everyone' : 'chair';
    const card = drawCard(meeting, snapshot, of, { viewer, refreshFor, ...(await this.#candidates(chat, of)) });
    const post = card === undefined ? undone(snapshot.state) : cardPost(card, summaryOf(snapshot.state, of));
    if (card === undefined && posted === undefined) return;
    if (posted !== undefined && anew) await this.#supersede(meeting, of, chat, posted, snapshot.state);
    const activity =
      posted === undefined || anew
        ? await this.#parts.sender.post(nameOf(meeting, of), chat, post)
        : await this.#replace(nameOf(meeting, of), chat, posted, post);
    await addresses.remember(meeting, keyOf(of), { conversation: chat.conversation, activity, digest: digestOf(post) });
  }

  /**
   * A card was seen on a message. Where nobody knew the card's message, this is it; a second one, of a post whose answer
   * was lost, has to go.
   *
   * @returns the id of a message to take away
   */
  async seen(meeting: MeetingId, of: CardOf, where: Omit<PostedCard, 'digest'>): Promise<string | undefined> {
    const { addresses, sender } = this.#parts;
    const posted = await addresses.message(meeting, keyOf(of));
    if (posted?.activity === where.activity) return undefined;
    const what = nameOf(meeting, of);
    if (posted === undefined) await addresses.remember(meeting, keyOf(of), { ...where, digest: '' });
    else if (!(await sender.mayStray(what))) return undefined;
    await sender.settled(what);
    return posted === undefined ? undefined : where.activity;
  }

  /** The card as one person sees it. `undefined` when what it shows is not in the record. */
  async viewFor(meeting: MeetingId, of: CardOf, person: PersonId): Promise<AdaptiveCard | undefined> {
    const { reader, addresses, now } = this.#parts;
    const snapshot = await reader.read(meeting);
    const chat = await addresses.home(meeting);
    if (!this.#parts.privateViews || chat === undefined)
      return drawCard(meeting, snapshot, of, {
        viewer: 'chair',
        refreshFor: [],
        ...(await this.#candidates(chat, of)),
      });
    const refreshFor = await this.#viewers(chat, snapshot.state, of);
    // Where the card everybody sees has the buttons, so has each one's own.
    const viewer = refreshFor.length > 0 ? viewerOf(snapshot.state, person, of) : 'chair';
    return drawCard(meeting, snapshot, of, { viewer, refreshFor, now: now(), ...(await this.#candidates(chat, of)) });
  }

  async #replace(what: string, chat: Chat, posted: PostedCard, post: Post): Promise<string> {
    if (posted.digest === digestOf(post)) return posted.activity;
    try {
      await this.#parts.connector.update(chat, posted.activity, post);
      return posted.activity;
    } catch (error) {
      // Teams loses track of messages now and then; the card is then posted again.
      if (error instanceof MessageGone) return this.#parts.sender.post(what, chat, post);
      throw error;
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
    const moved: Post = { text: answer(language, 'moved') };
    if (posted.digest === digestOf(moved)) return;
    try {
      await this.#parts.connector.update(chat, posted.activity, moved);
    } catch (error) {
      if (!(error instanceof MessageGone)) throw error;
    }
    // Whatever becomes of the new one, this need not be done again.
    await this.#parts.addresses.remember(meeting, keyOf(of), { ...posted, digest: digestOf(moved) });
  }

  /** Whom the settings card offers as chair and secretaries: those in the chat. */
  async #candidates(chat: Chat | undefined, { card }: CardOf): Promise<{ readonly candidates?: Candidates }> {
    if (card !== 'welcome' || chat === undefined) return {};
    const { notes } = this.#parts.addresses;
    const { organizer } = await notes.facts(chat.conversation);
    const members = await notes.members(chat.conversation);
    return { candidates: { members, ...(organizer === undefined ? {} : { organizer }) } };
  }

  /** Those who have buttons of their own on a card, by their Teams ids. */
  async #viewers(chat: Chat, state: MeetingState, { target }: CardOf): Promise<readonly string[]> {
    const owners = state.actions.flatMap(({ id, owner }) => (id === target && owner?.person ? [owner.person] : []));
    const people = [...(state.chair === undefined ? [] : [state.chair]), ...state.secretaries, ...owners];
    return this.#parts.directory.teamsIds(chat, [...new Set(people)]);
  }
}

export const liveCardOf = (card: LiveCard, target: string | undefined): CardOf =>
  target === undefined ? { card } : { card, target };

const keyOf = ({ card, target }: CardOf): string => (target === undefined ? card : `${card}:${target}`);

const nameOf = (meeting: MeetingId, of: CardOf): string => `card:${meeting}:${keyOf(of)}`;

const cardPost = (card: AdaptiveCard, summary: string): Post => ({ card, summary });

const undone = (state: MeetingState): Post => ({ text: answer(state.body.language, 'entryUndone') });

const digestOf = (post: Post): string => createHash('sha256').update(JSON.stringify(post)).digest('hex').slice(0, 24);
