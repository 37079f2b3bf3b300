import type { Interval, ItemRecord } from './agenda';
import { NOTHING_APPROVED, type ApprovalRecord } from './approval-record';
import { DEFAULT_BODY, type BodySettings, type MeetingSettings } from './body';
import type { DecisionKind } from './decision-kind';
import type { MeetingEvent, NextMeeting, NoQuorum, ParagraphRole } from './events';
import { Growing } from './growing';
import type {
  ActionId,
  AttachmentId,
  DecisionId,
  EntryId,
  FloorId,
  ItemId,
  ParagraphId,
  PersonId,
  ProposalId,
  RecusalId,
} from './ids';
import type { Person, PresenceEvidence, PresenceMode } from './people';
import type { RecusalGround } from './recusal-ground';
import { FIRST_OF_ALL, type Series } from './series';
import type { Instant, PlainDate } from './time';
import type { Traced } from './traced';
import type { Dissent, Vote } from './vote';

export type { Traced };

export interface Paragraph extends Traced {
  readonly id: ParagraphId;
  readonly item: ItemId;
  readonly role: ParagraphRole;
  readonly text: string;
}

export interface Decision extends Traced {
  readonly id: DecisionId;
  readonly item: ItemId;
  readonly kind: DecisionKind;
  readonly text?: string;
  readonly proposal?: ProposalId;
  /** Set once withdrawn; a withdrawn decision stays in the record and out of the minutes. */
  readonly withdrawn?: { readonly reason: string; readonly at: Instant };
  readonly amended: boolean;
  /** Recorded though there was no quorum, and the chair was told so. */
  readonly withoutQuorum?: NoQuorum;
}

export interface Proposal extends Traced {
  readonly id: ProposalId;
  readonly item: ItemId;
  readonly text: string;
  readonly kind: DecisionKind;
  readonly origin: 'proposal' | 'decision';
  readonly seconders: readonly PersonId[];
  /** `carried`, `defeated`: by a vote. `lapsed`: nobody seconded it, and the body asks for that. */
  readonly status: 'waiting' | 'confirmed' | 'rejected' | 'lapsed' | 'carried' | 'defeated';
}

export interface Action extends Traced {
  readonly id: ActionId;
  readonly item?: ItemId;
  readonly text: string;
  readonly owner?: { readonly person?: PersonId; readonly name: string };
  readonly due?: PlainDate;
  readonly done: boolean;
}

/** A wish to speak and what became of it. Kept when over, so that it can be told who had the floor. */
export interface FloorRequest extends Traced {
  readonly id: FloorId;
  /** The item that was on. */
  readonly item?: ItemId;
  readonly person: PersonId;
  readonly topic?: string;
  readonly reply: boolean;
  /** `lapsed`: the meeting went on to another item before. */
  readonly status: 'waiting' | 'speaking' | 'spoken' | 'withdrawn' | 'lapsed';
}

/** An item whose minutes were verified in the meeting (tarkastettu heti, omedelbart justerad): its text stands. */
export interface Verification extends Traced {
  readonly item: ItemId;
  readonly digest: string;
  readonly text: string;
}

/** What comes with the document. Without an item it belongs to the meeting as a whole. */
export interface Attachment extends Traced {
  readonly id: AttachmentId;
  readonly item?: ItemId;
  readonly text: string;
  /** In a public view of the record: it has its number, and no text. */
  readonly withheld?: true;
}

/** Who was elected to examine the minutes; the last election stands. */
export interface Examiners extends Traced {
  readonly people: readonly PersonId[];
  /** The item that was on. */
  readonly item?: ItemId;
}

/** One stay of one person, as it was recorded: see `staysOf` for what counts as having been there. */
export interface Presence extends Interval {
  readonly person: PersonId;
  readonly evidence: PresenceEvidence;
  /** Its beginning is known to be one: it was said when they came. */
  readonly arrived?: true;
  /** Whose word its end is. */
  readonly ended?: PresenceEvidence;
}

/** Somebody the minutes list as present on the word of a line that was taken out. */
export interface Attested {
  readonly person: PersonId;
  readonly entry: EntryId;
}

/** Somebody who takes no part in an item. One that was withdrawn stays in the record and out of everything else. */
export interface Recusal extends Traced {
  readonly id: RecusalId;
  readonly item: ItemId;
  readonly person: PersonId;
  readonly ground: RecusalGround;
  readonly withdrawn: boolean;
}

/** Who presides over an item for a recused chair, from `at` on. */
export interface Presiding extends Traced {
  readonly item: ItemId;
  readonly person: PersonId;
}

/** A deputy who takes a member's place from `at` on, while that member is away. */
export interface Seating extends Traced {
  readonly person: PersonId;
  readonly replaces: PersonId;
}

/** How somebody takes part from `at` on. */
export interface ModeGiven extends Traced {
  readonly person: PersonId;
  readonly mode: PresenceMode;
}

