import type { ItemRef, Language, PersonRef, PlainDate, Request } from '../../src/domain';
import type { AgendaReading } from '../../src/agenda';
import type { RosterReading } from '../../src/roster';
import type { HelpTopic, UnclearReason } from '../../src/language';

/** A chat message, as the parser wants it. */
export interface ChatMessage {
  /** Without the bot's own mention; other people's mentions written as `@Name`. */
  readonly text: string;
  /** The bot was mentioned, or this is its personal chat. */
  readonly addressed: boolean;
  readonly mentions: readonly Named[];
  /** People of the meeting, so that "#action Anna Alho …" finds its owner without a mention. */
  readonly people?: readonly Named[];
  /** What the vote that is open is between. */
  readonly options?: readonly string[];
  /** Local to the body, to find the year of a date that has none. */
  readonly today: PlainDate;
}

export interface Named {
  readonly name: string;
  readonly ref: PersonRef;
}

export type Question =
  'agenda' | 'who' | 'status' | 'speakers' | 'help' | 'minutes' | 'changes' | 'paragraphs' | 'actions' | 'nextAgenda';

/** What was meant. `line` is the line it stands on, cut at 200 characters. */
export type Saying =
  /** `spokenTo`: false where it was said to nobody, and looks like something else that people say. */
  | { readonly kind: 'request'; readonly line: string; readonly request: Request; readonly spokenTo?: false }
  | { readonly kind: 'agenda'; readonly line: string; readonly reading: AgendaReading }
  | { readonly kind: 'roster'; readonly line: string; readonly reading: RosterReading }
  | {
      readonly kind: 'ask';
      readonly line: string;
      readonly what: Question;
      /** What help was asked about. */
      readonly topic?: HelpTopic;
      /** The number of the item it is about. */
      readonly number?: string;
    }
  /** A document made of the record: the extract of an item; without one, the list of decisions. */
  | { readonly kind: 'document'; readonly line: string; readonly item?: ItemRef }
  /** One item's part of the minutes is verified; without an item, that of the one that is on. */
  | { readonly kind: 'verify'; readonly line: string; readonly item?: ItemRef }
  /** The agenda drafted for the next meeting is taken. */
  | { readonly kind: 'takeAgenda'; readonly line: string }
  /** Decisions with these words are looked for. */
  | { readonly kind: 'find'; readonly line: string; readonly words: string }
  | {
      readonly kind: 'unclear';
      readonly line: string;
      readonly reason: UnclearReason;
      /** How the nearest right command is said, in the language of the attempt. */
      readonly nearest?: string;
      /** The language of the attempt, where it can be told. */
      readonly language?: Language;
    };
