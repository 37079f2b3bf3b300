import type {
  DecisionKind,
  EntryId,
  Instant,
  ItemType,
  Language,
  MinutesState,
  NextMeeting,
  TemplateRef,
} from '../domain';

/** Document model version; a reader of the JSON export relies on it. */
export const MINUTES_SCHEMA = 'nuija-minutes/1';

/**
 * The minutes as a document: every word that will be printed, in order, and nothing a renderer would have to decide.
 * Renderers only choose how a word looks.
 */
export interface Minutes {
  readonly schema: typeof MINUTES_SCHEMA;
  readonly language: Language;
  readonly profile: string;
  /** A document made of the minutes, where it is not the minutes themselves. */
  readonly part?: 'decisions' | 'extract' | 'annex';
  readonly status: DocumentStatus;
  /** "AuroraAI-ohjelman ohjausryhmä, 5. kokous" */
  readonly title: string;
  /** The body's name, for the document's properties. */
  readonly author: string;
  /** The moment the document speaks of (the closing, else the last record): used for every date inside the files. */
  readonly madeFor: Instant;
  readonly facts: MeetingFacts;
  /** On the grid it stands at the top of the first page and above the text of every other. */
  readonly metadata: Metadata;
  /** The organisation's own Word template, if the Word document is made into one. */
  readonly template?: TemplateRef;
  /** Labelled lines under the title: time, place. */
  readonly header: readonly HeaderLine[];
  readonly participants?: Participants;
  readonly items: readonly MinutesItem[];
  readonly signatures?: readonly SignatureGroup[];
  /** Attachments, distribution, for information, approval, additions: in this order, those there are. */
  readonly lists?: readonly DocumentList[];
  readonly appeals?: readonly Appeal[];
  readonly appendices?: readonly Appendix[];
  readonly layout: Layout;
}

/** The meeting for machines: planned and actual are two things. */
export interface MeetingFacts {
  /** IANA time zone of every local time here. */
  readonly timeZone: string;
  readonly number?: string;
  readonly ordinal?: number;
  readonly place?: string;
  readonly mode?: 'onSite' | 'hybrid' | 'electronic';
  /** Local, `YYYY-MM-DDTHH:mm`, as somebody set them. */
  readonly plannedStart?: string;
  readonly plannedEnd?: string;
  readonly opened?: Instant;
  readonly closed?: Instant;
  readonly nextMeetings: readonly NextMeeting[];
}

/** The basic metadata of SFS 2487: who sends it, what it is, and what it is filed under. */
export interface Metadata {
  readonly sender?: string;
  /** "Pöytäkirja" */
  readonly documentType: string;
  /** The day of the meeting, as printed, and `YYYY-MM-DD`. */
  readonly date?: { readonly text: string; readonly day: string };
  readonly diaryNumber?: string;
  readonly confidentiality?: string;
}

export interface DocumentStatus {
  readonly kind: MinutesState;
  readonly version: number;
  /** LUONNOS, UTKAST, DRAFT; LOPULLINEN, SLUTLIGT, FINAL: for the page header. */
  readonly mark: string;
  /** The first line of the document: the mark with its version. */
  readonly line: string;
}

export interface HeaderLine {
  readonly id: 'time' | 'place' | 'mode' | 'diaryNumber' | 'confidentiality';
  /** Empty where the line goes on under the label above it. */
  readonly label: string;
  readonly value: string;
  /** Local date and times behind a time line, ISO 8601, for <time datetime>. */
  readonly start?: string;
  readonly end?: string;
}

export interface Participants {
  readonly label: string;
  /** One or two columns, read one after the other; each a list of groups in printed order. */
  readonly columns: readonly (readonly ParticipantGroup[])[];
}

export interface ParticipantGroup {
  readonly kind: 'members' | 'deputies' | 'experts' | 'secretaries' | 'visitors' | 'absent';
  /** Printed above the group where the profile labels groups. */
  readonly label?: string;
  readonly people: readonly ParticipantLine[];
}

