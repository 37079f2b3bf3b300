import { ComeBack, Hopeless, NotYet } from '../../src/app';
import { personId, type PersonId } from '../../src/domain';
import type { TokenSource } from '../credentials';
import { chatIn, membersIn, messageIn, organizerIn, type Member, type MembersPage } from './answers';
import { mayStand, orAgain, orDone, orFailure } from './failure';
import type { Place, Somebody } from './incoming';
import { notificationOf, reachedBy, type Notice } from './notice';
import { activityOf, type Post } from './post';
import { ServiceCalls, type Call, type CallWatch } from './service-calls';

/** Teams' limits for one conversation. */
interface Pace {
  /** Takes a place for one call: 0, or how many milliseconds to wait before it may be made. */
  readonly take: (conversation: string) => number;
  /** Nothing may be sent there for so many milliseconds: Teams said so. */
  readonly hold: (conversation: string, ms: number) => void;
}

type Address = Pick<Place, 'conversation' | 'serviceUrl'>;

/** Longest wait for the connector, in milliseconds. */
const DEADLINE_MS = 10_000;
/** People in one page of a roster: Teams' most. */
const PAGE = 500;

export interface ConnectorOptions {
  readonly watch: CallWatch;
  readonly pace: Pace;
  /** Whether an address is Teams': the bot's token goes wherever a service URL says, and that one lay in a store. */
  readonly mayCall: (serviceUrl: string) => boolean;
  /** Longest wait for an answer; ten seconds unless a test has less time. */
  readonly deadlineMs?: number;
}

/** What Nuija asks of Teams' connector ("Connector REST API", version 3, and the meetings of version 1). */
export class Connector {
  readonly #calls: ServiceCalls;
  readonly #options: ConnectorOptions;

  /** `tokens`: what the bot shows with each call; none where it is nobody. */
  constructor(tokens: TokenSource | undefined, options: ConnectorOptions) {
    const { watch, deadlineMs = DEADLINE_MS } = options;
    this.#options = options;
    this.#calls = new ServiceCalls(tokens, { watch, deadlineMs });
  }

  /**
   * Posts a message; returns its activity id.
   *
   * @throws NotYet where the chat has had its share for now; Hopeless where the place is not Teams'
   */
  post(place: Address, post: Post): Promise<string> {
    const call = { method: 'POST', path: `${chatPath(place)}/activities`, body: activityOf(post) } as const;
    return this.#paced(place, async () => messageIn(await orFailure(() => this.#call(place, call))));
  }

  /** Puts something else in place of a message. @throws MessageGone where Teams no longer has it. */
  update(place: Address, message: string, post: Post): Promise<void> {
    const body = { ...activityOf(post), id: message };
    const call = { method: 'PUT', path: messagePath(place, message), body } as const;
    return this.#paced(place, () => orDone(() => this.#call(place, call)));
  }

  /** Takes a message away. @throws MessageGone where Teams no longer has it. */
  remove(place: Address, message: string): Promise<void> {
    const call = { method: 'DELETE', path: messagePath(place, message) } as const;
    return this.#paced(place, () => orDone(() => this.#call(place, call)));
  }

  /** Asks something harmless about a chat. @throws ComeBack, TeamsFailed as long as Teams does not answer. */
  async answers(place: Address): Promise<void> {
    try {
      await this.#page(place);
    } catch (error) {
      // A refusal is an answer, too.
      if (error instanceof ComeBack || mayStand(error)) throw error;
    }
  }

  /** The personal chat with somebody; opening it again gives the same one. */
  async openPersonalChat(place: Place, person: Pick<Somebody, 'teamsId' | 'name'>): Promise<string> {
    const body = {
      isGroup: false,
      bot: { id: place.bot.id, name: place.bot.name },
      members: [{ id: person.teamsId, name: person.name }],
      tenantId: place.tenant,
      channelData: { tenant: { id: place.tenant } },
    };
    const chat = chatIn(await orAgain(() => this.#call(place, { method: 'POST', path: CHATS, body })));
    // Teams counts it in the chat it opened.
    this.#options.pace.take(chat);
    return chat;
  }

  /** Everybody in a chat, page by page. */
  async members(place: Address): Promise<readonly Member[]> {
    const all: Member[] = [];
    let next: string | undefined;
    do {
      const page = await this.#page(place, next);
      all.push(...page.members);
      next = page.continuationToken;
    } while (next !== undefined);
    return all;
  }

  /** Who organises a Teams meeting. @throws NotPermitted where the app was not given leave to ask. */
  async organizer({ serviceUrl }: Pick<Place, 'serviceUrl'>, teamsMeeting: string): Promise<PersonId | undefined> {
    const call = { method: 'GET', path: meetingPath(teamsMeeting) } as const;
    const id = organizerIn(await orAgain(() => this.#call({ serviceUrl }, call)));
    return id === undefined || id.trim() === '' ? undefined : personId(id);
  }

  /**
   * Shows somebody a page in the window of a Teams meeting. The value is whether it reached them.
   *
   * @throws NotPermitted where the app was not given leave, MessageGone where they or the meeting are not there
   */
  async notify({ serviceUrl }: Pick<Place, 'serviceUrl'>, teamsMeeting: string, notice: Notice): Promise<boolean> {
    const path = `${meetingPath(teamsMeeting)}/notification`;
    const call = { method: 'POST', path, body: notificationOf(notice) } as const;
    return reachedBy(() => orFailure(() => this.#call({ serviceUrl }, call)));
  }

  async #page(place: Address, continuationToken?: string): Promise<MembersPage> {
    // Teams' own size for the first page will do; the others are as large as may be.
    const query =
      continuationToken === undefined
        ? ''
        : `?continuationToken=${encodeURIComponent(continuationToken)}&pageSize=${String(PAGE)}`;
    const path = `${chatPath(place)}/pagedmembers${query}`;
    return membersIn(await orAgain(() => this.#call(place, { method: 'GET', path })));
  }

  async #paced<Value>({ conversation }: Address, call: () => Promise<Value>): Promise<Value> {
    const { pace } = this.#options;
    const wait = pace.take(conversation);
    if (wait > 0) throw new NotYet('the chat has had its share of messages for now', wait);
    try {
      return await call();
    } catch (error) {
      if (error instanceof ComeBack && error.afterMs !== undefined) pace.hold(conversation, error.afterMs);
      throw error;
    }
  }

  #call({ serviceUrl }: Pick<Address, 'serviceUrl'>, call: Call): Promise<unknown> {
    if (!this.#options.mayCall(serviceUrl)) throw new Hopeless('the address of the chat is not one of Teams');
    return this.#calls.call(serviceUrl, call);
  }
}

const CHATS = '/v3/conversations';
const chatPath = ({ conversation }: Pick<Address, 'conversation'>): string =>
  `${CHATS}/${encodeURIComponent(conversation)}`;
const messagePath = (place: Address, message: string): string =>
  `${chatPath(place)}/activities/${encodeURIComponent(message)}`;
const meetingPath = (teamsMeeting: string): string => `/v1/meetings/${encodeURIComponent(teamsMeeting)}`;
