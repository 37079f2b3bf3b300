import type { ItemType } from './agenda';

export type Language = 'fi' | 'sv' | 'en';

/**
 * How many of those entitled must be present: a fraction of them (more than it when `exclusive`) or a fixed number; with
 * the chair or a vice chair among them where `withChair`.
 */
export type QuorumRule = { readonly withChair?: boolean } & (
  { readonly fraction: number; readonly exclusive?: boolean } | { readonly count: number }
);

/** Even votes: the chair's vote settles them, or the lot, or nothing does and the proposal lapses. */
export type TieRule = 'castingVote' | 'lot' | 'lapses';

/** The group that meets. What is set here belongs to the body and carries over to its next meeting. */
export interface BodySettings {
  readonly name: string;
  /** Typed by people, because names are never inflected by rule: "ohjausryhmän". Used in Finnish sentences only. */
  readonly genitive?: string;
  readonly language: Language;
  readonly languages?: readonly Language[];
  /** IANA time zone, e.g. Europe/Helsinki. */
  readonly timeZone: string;
  /** Name of the profile: the format and the phrases of the document. */
  readonly profile: string;
  readonly quorum?: QuorumRule;
  /** Whether a proposal made in the meeting lapses unless somebody seconds it. */
  readonly seconding?: boolean;
  /** What settles a vote that is even, but for elections. */
  readonly tie?: TieRule;
  /** The body's own wording, by phrase id. */
  readonly phrases?: Readonly<Record<string, string>>;
  /** The body's own settings over those of the profile, by their names in the profile. */
  readonly styles?: Readonly<Record<string, unknown>>;
  /** Who is told when time runs out: without it, the chair alone. */
  readonly nudges?: 'chair' | 'everybody' | 'off';
  /** A connection that drops for no longer than this, in minutes, is no departure; 0: every drop is one. */
  readonly dropMinutes?: number;
  /**
   * How many days after the minutes are final what Teams reported of people's coming and going is taken out of the
   * journal. Without it, it is kept with the record.
   */
  readonly retentionDays?: number;
  /** Who the document comes from, as it stands at its top: "Valtiovarainministeriö". */
  readonly organisation?: string;
  /** The body as the one who acts, in its own language: "lautakunta", "nämnden". Without it the name is used. */
  readonly shortName?: string;
  /** What the document is: minutes (pöytäkirja, protokoll) where nothing else is said, or a memo (muistio, promemoria). */
  readonly document?: 'minutes' | 'memo';
  /** Who gets the document, and who gets it for information, where the meeting has no list of its own. */
  readonly distribution?: readonly string[];
  readonly forInformation?: readonly string[];
  /** Standing texts on how decisions may be appealed. A meeting says which of its items each holds for. */
  readonly appealNotes?: readonly AppealNote[];
  /** What stands on every agenda, in its order. Without it, what the last agenda had besides its business. */
  readonly standing?: readonly StandingItem[];
  /** Items are numbered from 1 in each meeting, or on through the year. Without it, as the body's agendas have been. */
  readonly itemNumbers?: 'meeting' | 'running';
  /** The Word template its minutes are made into: the file's name, and SHA-256 in hex of its bytes. */
  readonly template?: TemplateRef;
}

/** An item of every agenda of a body. */
export interface StandingItem {
  readonly title: string;
  readonly type: ItemType;
}

/** A file the body gave, known by what is in it. */
export interface TemplateRef {
  readonly name: string;
  readonly digest: string;
}

/** "Muutoksenhakukielto" and what is printed under it. */
export interface AppealNote {
  readonly title: string;
  readonly text: string;
}

export const DEFAULT_BODY: BodySettings = {
  name: '',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  profile: 'perus',
};

/** A hundred years: longer than anything that is not to be kept with the record. */
export const LONGEST_RETENTION_DAYS = 36_500;

const DROP_MINUTES = 2;

/** How short a drop of a connection is no departure, in milliseconds. */
export const longestDropMs = ({ dropMinutes = DROP_MINUTES }: BodySettings): number => dropMinutes * 60_000;

/** What was planned for one meeting. Actual times live in the record, never here. */
export interface MeetingSettings extends MeetingPapers {
  /** As printed, e.g. "5/2022". */
  readonly number?: string;
  /** e.g. 5 for the body's fifth meeting. */
  readonly ordinal?: number;
  /** Number of the meeting before, e.g. "4/2022". */
  readonly previous?: string;
  /** Planned start and end, local to the body's time zone: `YYYY-MM-DDTHH:mm`. */
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly mode?: 'onSite' | 'hybrid' | 'electronic';
}

/** What the document of one meeting is filed under, comes with and goes to. */
export interface MeetingPapers {
  /** The number the document is filed under, as printed: "VN/1234/2022". */
  readonly diaryNumber?: string;
  /** The mark of a document that is not public, with its ground: "Salassa pidettävä, JulkL 24 § 1 mom. 7 k". */
  readonly confidentiality?: string;
  /** What belongs to the meeting as a whole, in the order it is numbered. */
  readonly attachments?: readonly string[];
  readonly distribution?: readonly string[];
  readonly forInformation?: readonly string[];
  /** Which items, by number, an appeal note holds for. */
  readonly appeals?: readonly { readonly title: string; readonly items: readonly string[] }[];
}
