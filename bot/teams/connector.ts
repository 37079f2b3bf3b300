import type { ConversationParameters } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  TeamsConnectorClient,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { ComeBack, Hopeless, NotYet } from '../../src/app';
import { personId, type PersonId } from '../../src/domain';
import { chatIn, membersIn, messageIn, type Member, type MembersPage } from './answers';
import { mayStand, orAgain, orDone, orFailure } from './failure';
import type { Place, Somebody } from './incoming';
import { notificationOf, reachedBy, type Notice } from './notice';
import { oneAttempt, type CallWatch } from './one-attempt';
import { activityOf, type Post } from './post';

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

/** Sends to Teams: one POST for one call. The SDK's hidden retries are taken out; the outbox owns those. */
export class Connector {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #identity: ClaimsIdentity;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #options: ConnectorOptions;

  constructor(authentication: BotFrameworkAuthentication, appId: string, options: ConnectorOptions) {
    this.#options = options;
    this.#authentication = authentication;
    this.#identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]);
  }

  /**
   * Posts a message; returns its activity id.
   *
   * @throws NotYet where the chat has had its share for now; Hopeless where the place is not Teams'
   */
  post(place: Address, post: Post): Promise<string> {
    return this.#paced(place, async ({ conversations }) =>
      messageIn(await orFailure(() => conversations.sendToConversation(place.conversation, activityOf(post)))),
    );
  }

  /** Puts something else in place of a message. @throws MessageGone where Teams no longer has it. */
  update(place: Address, message: string, post: Post): Promise<void> {
    const activity = { ...activityOf(post), id: message };
    return this.#paced(place, ({ conversations }) =>
      orDone(() => conversations.updateActivity(place.conversation, message, activity)),
    );
  }

  /** Takes a message away. @throws MessageGone where Teams no longer has it. */
  remove(place: Address, message: string): Promise<void> {
    return this.#paced(place, ({ conversations }) =>
      orDone(() => conversations.deleteActivity(place.conversation, message)),
    );
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
    const client = await this.#client(place.serviceUrl);
    // The SDK's type demands fields that Teams takes no notice of.
    const parameters = {
      isGroup: false,
      bot: { id: place.bot.id, name: place.bot.name },
      members: [{ id: person.teamsId, name: person.name }],
      tenantId: place.tenant,
      channelData: { tenant: { id: place.tenant } },
    } as unknown as ConversationParameters;
    const chat = chatIn(await orAgain(() => client.conversations.createConversation(parameters)));
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
    const { teams } = await this.#meetings(serviceUrl);
    const { organizer } = await orAgain(() => teams.fetchMeetingInfo(teamsMeeting));
    const id = (organizer as Partial<typeof organizer> | undefined)?.aadObjectId;
    return id === undefined || id.trim() === '' ? undefined : personId(id);
  }

  /**
   * Shows somebody a page in the window of a Teams meeting. The value is whether it reached them.
   *
   * @throws NotPermitted where the app was not given leave, MessageGone where they or the meeting are not there
   */
  async notify({ serviceUrl }: Pick<Place, 'serviceUrl'>, teamsMeeting: string, notice: Notice): Promise<boolean> {
    const { teams } = await this.#meetings(serviceUrl);
    return reachedBy(() => orFailure(() => teams.sendMeetingNotification(teamsMeeting, notificationOf(notice))));
  }

  async #meetings(serviceUrl: string): Promise<TeamsConnectorClient> {
    const { credentials } = await this.#client(serviceUrl);
    const client = new TeamsConnectorClient(credentials, { baseUri: serviceUrl });
    this.#bound(client, serviceUrl);
    return client;
  }

  async #page({ serviceUrl, conversation }: Address, continuationToken?: string): Promise<MembersPage> {
    const { conversations } = await this.#client(serviceUrl);
    // The SDK's type has no page size without a token; Teams' own for the first page will do.
    const wanted = continuationToken === undefined ? [] : ([{ continuationToken, pageSize: PAGE }] as const);
    return membersIn(await orAgain(() => conversations.getConversationPagedMembers(conversation, ...wanted)));
  }

  async #paced<Value>(
    { serviceUrl, conversation }: Address,
    call: (client: ConnectorClient) => Promise<Value>,
  ): Promise<Value> {
    const { pace } = this.#options;
    const client = await this.#client(serviceUrl);
    const wait = pace.take(conversation);
    if (wait > 0) throw new NotYet('the chat has had its share of messages for now', wait);
    try {
      return await call(client);
    } catch (error) {
      if (error instanceof ComeBack && error.afterMs !== undefined) pace.hold(conversation, error.afterMs);
      throw error;
    }
  }

  async #client(serviceUrl: string): Promise<ConnectorClient> {
    if (!this.#options.mayCall(serviceUrl)) throw new Hopeless('the address of the chat is not one of Teams');
    const known = this.#clients.get(serviceUrl);
    if (known !== undefined) return known;
    const made = this.#make(serviceUrl);
    this.#clients.set(serviceUrl, made);
    made.catch(() => this.#clients.delete(serviceUrl));
    return made;
  }

  async #make(serviceUrl: string): Promise<ConnectorClient> {
    const factory = this.#authentication.createConnectorFactory(this.#identity);
    const client = await factory.create(serviceUrl);
    this.#bound(client, serviceUrl);
    return client;
  }

  #bound(client: ConnectorClient | TeamsConnectorClient, serviceUrl: string): void {
    const { watch, deadlineMs = DEADLINE_MS } = this.#options;
    oneAttempt(client, { serviceUrl, watch, deadlineMs });
  }
}