/** Somebody without an account, and who that is. */
export interface Identity extends Traced {
  readonly person: PersonId;
  readonly is: PersonId;
}

export interface QuorumStatement extends Traced {
  readonly item: ItemId;
  readonly isMet: boolean;
}

export interface Draft {
  readonly version: number;
  readonly language: string;
  readonly profile: string;
  readonly digests: Readonly<Record<string, string>>;
  readonly whileOpen: boolean;
  readonly at: Instant;
}

/** What is known whatever the phase. Plain data, so that it can be kept as a snapshot. */
export interface MeetingRecord extends ApprovalRecord {
  readonly body: BodySettings;
  readonly meeting: MeetingSettings;
  readonly people: readonly Person[];
  /** True once a roster was given: people outside it are then visitors to be confirmed. */
  readonly rosterGiven: boolean;
  /** In force now: handed over, else the roster's. */
  readonly chair?: PersonId;
  readonly secretaries: readonly PersonId[];
  /** In the order they stand; numbers are text and need not rise. */
  readonly agenda: readonly ItemRecord[];
  readonly paragraphs: Growing<Paragraph>;
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
  readonly votes: readonly Vote[];
  readonly dissents: readonly Dissent[];
  readonly actions: readonly Action[];
  readonly presence: readonly Presence[];
  readonly attested: readonly Attested[];
  readonly apologies: readonly PersonId[];
  readonly floor: readonly FloorRequest[];
  readonly verifications: readonly Verification[];
  readonly modes: readonly ModeGiven[];
  readonly seatings: readonly Seating[];
  readonly identities: readonly Identity[];
  readonly recusals: readonly Recusal[];
  readonly presidings: readonly Presiding[];
  readonly quorumStatements: readonly QuorumStatement[];
  /** Items in which the chair was told that too few are present to decide. */
  readonly quorumQuestioned: readonly ItemId[];
  readonly attachments: readonly Attachment[];
  readonly examiners?: Examiners;
  readonly breaks: readonly Interval[];
  readonly nextMeetings: readonly (NextMeeting & Traced)[];
  /** What earlier meetings of the body left to this one. */
  readonly series: Series;
  readonly drafts: readonly Draft[];
  /** Every event so far, undone ones too: undo folds them again without the undone entry. */
  readonly history: Growing<MeetingEvent>;
  readonly undone: readonly EntryId[];
  /** Teams said the meeting was over, or everybody left: a secretary may close it too. */
  readonly closeProposed?: { readonly at: Instant; readonly reason: 'teamsMeetingEnded' | 'everybodyLeft' };
}

export interface Planned {
  readonly phase: 'planned';
}

export interface Open {
  readonly phase: 'open';
  readonly openedAt: Instant;
  readonly openedBy: PersonId;
  /** The entry that opened it, for the trace. */
  readonly openedIn: EntryId;
  /** The item that is on; missing only while the agenda is empty. */
  readonly current?: ItemId;
  /** When the current item (or the meeting, or the break) last began: nothing may be dated before it. */
  readonly since: Instant;
  readonly onBreak: boolean;
  readonly lastSwitch?: { readonly by: PersonId; readonly said: Instant };
  /** Closing was asked while these were not handled; asked again, it closes. */
  readonly closeQuestioned: boolean;
  /** The time that was given when closing was asked; a plain "close" after the question means it. */
  readonly closeAskedFor?: Instant;
  /** Another item was asked for while people waited for the floor; asked again, it is opened. */
  readonly changeQuestioned: boolean;
}

export interface Closed {
  readonly phase: 'closed';
  readonly openedAt: Instant;
  readonly openedBy: PersonId;
  readonly openedIn: EntryId;
  readonly closedAt: Instant;
  readonly closedBy: PersonId;
  readonly closedIn: EntryId;
}

/** A meeting that is not open has no current item and no break, so nobody can forget to check. */
export type MeetingState = MeetingRecord & (Planned | Open | Closed);
export type OpenMeeting = MeetingRecord & Open;
/** A meeting that was opened, whether or not it is over. */
export type HeldMeeting = MeetingRecord & (Open | Closed);

export const initialState: MeetingState = {
  phase: 'planned',
  body: DEFAULT_BODY,
  meeting: {},
  people: [],
  rosterGiven: false,
  secretaries: [],
  agenda: [],
  paragraphs: Growing.of([]),
  decisions: [],
  proposals: [],
  votes: [],
  dissents: [],
  actions: [],
  presence: [],
  attested: [],
  apologies: [],
  floor: [],
  verifications: [],
  modes: [],
  seatings: [],
  identities: [],
  recusals: [],
  presidings: [],
  quorumStatements: [],
  quorumQuestioned: [],
  attachments: [],
  breaks: [],
  nextMeetings: [],
  series: FIRST_OF_ALL,
  drafts: [],
  ...NOTHING_APPROVED,
  history: Growing.of([]),
  undone: [],
};
