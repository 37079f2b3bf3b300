import type { FilePlace, SentFile } from '../../src/app';
import type { Instant, MeetingId, PersonId, PersonRef } from '../../src/domain';

/** Where something was said: a Teams conversation with the facts needed to answer there. */
export interface Place {
  /** Teams' conversation id, without a `;messageid=` suffix. */
  readonly conversation: string;
  readonly kind: 'group' | 'personal';
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly bot: { readonly id: string; readonly name: string };
  /** Teams' own id of the meeting this chat belongs to, where the activity says it. */
  readonly teamsMeeting?: string;
}

/** Somebody as Teams vouches for them. */
export interface Somebody {
  readonly id: PersonId;
  readonly name: string;
  /** Teams' id for this bot, "29:…": what user-specific views and personal chats need. */
  readonly teamsId: string;
}

/** Somebody in the meeting; `anonymous` without an account: a telephone, a room, a guest. */
export interface Participant extends Somebody {
  readonly anonymous?: true;
}

interface Received {
  readonly place: Place;
  readonly activity: string;
  /** The activity's own timestamp. */
  readonly at: Instant;
}

export interface IncomingMessage extends Received {
  readonly kind: 'message';
  readonly from: Somebody;
  /** Without the bot's mention; other people's mentions as `@Name`. */
  readonly text: string;
  /** The bot was mentioned, or this is its personal chat. */
  readonly addressed: boolean;
  readonly mentions: readonly { readonly name: string; readonly ref: PersonRef }[];
  /** Files that came with it; missing where there are none. Teams hands bots files in personal chats only. */
  readonly files?: readonly SentFile[];
  readonly change?: 'edited' | 'deleted';
}

export interface IncomingPress extends Received {
  readonly kind: 'press';
  readonly from: Somebody;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The message the card is on, where Teams says it. */
  readonly message?: string;
  /** Teams asks by itself, for the view of one person. */
  readonly automatic: boolean;
}

/** What Teams reports of a meeting. */
export type TeamsReport =
  | (Received & { readonly kind: 'joined' | 'left'; readonly people: readonly Participant[] })
  | (Received & { readonly kind: 'meetingStarted' | 'meetingEnded' });

/** Somebody answered the offer of a file. */
export interface IncomingConsent extends Received {
  readonly kind: 'consent';
  readonly from: Somebody;
  readonly accepted: boolean;
  readonly offered: { readonly meeting: MeetingId; readonly version: number };
  /** Where the file goes; of no use where it was not accepted. */
  readonly to: FilePlace;
  /** The message of the offer, where Teams says it. */
  readonly card?: string;
}

/** Who came into a chat or went out of it, by their Teams ids. */
export interface MembersChanged extends Received {
  readonly kind: 'membersChanged';
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What Teams tells the bot, read as far as it can be; everything else is `other` and gets no reaction. */
export type Incoming =
  | IncomingMessage
  | IncomingPress
  | IncomingConsent
  | TeamsReport
  | (Received & { readonly kind: 'installed' | 'removed' })
  | MembersChanged
  | { readonly kind: 'other' };
