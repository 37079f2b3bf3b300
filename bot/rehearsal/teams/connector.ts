import type { Chat, Chats, Posted } from './chats';
import type { Card } from './card-tree';
import { textOfCard } from './card-tree';
import type { Exchange, Reaction } from './exchange';
import type { HttpReply, HttpRequest, Route } from './http-server';
import { isObject, objectsIn, textOf, type JsonObject } from './json';
import { adaptiveCardOf, checkOutgoing, isSplit } from './message-rules';
import { TeamsError, tooMany } from './teams-error';
import type { Throttle } from './throttle';
import { botId, type TeamsUser, type World } from './world';

export interface ConnectorDeps {
  readonly world: World;
  readonly chats: Chats;
  readonly nextId: () => string;
  readonly sending: Throttle;
  readonly exchange: Exchange;
  readonly react: (reaction: Reaction) => void;
  /** A card was posted or edited. `before` is the card the edit replaced. */
  readonly carded: (posted: Posted, before: Card | undefined) => void;
}

/** `v3/conversations`: creating, sending, replying, editing, deleting. */
export const connectorRoutes = (deps: ConnectorDeps): readonly Route[] => {
  const { world, chats, exchange, nextId } = deps;
  let touches = 0;

  const route = (
    kind: string,
    method: Route['method'],
    path: string,
    handle: (request: HttpRequest) => HttpReply,
  ): Route => ({
    method,
    path: `v3/conversations${path}`,
    handle,
    observed: (request, reply) => {
      const { conversation, activity } = request.ids;
      const answer = isObject(reply.body) ? reply.body : {};
      const activityId = kind === 'send' || kind === 'reply' ? textOf(answer['id']) : activity;
      exchange.add({
        direction: 'fromBot',
        kind,
        ...(conversation !== undefined && { conversation }),
        ...(activityId !== undefined && { activityId }),
        status: reply.status,
        ...(request.body !== undefined && { body: request.body }),
        ...(reply.status >= 300 && { answer: reply.body }),
      });
    },
  });

  const within = (chat: Chat): Chat => {
    const wait = deps.sending.take(chat.id);
    if (wait !== undefined) throw tooMany(wait);
    return chat;
  };
  const chatOf = (request: HttpRequest): Chat => within(chats.find(request.ids['conversation'] ?? ''));

  const postedIn = (chat: Chat, request: HttpRequest): Posted => {
    const id = request.ids['activity'] ?? '';
    const posted = chat.posted.get(id);
    if (posted !== undefined) return posted;
    if (chat.said.some((said) => said.id === id))
      throw new TeamsError(403, 'NotEnoughPermissions', 'The bot is not the author of this message');
    throw activityNotFound();
  };

  const show = (chat: Chat, activity: JsonObject): void => {
    const person = chat.kind === 'personal' ? chat.members[0]?.aadObjectId : undefined;
    const seen = { conversation: chat.id, ...(person !== undefined && { person }) };
    const text = textOf(activity['text']) ?? '';
    const card = adaptiveCardOf(activity);
    if (text !== '') deps.react({ kind: 'text', ...seen, text });
    if (card !== undefined) deps.react({ kind: 'card', ...seen, text: textOfCard(card) });
    if (text === '' && card === undefined) deps.react({ kind: 'text', ...seen, text: captions(activity) });
  };

  const post = (chat: Chat, body: unknown): HttpReply => {
    const activity = checkOutgoing(body, chat.kind);
    if (activity.type === 'typing') {
      deps.react({ kind: 'typing', conversation: chat.id, text: '' });
      return { status: 201, body: { id: nextId() } };
    }
    const parts = isSplit(activity) ? split(activity) : [activity];
    const ids = parts.map((part) => {
      const posted: Posted = {
        id: nextId(),
        chat,
        activity: part,
        history: [],
        card: adaptiveCardOf(part),
        views: new Map(),
        revision: 1,
        touched: (touches += 1),
      };
      chat.posted.set(posted.id, posted);
      chat.activityIds.add(posted.id);
      if (posted.card !== undefined) deps.carded(posted, undefined);
      return posted.id;
    });
    show(chat, activity);
    return { status: 201, body: ids.length > 1 ? {} : { id: ids[0] } };
  };

  return [
    route('createConversation', 'POST', '', ({ body }) => {
      const user = invited(world, body);
      const chat = within(chats.personal(user));
      const { activity } = body as JsonObject;
      const sent = activity === undefined ? undefined : post(chat, activity).body;
      return {
        status: 201,
        body: { id: chat.id, ...(isObject(sent) && sent['id'] !== undefined && { activityId: sent['id'] }) },
      };
    }),
    route('send', 'POST', '/:conversation/activities', (request) => post(chatOf(request), request.body)),
    route('reply', 'POST', '/:conversation/activities/:activity', (request) => {
      const chat = chatOf(request);
      if (!chat.activityIds.has(request.ids['activity'] ?? '')) throw activityNotFound();
      return post(chat, request.body);
    }),
    route('update', 'PUT', '/:conversation/activities/:activity', (request) => {
      const chat = chatOf(request);
      const posted = postedIn(chat, request);
      const activity = checkOutgoing(request.body, chat.kind);
      if (activity.type !== 'message' || isSplit(activity))
        throw new TeamsError(
          400,
          'BadSyntax',
          'A message can be edited into one message with text or attachments only',
        );
      const before = posted.card;
      posted.history.push(posted.activity);
      posted.activity = activity;
      posted.card = adaptiveCardOf(activity);
      posted.views.clear();
      posted.revision += 1;
      posted.touched = touches += 1;
      show(chat, activity);
      if (posted.card !== undefined) deps.carded(posted, before);
      return { status: 200, body: { id: posted.id } };
    }),
    route('delete', 'DELETE', '/:conversation/activities/:activity', (request) => {
      const chat = chatOf(request);
      const posted = postedIn(chat, request);
      chat.posted.delete(posted.id);
      deps.react({ kind: 'deleted', conversation: chat.id, text: '' });
      return { status: 200 };
    }),
  ];
};

