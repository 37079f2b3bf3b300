import type { BodySettings, Instant, MeetingSettings, Person } from '../../src/domain';

/**
 * What the player and the server process say to each other over the IPC channel of `child_process.fork`.
 *
 * The server says `ready` once, unasked, as soon as it listens. After that it answers every request, in order, with one
 * `done` or `failed` of the same `of`. It ends when the channel closes.
 */
export type ToServer =
  /** The rehearsal's clock shows this now and stands still until the next `clock`. */
  | { readonly type: 'clock'; readonly at: Instant }
  /** What a secretary gives the bot before the meeting: settings and roster. Once per rehearsal, not after a restart. */
  | ({ readonly type: 'prepare' } & Preparation)
  /** Answered when no effect is due at the clock's time and no request is being handled. */
  | { readonly type: 'settle' }
  | { readonly type: 'status' }
  /** Writes the minutes files of the newest draft into the folder. */
  | { readonly type: 'documents'; readonly outDir: string };

export interface Preparation {
  readonly tenant: string;
  /** The meeting chat. */
  readonly conversation: { readonly id: string; readonly serviceUrl: string; readonly meetingId: string };
  /** The bot as a member of the chat: `28:` and its app id. */
  readonly bot: { readonly id: string; readonly name: string };
  readonly body: BodySettings;
  readonly meeting: MeetingSettings;
  /** In printed order. Ids are aadObjectIds, also of those who never sign in (`teams: false`). */
  readonly people: readonly Person[];
  /** Path of a Word template to be kept for the body. */
  readonly template?: string;
}

export type FromServer =
  /** `url`: the messaging endpoint, `http://127.0.0.1:…/api/messages`. */
  | { readonly type: 'ready'; readonly url: string }
  | { readonly type: 'done'; readonly of: 'clock' | 'prepare' | 'settle' }
  | { readonly type: 'done'; readonly of: 'status'; readonly status: Status }
  /** `files`: names of the files written. */
  | { readonly type: 'done'; readonly of: 'documents'; readonly files: readonly string[] }
  | { readonly type: 'failed'; readonly of: ToServer['type'] | 'start'; readonly message: string };

/** The prepared meeting as it stands. */
export interface Status {
  readonly phase: 'planned' | 'open' | 'closed';
  /** When the next effect or timer is due; missing when nothing waits. */
  readonly nextDue?: Instant;
  /** How many drafts of the minutes were made. */
  readonly drafts: number;
  readonly counts: Counts;
}

/** By these the player sees whether something was refused: only `proposals` and, with it, `version` may have risen. */
export interface Counts {
  /** Events in the meeting's journal. */
  readonly version: number;
  readonly items: number;
  readonly paragraphs: number;
  /** Standing ones: withdrawn decisions do not count. */
  readonly decisions: number;
  /** Proposals that wait for the chair. */
  readonly proposals: number;
}

/** JSON in the environment variable NUIJA_REHEARSAL of the server process. */
export interface RehearsalEnvironment {
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  /** The only service URL there is; ends in a slash. */
  readonly serviceUrl: string;
  /** Bearer token of every call to the service URL. */
  readonly outgoingToken: string;
  /** What the rehearsal's clock shows at the start. */
  readonly clock: Instant;
  /** How long the server waits for an answer of Teams, in real milliseconds; the server's own limit unless it is said. */
  readonly patienceMs?: number;
}
