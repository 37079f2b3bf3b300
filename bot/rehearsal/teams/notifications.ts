import type { Exchange } from './exchange';
import type { HttpReply, Route } from './http-server';
import { isObject, objectsIn, textOf, type JsonObject } from './json';
import { TeamsError } from './teams-error';
import type { TeamsUser, World } from './world';

export interface NotificationDeps {
  readonly world: World;
  readonly exchange: Exchange;
  /** aadObjectIds of those in the meeting now. */
  readonly inMeeting: ReadonlySet<string>;
  /** Somebody's client opens a page in the meeting window. */
  readonly open: (user: TeamsUser, url: URL) => void;
}

/** So many people may be told at once. */
const MOST = 10;
const SURFACES: ReadonlySet<unknown> = new Set(['meetingStage', 'meetingTabIcon']);

/** `v1/meetings/…/notification`: a page for some people alone, in the window of the meeting. */
export const notificationRoute = ({ world, exchange, inMeeting, open }: NotificationDeps): Route => ({
  method: 'POST',
  path: 'v1/meetings/:meeting/notification',
  observed: ({ body }, reply) =>
    exchange.add({ direction: 'fromBot', kind: 'notification', status: reply.status, body }),
  handle: ({ ids, body }): HttpReply => {
    if (ids['meeting'] !== world.chat.meetingId) throw new TeamsError(404, 'MeetingNotFound', 'Meeting not found');
    const { recipients, page } = read(body);
    if (world.notifications !== 'allowed')
      throw new TeamsError(403, 'NotEnoughPermissions', 'Bot is not allowed to send the notification');
    const users = recipients.map((recipient) => world.people.find(({ id }) => id === recipient));
    if (users.every((user) => user === undefined))
      throw new TeamsError(404, 'ParticipantNotFound', 'None of the participants were found in the roster');
    const there = users.flatMap((user) => (user !== undefined && inMeeting.has(user.aadObjectId) ? [user] : []));
    for (const user of there) if (page !== undefined && isShown(world, page)) open(user, page);
    const failed = recipients.filter((recipient) => !there.some(({ id }) => id === recipient));
    if (failed.length === 0) return { status: 202, body: {} };
    const recipientsFailureInfo = failed.map((recipientMri) => ({
      recipientMri,
      failureReason: 'The participant is not in the meeting',
      errorCode: 'ParticipantNotFound',
    }));
    return { status: 207, body: { recipientsFailureInfo } };
  },
});

interface Notification {
  readonly recipients: readonly string[];
  /** Missing where only the app's icon is marked. */
  readonly page: URL | undefined;
}

const read = (body: unknown): Notification => {
  if (!isObject(body) || body['type'] !== 'targetedMeetingNotification') throw bad('Unknown type of notification');
  const { value } = body;
  if (!isObject(value)) throw bad('The notification has no value');
  const { recipients } = value;
  if (!Array.isArray(recipients) || recipients.length === 0) throw bad('Empty recipients');
  if (recipients.length > MOST) throw bad(`More than ${String(MOST)} recipients`);
  // Entra ids and addresses are not taken, only what Teams calls people towards this bot.
  const ids = recipients.map((recipient: unknown) => {
    if (typeof recipient !== 'string' || !recipient.startsWith('29:'))
      throw bad('A recipient is no user id of this bot');
    return recipient;
  });
  const surfaces = objectsIn(value['surfaces']);
  if (surfaces.length === 0) throw bad('No surface');
  const kinds = surfaces.map(({ surface }) => surface);
  if (kinds.some((kind) => !SURFACES.has(kind))) throw bad('Unknown surface');
  if (new Set(kinds).size < kinds.length) throw bad('Only one instance of a surface is allowed');
  const stage = surfaces.find(({ surface }) => surface === 'meetingStage');
  return { recipients: ids, page: stage === undefined ? undefined : pageOf(stage) };
};

/** A task with an address is all that a stage takes: no card, no text. */
const pageOf = ({ contentType, content }: JsonObject): URL | undefined => {
  const value = isObject(content) ? content['value'] : undefined;
  if (contentType !== 'task' || !isObject(value)) throw bad('Only a task with a URL is permitted');
  const { url, title, height, width } = value;
  if (value['card'] !== undefined) throw bad('Adaptive Cards are not supported');
  for (const text of [title, height, width]) if (text !== undefined && typeof text !== 'string') throw bad('No text');
  return URL.canParse(textOf(url) ?? '') ? new URL(textOf(url) ?? '') : undefined;
};

/** Whatever is not on one of the app's own domains is taken and never shown. */
const isShown = ({ validDomains = [] }: World, { protocol, host }: URL): boolean =>
  protocol === 'https:' && validDomains.includes(host);

const bad = (message: string): TeamsError => new TeamsError(400, 'BadSyntax', message);
