import type { Instant } from '../../../src/domain';
import type { Line, Reaction } from './exchange';
import type { Upload } from './files';
import type { InvokeAnswer } from './invoke-answer';
import type { Troubles } from './trouble';
import type { World } from './world';

export interface StandInOptions {
  readonly world: World;
  /** The rehearsal's clock: what activities are dated by and what throttles count on. */
  readonly now: () => Instant;
  /** Gets every line of the exchange, in order. */
  readonly keep: (line: Line) => void;
  /** The token the bot was given to call Teams with. Without it any bearer token will do. */
  readonly outgoingToken?: string;
  /**
   * On unless switched off. They count on the rehearsal's clock, so what a meeting would be throttled for is
   * throttled here, at whatever speed it is played.
   */
  readonly throttles?: boolean;
  /** What goes wrong with the bot's requests; nothing unless it is said. */
  readonly troubles?: Troubles;
  /** How long a bot may take to answer, in real milliseconds; Teams gives it 15 s. */
  readonly deadlineMs?: number;
  /** Told how long the bot took to answer an activity, in real milliseconds. */
  readonly answered?: (ms: number) => void;
  /** Which of so many servers of the bot is to take the next request; any, unless it is said. */
  readonly choose?: (count: number) => number;
}

/** Teams, as far as a bot in one meeting chat can tell. People are named by their aadObjectId. */
export interface StandIn {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  /** Several endpoints: each request goes to one of them, as behind a balancer. */
  connect(...botEndpoints: readonly string[]): void;
  /** The bot is added to the meeting chat. */
  install(by: string): Promise<void>;
  /** Teams gives the meeting another chat, where the bot is from the start. */
  moveChat(id: string): void;
  event(name: 'meetingStart' | 'meetingEnd'): Promise<void>;
  join(people: readonly string[]): Promise<void>;
  leave(people: readonly string[]): Promise<void>;
  say(message: { by: string; text: string; mention: boolean; where: 'chat' | 'personal' }): Promise<void>;
  /** Somebody sends a file in their own chat with the bot. */
  send(message: { by: string; file: { name: string; bytes: Uint8Array }; text: string }): Promise<void>;
  /** @throws Error where they have not said that. */
  edit(by: string, text: string, to: string): Promise<void>;
  remove(by: string, text: string): Promise<void>;
  press(by: string, verb: string, fills: Readonly<Record<string, string>>): Promise<void>;
  /** The button they would press now, in their hand: what it shows stays as it is, whatever happens meanwhile. */
  reach(by: string, verb: string, fills?: Readonly<Record<string, string>>): InHand;
  /** Somebody is taken out of the meeting chat, or into it again. Their clients may not have noticed yet. */
  expel(person: string): Promise<void>;
  readmit(person: string): Promise<void>;
  /**
   * Somebody answers the newest file offered to them. Teams leaves the card where it is.
   *
   * @throws Error where nothing is offered, BrokenContract where the bot does not answer with 200 at once.
   */
  answerFile(by: string, action: 'accept' | 'decline'): Promise<void>;
  /** Files the bot has put where people keep theirs. */
  uploads(): readonly Upload[];
  /** What came last comes again, as Teams does it when an answer was late. @throws Error before anything came. */
  redeliver(): Promise<void>;
  /** Everything that was delivered so far, once each, in order. */
  deliveries(): readonly Delivery[];
  /** Everything the bot let people see so far, in order. */
  reactions(): readonly Reaction[];
  /** Grows whenever anything crosses the wire. */
  traffic(): number;
  /** Resolves when nobody's client is fetching a card; rejects where the bot answered one as it must not. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** A button somebody has before them. */
export interface InHand {
  /** They press it, or `by`, who is not shown it, sends the same. What it is answered with. @throws BrokenContract */
  press(by?: string): Promise<InvokeAnswer>;
}

/** Something Teams delivered. */
export interface Delivery {
  readonly kind: 'message' | 'event' | 'press' | 'view' | 'file' | 'chat';
  /** On the rehearsal's clock. */
  readonly at: Instant;
  /** Teams delivers it once more: an invoke under a new id and time, anything else as it was. @throws BrokenContract */
  readonly again: () => Promise<void>;
}