const activityNotFound = (): TeamsError =>
  new TeamsError(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.');

const split = (activity: JsonObject): readonly JsonObject[] => {
  const { attachments, ...text } = activity;
  const { text: _text, ...cards } = activity;
  return attachments === undefined ? [text] : [text, cards];
};

/** Whom a one-to-one chat is created with. Teams wants the id it uses for them towards this bot. */
const invited = (world: World, body: unknown): TeamsUser => {
  const bad = (message: string): TeamsError => new TeamsError(400, 'BadSyntax', message);
  if (!isObject(body)) throw bad('The request body is no conversation');
  const tenant = isObject(body['channelData']) ? body['channelData']['tenant'] : undefined;
  const tenantId = textOf(body['tenantId']) ?? (isObject(tenant) ? textOf(tenant['id']) : undefined);
  if (tenantId !== world.tenant) throw bad('Bad tenant id');
  if (body['isGroup'] === true) throw bad('A bot cannot create group chats');
  const bot = isObject(body['bot']) ? body['bot']['id'] : undefined;
  if (bot !== undefined && bot !== botId(world) && bot !== world.bot.appId) throw bad('Incorrect bot id');
  const members = objectsIn(body['members']);
  if (members.length !== 1) throw bad('Incorrect conversation creation parameters: one member is needed');
  const user = world.people.find((each) => each.id === members[0]?.['id']);
  if (user === undefined)
    throw new TeamsError(403, 'ForbiddenOperationException', 'Invalid user identity in provided tenant');
  return user;
};

/** What can be read of attachments that are no Adaptive Cards, e.g. the name of an offered file. */
const captions = (activity: JsonObject): string =>
  objectsIn(activity['attachments'])
    .map((attachment) => textOf(attachment['name']) ?? '')
    .join('\n');
