import { localTime, type Instant } from '../../../src/domain';
import type { Chat, Said } from './chats';
import type { Activity } from './exchange';
import type { JsonObject } from './json';
import { botId, type TeamsUser, type World } from './world';

/** Writes activities in the very shapes Teams sends them in. */
export interface ActivityWriter {
  installed(chat: Chat, by: TeamsUser): readonly Activity[];
  /** People come into a chat or go out of it; `by` did it. */
  members(name: 'added' | 'removed', chat: Chat, by: TeamsUser, people: readonly TeamsUser[]): Activity;
  /** meetingStart and meetingEnd; the keys of `value` begin with capitals on the wire. */
  meetingEvent(name: 'meetingStart' | 'meetingEnd', chat: Chat, by: TeamsUser): Activity;
  participants(name: 'join' | 'leave', chat: Chat, people: readonly TeamsUser[]): Activity;
  message(said: Said): Activity;
  edited(said: Said): Activity;
  deleted(said: Said): Activity;
  pressed(chat: Chat, messageId: string, by: TeamsUser, action: JsonObject, trigger: 'manual' | 'automatic'): Activity;
  /** Somebody answers a file consent card; `value` without its type. */
  fileAnswered(chat: Chat, messageId: string, by: TeamsUser, value: JsonObject): Activity;
  /** The same activity as Teams sends it again: an invoke under a new id and time, anything else unchanged. */
  again(activity: Activity): Activity;
}

export const createActivityWriter = (
  world: World,
  serviceUrl: string,
  now: () => Instant,
  nextId: () => string,
): ActivityWriter => {
  const from = ({ id, name, aadObjectId, anonymous }: TeamsUser): JsonObject =>
    anonymous === true ? { id, name } : { id, name, aadObjectId };

  const times = (): JsonObject => ({
    timestamp: now(),
    localTimestamp: localTimestamp(now(), world.timeZone),
    localTimezone: world.timeZone,
  });

  const common = (chat: Chat, by: TeamsUser, channelData: JsonObject = {}): JsonObject => ({
    ...times(),
    channelId: 'msteams',
    serviceUrl,
    from: from(by),
    conversation:
      chat.kind === 'personal'
        ? { conversationType: 'personal', tenantId: world.tenant, id: chat.id }
        : { isGroup: true, conversationType: 'groupChat', tenantId: world.tenant, id: chat.id },
    recipient: { id: botId(world), name: world.bot.name },
    entities: [clientInfo(world)],
    channelData: {
      tenant: { id: world.tenant },
      ...(chat.kind === 'groupChat' && { meeting: { id: world.chat.meetingId } }),
      ...channelData,
    },
    locale: world.locale,
  });

  const event = (name: string, chat: Chat, by: TeamsUser, value: JsonObject): Activity => ({
    type: 'event',
    id: nextId(),
    name: `application/vnd.microsoft.${name}`,
    ...common(chat, by, { source: null }),
    value,
  });

  const text = (said: Said): JsonObject => {
    const mentions = said.mention && said.chat.kind === 'groupChat';
    const mention = `<at>${world.bot.name}</at>`;
    return {
      text: mentions ? `${mention} ${said.text}` : said.text,
      textFormat: 'plain',
      attachments: [
        { contentType: 'text/html', content: html(said.text, mentions ? world.bot.name : undefined) },
        ...(said.file === undefined ? [] : [said.file]),
      ],
      entities: [
        ...(mentions
          ? [{ type: 'mention', mentioned: { id: botId(world), name: world.bot.name }, text: mention }]
          : []),
        clientInfo(world),
      ],
    };
  };

  return {
    installed: (chat, by) => [
      { type: 'installationUpdate', id: nextId(), action: 'add', ...common(chat, by) },
      { type: 'conversationUpdate', id: nextId(), membersAdded: [{ id: botId(world) }], ...common(chat, by) },
    ],
    members: (name, chat, by, people) => ({
      type: 'conversationUpdate',
      id: nextId(),
      [name === 'added' ? 'membersAdded' : 'membersRemoved']: people.map(({ id, aadObjectId }) => ({
        id,
        aadObjectId,
      })),
      ...common(chat, by),
    }),
    meetingEvent: (name, chat, by) =>
      event(name, chat, by, {
        MeetingType: 'Scheduled',
        Title: world.chat.title,
        Id: world.chat.meetingId,
        JoinUrl: world.chat.joinUrl,
        [name === 'meetingStart' ? 'StartTime' : 'EndTime']: now().replace('Z', '0000Z'),
      }),
    participants: (name, chat, people) => {
      const [first] = people;
      if (first === undefined) throw new Error('nobody joins or leaves');
      return event(name === 'join' ? 'meetingParticipantJoin' : 'meetingParticipantLeave', chat, first, {
        members: people.map((user) => ({
          user: { ...from(user), tenantId: world.tenant, userRole: user.anonymous === true ? 'anonymous' : 'user' },
          meeting: { inMeeting: name === 'join', role: user.role },
        })),
      });
    },
    message: (said) => ({ type: 'message', id: said.id, ...common(said.chat, said.by), ...text(said) }),
    edited: (said) => ({
      type: 'messageUpdate',
      id: said.id,
      ...common(said.chat, said.by, { eventType: 'editMessage' }),
      ...text(said),
    }),
    deleted: (said) => ({
      type: 'messageDelete',
      id: said.id,
      ...common(said.chat, said.by, { eventType: 'softDeleteMessage' }),
    }),
    pressed: (chat, messageId, by, action, trigger) => ({
      type: 'invoke',
      id: `f:${nextId()}`,
      name: 'adaptiveCard/action',
      ...common(chat, by, { source: { name: 'message' }, legacy: { replyToId: messageId } }),
      replyToId: messageId,
      value: { action, trigger },
    }),
    fileAnswered: (chat, messageId, by, value) => ({
      type: 'invoke',
      id: `f:${nextId()}`,
      name: 'fileConsent/invoke',
      ...common(chat, by, { source: { name: 'message' }, legacy: { replyToId: messageId } }),
      replyToId: messageId,
      value: { type: 'fileUpload', ...value },
    }),
    again: (activity) =>
      activity.type === 'invoke' ? { ...activity, ...times(), type: activity.type, id: `f:${nextId()}` } : activity,
  };
};

const clientInfo = (world: World): JsonObject => ({
  type: 'clientInfo',
  locale: world.locale,
  country: world.locale.slice(-2),
  platform: 'Windows',
  timezone: world.timeZone,
});

/** Every message also comes as HTML; a bot must not take that for a file. */
const html = (text: string, mentioned: string | undefined): string => {
  const mention = '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">';
  const lines = text.split('\n').map(escaped).join('<br>');
  return `<p>${mentioned === undefined ? '' : `${mention}${escaped(mentioned)}</span>&nbsp;`}${lines}</p>`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const localTimestamp = (at: Instant, timeZone: string): string => {
  const { date, hour, minute } = localTime(at, timeZone);
  const wall = Date.parse(`${date}T00:00:00.000Z`) + (hour * 60 + minute) * 60_000;
  const ahead = (wall - Math.floor(Date.parse(at) / 60_000) * 60_000) / 60_000;
  const offset = `${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${date}T${two(hour)}:${two(minute)}${at.slice(16, 23)}${ahead < 0 ? '-' : '+'}${offset}`;
};

const two = (value: number): string => String(value).padStart(2, '0');
