import type { SentFile } from '../../src/app';
import { instant, personId, type Instant } from '../../src/domain';
import { actionShape } from './action-shape';
import { activityIn, usersIn, type ActivityShape } from './activity-shape';
import type { Incoming, Participant, Place, Somebody } from './incoming';
import { readText } from './mentions';
import { readConsent } from './read-consent';

/**
 * What an activity says, as far as Nuija can tell: tolerant on purpose, for Teams changes spelling and leaves fields
 * out (the SDK's own readers throw then). `now` stands in for a timestamp that is missing or no time.
 */
export const readActivity = (body: unknown, now: Instant): Incoming => {
  const activity = activityIn(body);
  const place = placeOf(activity);
  if (place === undefined) return { kind: 'other' };
  const received = { place, activity: activity.id ?? '', at: timeOf(activity.timestamp, now) };
  switch (activity.type) {
    case 'message':
      return readMessage(activity, received);
    case 'messageUpdate':
      return activity.channelData?.eventType === 'undeleteMessage'
        ? { kind: 'other' }
        : readMessage(activity, received, 'edited');
    case 'messageDelete':
      return readMessage(activity, received, 'deleted');
    case 'invoke':
      return readInvoke(activity, received);
    case 'event':
      return readEvent(activity, received);
    case 'installationUpdate':
      return readInstallation(activity.action, received);
    case 'conversationUpdate':
      return readMembership(activity, received);
    default:
      return { kind: 'other' };
  }
};

/** An upgrade is announced as a removal and an addition of another name; the bot stays where it is all the while. */
const readInstallation = (action: string | undefined, received: Received): Incoming => {
  if (action === 'add' || action === 'add-upgrade') return { kind: 'installed', ...received };
  return action === 'remove' ? { kind: 'removed', ...received } : { kind: 'other' };
};

const readMembership = ({ membersAdded = [], membersRemoved = [] }: ActivityShape, received: Received): Incoming => {
  const isBot = ({ id }: { readonly id?: string | undefined }): boolean => id === received.place.bot.id;
  if (membersAdded.some(isBot)) return { kind: 'installed', ...received };
  if (membersRemoved.some(isBot)) return { kind: 'removed', ...received };
  if (membersAdded.length + membersRemoved.length === 0) return { kind: 'other' };
  const ids = (members: readonly { readonly id?: string | undefined }[]): readonly string[] =>
    members.flatMap(({ id = '' }) => (id.trim() === '' ? [] : [id]));
  return { kind: 'membersChanged', ...received, added: ids(membersAdded), removed: ids(membersRemoved) };
};

type Received = { readonly place: Place; readonly activity: string; readonly at: Instant };

const readMessage = (activity: ActivityShape, received: Received, change?: 'edited' | 'deleted'): Incoming => {
  const from = somebody(activity.from);
  if (from === undefined || received.activity === '') return { kind: 'other' };
  const { text, addressed, mentions } = readText(activity, received.place.bot);
  const inPersonalChat = received.place.kind === 'personal';
  const files = (activity.attachments ?? [])
    .filter(({ contentType }) => contentType === FILE)
    .map(({ name, downloadUrl }): SentFile => ({ name: name ?? '', url: downloadUrl ?? '' }));
  return {
    kind: 'message',
    ...received,
    from,
    text,
    addressed: addressed || inPersonalChat,
    mentions,
    ...(files.length === 0 ? {} : { files }),
    ...(change === undefined ? {} : { change }),
  };
};

/** A file somebody sent, as Teams attaches it; everything else that is attached is the message itself in another form. */
const FILE = 'application/vnd.microsoft.teams.file.download.info';

const readInvoke = (activity: ActivityShape, received: Received): Incoming => {
  const from = somebody(activity.from);
  const { name, replyToId = '' } = activity;
  if (from === undefined) return { kind: 'other' };
  if (name === 'fileConsent/invoke') {
    const card = replyToId === '' ? {} : { card: replyToId };
    return { kind: 'consent', ...received, from, ...readConsent(activity.value), ...card };
  }
  if (name !== 'adaptiveCard/action') return { kind: 'other' };
  const message = replyToId === '' ? {} : { message: replyToId };
  // A press that cannot be read is still one: whoever pressed has to be answered.
  const { action, trigger } = actionShape.parse(activity.value);
  return { kind: 'press', ...received, from, ...action, automatic: trigger === 'automatic', ...message };
};

const readEvent = (activity: ActivityShape, received: Received): Incoming => {
  const event = /^\s*application\/vnd\.microsoft\.(meeting\w+)$/i.exec(activity.name ?? '')?.[1]?.toLowerCase();
  switch (event) {
    case 'meetingstart':
      return { kind: 'meetingStarted', ...received, at: timeOf(field(activity.value, 'starttime'), received.at) };
    case 'meetingend':
      return { kind: 'meetingEnded', ...received, at: timeOf(field(activity.value, 'endtime'), received.at) };
    case 'meetingparticipantjoin':
    case 'meetingparticipantleave': {
      const people = usersIn(field(activity.value, 'members')).flatMap(participant);
      return { kind: event.endsWith('join') ? 'joined' : 'left', ...received, people };
    }
    default:
      return { kind: 'other' };
  }
};

const placeOf = (activity: ActivityShape): Place | undefined => {
  const { conversation, serviceUrl, recipient, channelData } = activity;
  if (conversation?.id === undefined || serviceUrl === undefined || recipient?.id === undefined) return undefined;
  const personal = conversation.conversationType === 'personal' || isUngrouped(conversation);
  const teamsMeeting = channelData?.meeting;
  return {
    // A channel meeting's conversation carries the message it hangs from; the meeting is the thread without it.
    conversation: conversation.id.replace(/;messageid=.*$/, ''),
    kind: personal ? 'personal' : 'group',
    tenant: conversation.tenantId ?? channelData?.tenant ?? '',
    serviceUrl,
    bot: { id: recipient.id, name: recipient.name ?? '' },
    ...(teamsMeeting === undefined ? {} : { teamsMeeting }),
  };
};

const isUngrouped = (conversation: NonNullable<ActivityShape['conversation']>): boolean =>
  conversation.conversationType === undefined && conversation.isGroup !== true;

/** Somebody without an Entra id (a guest, a phone) is known by Teams' id alone, and never by name. */
const somebody = (account: ActivityShape['from']): Somebody | undefined => {
  const teamsId = account?.id ?? account?.aadObjectId;
  if (teamsId === undefined || teamsId.trim() === '') return undefined;
  const id = account?.aadObjectId;
  return {
    id: personId(id === undefined || id.trim() === '' ? teamsId : id),
    name: account?.name ?? '',
    teamsId,
  };
};

const participant = (account: ActivityShape['from']): readonly Participant[] => {
  const known = somebody(account);
  if (known === undefined) return [];
  return [hasAccount(account) ? known : { ...known, anonymous: true }];
};

const hasAccount = (account: ActivityShape['from']): boolean => (account?.aadObjectId ?? '').trim() !== '';

/** A time Teams gave; `now` where it is none, or one that is still to come by the server's clock. */
const timeOf = (value: unknown, now: Instant): Instant => {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return time >= 0 && time <= Date.parse(now) + CLOCK_DIFFERENCE_MS ? instant(time) : now;
};

/** How far Teams' clock may run ahead of the server's, in milliseconds. */
const CLOCK_DIFFERENCE_MS = 60_000;

/** A field of an event's value, whether spelt PascalCase (as sent) or camelCase (as documented). */
const field = (value: unknown, lowerCaseName: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name.toLowerCase() === lowerCaseName)?.[1]
    : undefined;
