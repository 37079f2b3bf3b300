import type { Activity, Attachment, ConversationParameters, PagedMembersResult } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  TeamsConnectorClient,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { ComeBack, NotYet } from '../../src/app';
import { personId, type PersonId } from '../../src/domain';
import { mayStand, orFailure } from './failure';
import type { Place, Somebody } from './incoming';

/**
 * A message as Nuija sends it: words, one card or one file of Teams' own, never two of them, for Teams splits those and
 * returns no id.
 */
export type Post =
  { readonly text: string } | { readonly card: object; readonly summary: string } | { readonly file: Attachment };

/** Takes a place for one call to a conversation: 0, or how many milliseconds to wait before it may be made. */
type Pace = (conversation: string) => number;

/** Told of every call to Teams: the status of the answer (none where there was no answer), and how long it took. */
type CallWatch = (status: number | undefined, seconds: number) => void;

type Address = Pick<Place, 'conversation' | 'serviceUrl'>;

/** Longest wait for the connector, in milliseconds. */
const DEADLINE_MS = 10_000;
/** People in one page of a roster: Teams' most. */
const PAGE = 500;

export interface ConnectorOptions {
  readonly watch: CallWatch;
  readonly pace: Pace;
  /** Longest wait for an answer; ten seconds unless a test has less time. */
  readonly deadlineMs?: number;
}

const ON_THIS_MACHINE = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;

/** Sends to Teams: one POST for one call. The SDK's hidden retries are taken out; the outbox owns those. */
export class Connector {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #identity: ClaimsIdentity;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #watch: CallWatch;
  readonly #deadlineMs: number;
  readonly #pace: Pace;

  constructor(authentication: BotFrameworkAuthentication, appId: string, options: ConnectorOptions) {
    const { watch, pace, deadlineMs = DEADLINE_MS } = options;
    this.#pace = pace;
    this.#deadlineMs = deadlineMs;
    this.#watch = watch;
    this.#authentication = authentication;
    this.#identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]);
  }

  /** Posts a message; returns its activity id. @throws NotYet where the chat has had its share for now. */
  async post(place: Address, post: Post): Promise<string> {
    this.#keepPace(place);
    const client = await this.#client(place.serviceUrl);
    const sent = await orFailure(() => client.conversations.sendToConversation(place.conversation, activityOf(post)));
    return sent.id;
  }

  /** Puts something else in place of a message. @throws MessageGone where Teams no longer has it. */
  async update(place: Address, message: string, post: Post): Promise<void> {
    this.#keepPace(place);
    const client = await this.#client(place.serviceUrl);
    await orFailure(() =>
      client.conversations.updateActivity(place.conversation, message, { ...activityOf(post), id: message }),
    );
  }

  /** Takes a message away. @throws MessageGone where Teams no longer has it. */
  async remove(place: Address, message: string): Promise<void> {
    this.#keepPace(place);
    const client = await this.#client(place.serviceUrl);
    await orFailure(() => client.conversations.deleteActivity(place.conversation, message));
  }

  /** Asks something harmless about a chat. @throws ComeBack, TeamsFailed as long as Teams does not answer. */
  async answers(place: Address): Promise<void> {
    const client = await this.#client(place.serviceUrl);
    try {
      await orFailure(() => client.conversations.getConversationPagedMembers(place.conversation));
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
    const opened = await orFailure(() => client.conversations.createConversation(parameters));
    // Teams counts it in the chat it opened.
    this.#pace(opened.id);
    return opened.id;
  }

  /** Everybody in a chat, page by page. */
  async members(
    place: Address,
  ): Promise<readonly { readonly id: string; readonly name?: string; readonly aadObjectId?: string }[]> {
    const client = await this.#client(place.serviceUrl);
    const all: { id: string; name?: string; aadObjectId?: string }[] = [];
    let continuationToken = '';
    do {
      // The SDK's type has no page size without a token; Teams' own for the first page will do.
      const wanted = continuationToken === '' ? [] : ([{ continuationToken, pageSize: PAGE }] as const);
      const page: Partial<PagedMembersResult> = await orFailure(() =>
        client.conversations.getConversationPagedMembers(place.conversation, ...wanted),
      );
      all.push(...(page.members ?? []));
      continuationToken = page.continuationToken ?? '';
    } while (continuationToken !== '');
    return all;
  }

  /** Who organises a Teams meeting. @throws NotPermitted where the app was not given leave to ask. */
  async organizer({ serviceUrl }: Pick<Place, 'serviceUrl'>, teamsMeeting: string): Promise<PersonId | undefined> {
    const { credentials } = await this.#client(serviceUrl);
    const client = new TeamsConnectorClient(credentials, { baseUri: serviceUrl });
    this.#bound(client, serviceUrl);
    const { organizer } = await orFailure(() => client.teams.fetchMeetingInfo(teamsMeeting));
    const id = (organizer as Partial<typeof organizer> | undefined)?.aadObjectId;
    return id === undefined || id.trim() === '' ? undefined : personId(id);
  }

  #keepPace({ conversation }: Address): void {
    const wait = this.#pace(conversation);
    if (wait > 0) throw new NotYet('the chat has had its share of messages for now', wait);
  }

  #client(serviceUrl: string): Promise<ConnectorClient> {
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

  /** One attempt for one call, with a deadline; watched. */
  #bound(made: ConnectorClient | TeamsConnectorClient, serviceUrl: string): void {
    const { pipeline } = (made as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    // A proxy set for the organisation's network knows nothing of a service on this machine (a rehearsal, the Playground).
    if (ON_THIS_MACHINE.test(serviceUrl)) pipeline.removePolicy({ name: 'proxyPolicy' });
    pipeline.addPolicy({
      name: 'deadline',
      sendRequest: async (request, next) => {
        request.timeout = this.#deadlineMs;
        const begun = performance.now();
        let status: number | undefined;
        try {
          const response = await next(request);
          ({ status } = response);
          return response;
        } finally {
          this.#watch(status, (performance.now() - begun) / 1_000);
        }
      },
    });
  }
}

/** The part of the SDK's HTTP pipeline that is needed to take its retries out; it is not in its types. */
interface Pipeline {
  removePolicy(policy: { name: string }): void;
  addPolicy(policy: {
    name: string;
    sendRequest: (
      request: { timeout: number },
      next: (request: unknown) => Promise<{ readonly status: number }>,
    ) => Promise<{ readonly status: number }>;
  }): void;
}

const activityOf = (post: Post): Partial<Activity> => {
  if ('text' in post) return { type: 'message', text: post.text, textFormat: 'plain' };
  if ('file' in post) return { type: 'message', attachments: [post.file] };
  const { card, summary } = post;
  return { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };
};

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
