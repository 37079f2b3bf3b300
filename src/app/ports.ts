import type { EntryId, Instant, MeetingEvent, MeetingId } from '../domain';

/** One event as it lies in the journal. */
export interface Recorded {
  /** 1, 2, 3 … within the meeting, without gaps. */
  readonly seq: number;
  readonly event: MeetingEvent;
  /** The server's clock when it was written, beside the activity's own time in the event. */
  readonly recordedAt: Instant;
  /** SHA-256 in hex over the line before and this one. */
  readonly hash: string;
}

/** Something to be done once the record is safe: send, update a card, make a draft. Carried out at least once. */
export interface Effect {
  /** Unique for ever: the same effect enqueued again is the same effect. */
  readonly id: string;
  readonly meeting: MeetingId;
  /** Effects of one queue are carried out in order, one at a time; usually a conversation. */
  readonly queue: string;
  readonly kind: string;
  /** JSON. Small, and without people's words where the record has them. */
  readonly payload: unknown;
  /** Not before this moment. */
  readonly due: Instant;
  /**
   * A later waiting effect with the same value in the same queue makes this one needless (a card is drawn from the
   * newest state anyway).
   */
  readonly supersedes?: string;
}

/** What a command was answered, kept so that the same command is answered the same. JSON. */
export type Answer = unknown;

export type AppendOutcome =
  /** `taken`: effects of it that the writer holds now and is to carry out; the others wait in the outbox. */
  | { readonly kind: 'appended'; readonly version: number; readonly taken?: readonly PendingEffect[] }
  /** Somebody else wrote after `after`: read again, decide again. Nothing was written. */
  | { readonly kind: 'conflict' }
  /** This command was carried out before. Nothing was written. */
  | { readonly kind: 'seen'; readonly answer: Answer };

export interface Append {
  readonly meeting: MeetingId;
  /** The version decided on: the seq of the last event read, 0 for none. */
  readonly after: number;
  readonly entry: EntryId;
  readonly events: readonly MeetingEvent[];
  readonly effects: readonly Effect[];
  readonly answer: Answer;
  readonly recordedAt: Instant;
  /** What this meeting's commands were answered, and what was sent for them, before this moment is not kept any more. */
  readonly forgetBefore?: Instant;
  /** A second entry that ends with this one, the message a command stood in: kept too, without an answer. */
  readonly ends?: EntryId;
  /** Claims, for so long, those effects at once which are due and whose queue nobody waits in. */
  readonly takeMs?: number;
}

/**
 * The append-only record of meetings. There is no update and no delete, on purpose: a line says something else only once
 * a marker that names it (`LinesRedacted`) is appended, which takes it out.
 */
export interface Journal {
  /** Events after a version (0: all), in order. */
  read(meeting: MeetingId, after?: number): Promise<readonly Recorded[]>;
  /** Events as `read` will give them once they are written. */
  stored(events: readonly MeetingEvent[]): readonly MeetingEvent[];
  /** What a command was answered, if it was carried out before. */
  answered(entry: EntryId): Promise<{ readonly meeting: MeetingId; readonly answer: Answer } | undefined>;
  /**
   * Writes all events, the answer and the effects, or nothing. Resolves once they are on disk: acknowledged means
   * committed. `events` may be empty: then only the answer and the effects are kept. What markers among the events
   * name is taken out with them.
   *
   * @throws Error where a line that is to be taken out is not as its marker has it.
   */
  append(append: Append): Promise<AppendOutcome>;
  /** All meetings there are, oldest first. */
  meetings(): Promise<readonly MeetingId[]>;
}

export interface PendingEffect extends Effect {
  readonly attempts: number;
  /** When it was first due; `due` moves when it is tried again. */
  readonly since: Instant;
}

/** Effects waiting to be carried out. Filled by `Journal.append` in the same transaction as the events. */
export interface Outbox {
  /** Adds effects outside any command, for timers. An id that exists already is left as it is. */
  enqueue(effects: readonly Effect[]): Promise<void>;
  /**
   * The due effect at the head of each queue that nobody is working on, claimed for `leaseMs`. Superseded ones are
   * marked done on the way.
   */
  claim(now: Instant, limit: number, leaseMs: number): Promise<readonly PendingEffect[]>;
  done(id: string): Promise<void>;
  /** Tries again at `due`, with what went wrong. */
  retry(id: string, due: Instant, error: string): Promise<void>;
  /** Puts it off through no fault of its own: it keeps its place in its queue, and no attempt is counted. */
  putOff(id: string, due: Instant): Promise<void>;
  /** Gives up: the effect stays visible with its error and blocks nobody. */
  abandon(id: string, error: string): Promise<void>;
  /** Takes back effects that have not been carried out, by id prefix: a timer that is no longer wanted. */
  cancel(idPrefix: string): Promise<void>;
  /** How many wait, and when the next one is due. */
  waiting(): Promise<{ readonly count: number; readonly nextDue?: Instant }>;
}

/** What was written, by whichever server. */
export type Change =
  /** A meeting's journal goes up to `version` now. */
  | { readonly kind: 'appended'; readonly meeting: MeetingId; readonly version: number }
  /** Another server wrote down effects, which whoever is free may carry out. */
  | { readonly kind: 'promised' }
  /** For a while nobody was heard of: whoever follows something looks at it again. */
  | { readonly kind: 'missed' };

/** News of the store, for whoever would otherwise have to look at it again and again. */
export interface Changes {
  /**
   * Tells of what is written from now on, soon after it is on the disk; hands back how to stop. Something may be told
   * twice, or be lost together with a server: it is a reason to look, and the journal says what is so.
   */
  follow(told: (change: Change) => void): () => void;
}

/**
 * Small facts that are not part of the record: which chat holds which meeting, which message carries which card, who
 * somebody is in Teams. JSON by key; the last write stands.
 */
export interface Notebook {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /**
   * Notes what a fact becomes, so that what another server notes meanwhile is not lost; `next` may be asked again with
   * that. Hands back what stands now. `undefined` stays as it is where nothing is known.
   */
  change(key: string, next: (known: unknown) => unknown): Promise<unknown>;
  delete(key: string): Promise<void>;
}
