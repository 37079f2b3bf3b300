import type { Activity, Attachment, ConversationParameters } from 'botbuilder';
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type BotFrameworkAuthentication,
  type ConnectorClient,
} from 'botframework-connector';
import { ComeBack, Hopeless } from '../../src/app';
import type { Place, Somebody } from './incoming';

/** A message as Nuija sends it: words or one card, never both, for Teams splits those and returns no id. */
export type Post =
  { readonly text: string; readonly replyTo?: string } | { readonly card: object; readonly summary: string };

/** Thrown when the message to change is not there any more. */
export class MessageGone extends Hopeless {}

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

  constructor(authentication: BotFrameworkAuthentication, appId: string) {
    this.#authentication = authentication;
    this.#identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]);
  }

  /** Posts a message; returns its activity id. */
  async post(place: Address, post: Post): Promise<string> {
    const client = await this.#client(place.serviceUrl);
    const activity = activityOf(post);
    const sent = await orFailure(() =>
      'replyTo' in post && post.replyTo !== undefined
        ? client.conversations.replyToActivity(place.conversation, post.replyTo, activity)
        : client.conversations.sendToConversation(place.conversation, activity),
    );
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
    let continuationToken: string | undefined;
    do {
      const page = await orFailure(() =>
        client.conversations.getConversationPagedMembers(
          place.conversation,
          ...(continuationToken === undefined ? [] : [{ continuationToken, pageSize: PAGE }]),
        ),
      );
      all.push(...(page.members ?? []));
      continuationToken = page.continuationToken === '' ? undefined : page.continuationToken;
    } while (continuationToken !== undefined);
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
      sendRequest: (request, next) => {
        request.timeout = DEADLINE_MS;
        return next(request);
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
    sendRequest: (request: { timeout: number }, next: (request: unknown) => Promise<unknown>) => Promise<unknown>;
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
    const { statusCode, code, response } = error as {
      statusCode?: number;
      code?: string;
      response?: { headers?: { get(name: string): string | undefined } };
    };
    const said = `Teams answered ${String(statusCode)} ${code ?? ''}`.trim();
    if (statusCode === 429) {
      const seconds = Number(response?.headers?.get('retry-after') ?? '');
      throw new ComeBack(said, Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 2_000);
    }
    if (statusCode === 404) throw new MessageGone(said);
    if (statusCode !== undefined && [400, 403, 413].includes(statusCode)) throw new Hopeless(said);
    throw error;
  }
};