export interface ParticipantLine extends Traceable {
  /** "Jarkko Levasma, VM, pj" */
  readonly text: string;
  readonly name: string;
  readonly organisation?: string;
  readonly role?: 'chair' | 'viceChair' | 'secretary';
  readonly items?: readonly string[];
}

/** Where a printed sentence comes from: the entries in the journal that say so. */
export interface Traceable {
  readonly sources: readonly EntryId[];
}

export interface MinutesItem {
  readonly id: string;
  /** "4", as in the record. */
  readonly number: string;
  /** "4." or "4 §": the number as the profile prints it; empty for an item without a number. */
  readonly numberText: string;
  readonly title: string;
  readonly level: number;
  readonly type: ItemType;
  /** When it was really on; printed only where the profile wants it, kept for the exports. */
  readonly intervals: readonly { readonly from: Instant; readonly to?: Instant }[];
  /** It is not public: in the public version its heading is the public one, and nothing else of it is here. */
  readonly isRestricted?: true;
  readonly blocks: readonly Block[];
}

export type BlockRole =
  | 'opening'
  | 'closing'
  | 'presentation'
  | 'discussion'
  | 'remark'
  | 'proposal'
  | 'vote'
  | 'decision'
  /** Who differs from the decision before it. */
  | 'dissent'
  | 'action'
  | 'nextMeeting'
  | 'empty'
  /** Who arrived, left or was away. */
  | 'attendance'
  | 'recusal'
  | 'presiding'
  | 'quorum'
  /** The item's part of the minutes was verified in the meeting. */
  | 'verification'
  | 'break'
  | 'attachment'
  /** Who examines the minutes. */
  | 'examiners'
  /** What the matter is filed under. */
  | 'filing'
  /** That the item is not public, and why. */
  | 'restriction'
  /** When the item was on, where the profile prints it: the first block of the item. */
  | 'times';

/** One paragraph, or one bullet where `bullet` is set. */
export interface Block extends Traceable {
  readonly role: BlockRole;
  readonly text: string;
  readonly bullet?: boolean;
  /** A label of its own before the text ("Päätös"), where the profile labels. */
  readonly label?: string;
  readonly decision?: DecisionKind;
  /** A moment named in the text and how it is printed there, for <time datetime>. */
  readonly time?: { readonly at: string; readonly printed: string };
}

/** Who signs, under one label. */
export interface SignatureGroup {
  readonly label: string;
  /** `handwritten`: room for a signature above each name. `electronic`: names alone. */
  readonly form: 'handwritten' | 'electronic';
  readonly note?: string;
  readonly people: readonly Signature[];
}

export interface Signature extends Traceable {
  /** "Jarkko Levasma, puheenjohtaja" */
  readonly text: string;
  readonly name: string;
}

export interface DocumentList {
  readonly id: 'attachments' | 'distribution' | 'forInformation' | 'approval' | 'additions';
  readonly label: string;
  readonly entries: readonly string[];
}

/** How decisions may be appealed, and which. */
export interface Appeal {
  readonly title: string;
  /** "62, 63 §" */
  readonly items?: string;
  readonly text?: string;
}

/** A table with a heading of its own, after everything else. */
export interface Appendix {
  readonly title: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
}

/** What a profile says of the look; lengths in millimetres, sizes in points. */
export interface Layout {
  /** `grid`: headings and labels at the margin, text at the indent (SFS 2487). */
  readonly form: 'plain' | 'grid';
  /** Left indent of body text under headings. */
  readonly indentMm: number;
  readonly fontSizePt: number;
  readonly pageNumbers: boolean;
}

/** A line of the secretary's list: what the record does not say, or says twice. Never printed in the minutes. */
export interface NotCaptured {
  readonly code: string;
  /** Number of the item it concerns. */
  readonly item?: string;
  readonly text: string;
}
