import type { Activity, Attachment, ConversationParameters, PagedMembersResult } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { ComeBack, Hopeless } from '../../src/app';
import type { Place, Somebody } from './incoming';

/** A message as Nuija sends it: words or one card, never both, for Teams splits those and returns no id. */
export type Post = { readonly text: string } | { readonly card: object; readonly summary: string };

/** Thrown when the message to change is not there any more. */
export class MessageGone extends Hopeless {}

/** Thrown when Teams failed by itself; the message says no more than how. */
export class TeamsFailed extends Error {}

/** Told of every call to Teams: the status of the answer (none where there was no answer), and how long it took. */
export type CallWatch = (status: number | undefined, seconds: number) => void;

type Address = Pick<Place, 'conversation' | 'serviceUrl'>;

/** Longest wait for the connector, in milliseconds. */
const DEADLINE_MS = 10_000;
/** People in one page of a roster: Teams' most. */
const PAGE = 500;

/** Sends to Teams: one POST for one call. The SDK's hidden retries are taken out; the outbox owns those. */
export class Connector {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #identity: ClaimsIdentity;
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #watch: CallWatch;

  constructor(authentication: BotFrameworkAuthentication, appId: string, watch: CallWatch) {
    this.#watch = watch;
    this.#authentication = authentication;
    this.#identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]);
  }

  /** Posts a message; returns its activity id. */
  async post(place: Address, post: Post): Promise<string> {
    const client = await this.#client(place.serviceUrl);
    const sent = await orFailure(() => client.conversations.sendToConversation(place.conversation, activityOf(post)));
    return sent.id;
  }

  /** Puts something else in place of a message. @throws MessageGone where Teams no longer has it. */
  async update(place: Address, message: string, post: Post): Promise<void> {
    const client = await this.#client(place.serviceUrl);
    await orFailure(() =>
      client.conversations.updateActivity(place.conversation, message, { ...activityOf(post), id: message }),
    );
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
    const { pipeline } = (client as unknown as { client: { pipeline: Pipeline } }).client;
    pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    pipeline.addPolicy({
      name: 'deadline',
      sendRequest: async (request, next) => {
        request.timeout = DEADLINE_MS;
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
    return client;
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

const activityOf = (post: Post): Partial<Activity> =>
  'card' in post
    ? {
        type: 'message',
        summary: post.summary,
        attachments: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: post.card } satisfies Attachment,
        ],
      }
    : { type: 'message', text: post.text, textFormat: 'plain' };

/** What a failed call means for the outbox: come back later, give up, or try again by its own rule. */
const orFailure = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    const { statusCode, code, response } = error as RestFailure;
    // Only what Teams calls it: the whole error holds the request, and with it what people said.
    if (statusCode === undefined) throw new ComeBack(`Teams was not reached: ${nameOf(error)}`);
    const said = `Teams answered ${String(statusCode)} ${code ?? ''}`.trim();
    if (statusCode === 404) throw new MessageGone(said);
    // Taken, with an answer nobody can read: sent again it would stand in the chat twice.
    if (statusCode < 300 || [400, 403, 413].includes(statusCode)) throw new Hopeless(said);
    if (statusCode === 429) throw new ComeBack(said, retryAfter(response?.headers?.get('retry-after')));
    if ([412, 502, 503, 504].includes(statusCode)) throw new ComeBack(said);
    throw new TeamsFailed(said, { cause: error });
  }
};

/** The parts of the SDK's RestError that say what happened. */
interface RestFailure {
  readonly statusCode?: number;
  readonly code?: string;
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

const nameOf = (error: unknown): string => {
  const { code, name = 'Error' } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : name;
};

/** Seconds, or a date, as milliseconds from now. `undefined`: Teams did not say. */
const retryAfter = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 1_000);
};
