import type { Card } from './card-tree';
import type { JsonObject } from './json';
import { TeamsError } from './teams-error';
import type { TeamsUser, World } from './world';
import { createHash } from 'node:crypto';

/** A message of the bot, as it stands now. */
export interface Posted {
  readonly id: string;
  readonly chat: Chat;
  /** What the bot sent last; what it sent before is in `history`, oldest first. */
  activity: JsonObject;
  readonly history: JsonObject[];
  /** The card everybody sees who has no view of their own. */
  card: Card | undefined;
  /** By aadObjectId: the card that person's client got for them alone. An edit of the message ends it. */
  readonly views: Map<string, Card>;
  /** Rises with every edit. */
  revision: number;
  /** Position among all posts and edits; the newest has the highest. */
  touched: number;
}

/** A message of a person. */
export interface Said {
  readonly id: string;
  readonly chat: Chat;
  readonly by: TeamsUser;
  readonly mention: boolean;
  /** As Teams attaches it to the message. */
  readonly file?: JsonObject;
  text: string;
}

export interface Chat {
  readonly id: string;
  readonly kind: 'groupChat' | 'personal';
  members: readonly TeamsUser[];
  readonly posted: Map<string, Posted>;
  readonly said: Said[];
  /** Ids of all activities in it, people's and Teams' own. */
  readonly activityIds: Set<string>;
}

export interface Chats {
  /** The chat of the meeting, as it is now. */
  readonly meeting: Chat;
  /** Teams gives the meeting another chat; the one before is still there. */
  moveMeeting(id: string): void;
  /** The chat of one person with the bot; there is one per person, however often it is created. */
  personal(user: TeamsUser): Chat;
  /** @throws TeamsError 404 ConversationNotFound. */
  find(conversation: string): Chat;
  /** Everything of the bot that a person can see, the newest first. */
  seenBy(user: TeamsUser): readonly Posted[];
}

export const createChats = (world: World): Chats => {
  let meeting = createChat(
    world.chat.id,
    'groupChat',
    world.people.filter(({ anonymous }) => anonymous !== true),
  );
  const chats = new Map([[meeting.id, meeting]]);
  return {
    get meeting(): Chat {
      return meeting;
    },
    moveMeeting: (id) => {
      meeting = createChat(id, 'groupChat', meeting.members);
      chats.set(id, meeting);
    },
    personal: (user) => {
      const id = `a:1${createHash('sha256').update(`${world.bot.appId} ${user.id}`).digest('base64url')}`;
      const chat = chats.get(id) ?? createChat(id, 'personal', [user]);
      chats.set(id, chat);
      return chat;
    },
    find: (conversation) => {
      const chat = chats.get(conversation);
      if (chat === undefined) throw new TeamsError(404, 'ConversationNotFound', 'Conversation not found.');
      return chat;
    },
    seenBy: (user) =>
      [...chats.values()]
        .filter((chat) => chat.members.includes(user))
        .flatMap((chat) => [...chat.posted.values()])
        .sort((a, b) => b.touched - a.touched),
  };
};

const createChat = (id: string, kind: Chat['kind'], members: readonly TeamsUser[]): Chat => ({
  id,
  kind,
  members,
  posted: new Map(),
  said: [],
  activityIds: new Set(),
});
