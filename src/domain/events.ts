import type { AgendaItem } from './agenda';
import type { BodySettings, MeetingPapers, MeetingSettings } from './body';
import type { ApprovalWay, DecidedThere } from './approval-record';
import type { DecisionKind } from './decision-kind';
import type {
  ActionId,
  AdditionId,
  AttachmentId,
  CommentId,
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
import type { RedactedLine, RedactionReason, ReportOfPeople } from './redacted-line';
import type { Continuation } from './series';
import type { Instant, PlainDate } from './time';
import type { VoteHappening } from './vote-events';

/** Facts every event carries. */
export interface Fact {
  /** The command that wrote it. */
  readonly entry: EntryId;
  readonly by: PersonId;
  /** When it took effect; equals `said` unless a time was given ("open 12.01"). */
  readonly at: Instant;
  /** When it was said, by the activity's own timestamp. The server's clock is in the journal beside it. */
  readonly said: Instant;
}

export type ParagraphRole = 'presentation' | 'discussion' | 'remark';

/** What a correction or an edited message changes. */
export type TextSubject =
  | { readonly kind: 'paragraph'; readonly id: ParagraphId }
  | { readonly kind: 'decision'; readonly id: DecisionId }
  | { readonly kind: 'proposal'; readonly id: ProposalId }
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'attachment'; readonly id: AttachmentId };

/** A coming meeting, local to the body's time zone: date, `HH:mm` start and end. */
export interface NextMeeting {
  readonly date: PlainDate;
  readonly start?: string;
  readonly end?: string;
}

/** Why there was no quorum: how many were present and had to be, and where enough were, that no chair was among them. */
export interface NoQuorum {
  readonly present: number;
  readonly needed: number;
  readonly lacksChair?: true;
}

/**
 * Everything that can be written into a meeting's journal. Shapes are for ever: a changed shape gets a new number
 * and an upcast in the journal, never an edit here that old lines would not fit.
 */
export type MeetingEvent = Fact &
  (
    | { readonly type: 'BodyDescribed'; readonly body: BodySettings }
    | { readonly type: 'MeetingDescribed'; readonly meeting: MeetingSettings }
    | { readonly type: 'RosterSet'; readonly people: readonly Person[] }
    | { readonly type: 'PersonIntroduced'; readonly person: Person }
    | { readonly type: 'ChairChanged'; readonly person: PersonId }
    | { readonly type: 'SecretaryNamed'; readonly person: PersonId }
    | { readonly type: 'SecretaryReleased'; readonly person: PersonId }
    | { readonly type: 'AgendaSet'; readonly items: readonly AgendaItem[] }
    | { readonly type: 'ItemAdded'; readonly item: AgendaItem; readonly before?: ItemId }
    | { readonly type: 'ItemRenamed'; readonly item: ItemId; readonly title: string }
    | { readonly type: 'ItemRemoved'; readonly item: ItemId }
    | { readonly type: 'ItemMoved'; readonly item: ItemId; readonly before?: ItemId }
    | { readonly type: 'ItemsRenumbered'; readonly numbers: Readonly<Record<string, string>> }
    | { readonly type: 'MeetingOpened' }
    | { readonly type: 'ItemOpened'; readonly item: ItemId }
    | { readonly type: 'BreakStarted' }
    | { readonly type: 'BreakEnded' }
    | {
        readonly type: 'CloseQuestioned';
        readonly unhandled: readonly ItemId[];
        /** Who waits for the floor. */
        readonly waiting?: readonly PersonId[];
      }
    | { readonly type: 'CloseProposed'; readonly reason: 'teamsMeetingEnded' | 'everybodyLeft' }
    | { readonly type: 'MeetingClosed' }
    | {
        readonly type: 'ParagraphWritten';
        readonly paragraph: ParagraphId;
        readonly item: ItemId;
        readonly role: ParagraphRole;
        readonly text: string;
      }
    | {
        readonly type: 'DecisionRecorded';
        readonly decision: DecisionId;
        readonly item: ItemId;
        readonly kind: DecisionKind;
        /** The sentence as the chair gave it; without it the kind's phrase is the sentence. */
        readonly text?: string;
        readonly proposal?: ProposalId;
        /** Recorded all the same, after the chair was told that there was no quorum. */
        readonly withoutQuorum?: NoQuorum;
      }
    | {
        readonly type: 'DecisionAmended';
        readonly decision: DecisionId;
        readonly kind: DecisionKind;
        readonly text?: string;
        readonly reason: string;
      }
    | { readonly type: 'DecisionWithdrawn'; readonly decision: DecisionId; readonly reason: string }
    | {
        readonly type: 'ProposalMade';
        readonly proposal: ProposalId;
        readonly item: ItemId;
        readonly text: string;
        readonly kind: DecisionKind;
        /** `decision`: said as a decision by somebody who may not decide. */
        readonly origin: 'proposal' | 'decision';
      }
    | { readonly type: 'ProposalConfirmed'; readonly proposal: ProposalId; readonly decision: DecisionId }
    | { readonly type: 'ProposalRejected'; readonly proposal: ProposalId }
    | VoteHappening
    | {
        readonly type: 'ActionAssigned';
        readonly action: ActionId;
        readonly item?: ItemId;
        readonly text: string;
        /** Missing when nobody was named. `name` is as printed. */
        readonly owner?: { readonly person?: PersonId; readonly name: string };
        readonly due?: PlainDate;
      }
    | { readonly type: 'ActionDone'; readonly action: ActionId }
    | { readonly type: 'ActionExtended'; readonly action: ActionId; readonly due: PlainDate }
    /** What the body's meeting before left to this one. */
    | ({ readonly type: 'MeetingContinued' } & Continuation)
    | { readonly type: 'TextCorrected'; readonly subject: TextSubject; readonly text: string }
    | { readonly type: 'NextMeetingSet'; readonly meeting: NextMeeting }
    | {
        readonly type: 'PersonJoined';
        readonly person: PersonId;
        readonly evidence: PresenceEvidence;
        /** Said to have come at that time; else somebody was only said to be there, since when nobody knows. */
        readonly arrived?: true;
      }
    | { readonly type: 'PersonLeft'; readonly person: PersonId; readonly evidence: PresenceEvidence }
    | { readonly type: 'ApologiesReceived'; readonly person: PersonId }
    /** Somebody wants to speak on the item that is on; said again, with another topic, it is the same wish. */
    | {
        readonly type: 'FloorRequested';
        readonly request: FloorId;
        readonly person: PersonId;
        readonly topic?: string;
        /** A short answer to whoever spoke (vastauspuheenvuoro, replik): it goes first. */
        readonly reply?: boolean;
      }
    | { readonly type: 'FloorGiven'; readonly request: FloorId }
    /** Taken back by who waited, or ended by who spoke. */
    | { readonly type: 'FloorReleased'; readonly request: FloorId }
    /** The next item was asked for while people waited for the floor; asked again, it is opened. */
    | { readonly type: 'ItemChangeQuestioned'; readonly waiting: readonly PersonId[] }
    | {
        readonly type: 'ItemVerified';
        readonly item: ItemId;
        /** SHA-256 in hex of `text`. */
        readonly digest: string;
        /** The item's part of the minutes as it was read out and verified, in plain text. */
        readonly text: string;
      }
    | { readonly type: 'PresenceModeSet'; readonly person: PersonId; readonly mode: PresenceMode }
    /** From now on `person` sits in the place of `replaces` while that member is away. */
    | { readonly type: 'DeputySeated'; readonly person: PersonId; readonly replaces: PersonId }
    /** Who joined without an account: `person` is known to be `is`, or several people at once, one event each. */
    | { readonly type: 'PersonIdentified'; readonly person: PersonId; readonly is: PersonId }
    | {
        readonly type: 'RecusalDeclared';
        readonly recusal: RecusalId;
        readonly item: ItemId;
        readonly person: PersonId;
        readonly ground: RecusalGround;
      }
    | { readonly type: 'RecusalWithdrawn'; readonly recusal: RecusalId }
    /** Who presides over one item because the chair is recused for it. */
    | { readonly type: 'PresidingChanged'; readonly item: ItemId; readonly person: PersonId }
    | ({ readonly type: 'QuorumQuestioned'; readonly item: ItemId } & NoQuorum)
    /** What was stated in the meeting about its quorum. */
    | { readonly type: 'QuorumStated'; readonly item: ItemId; readonly isMet: boolean }
    /** Without an item it belongs to the meeting as a whole. */
    | {
        readonly type: 'AttachmentAdded';
        readonly attachment: AttachmentId;
        readonly item?: ItemId;
        readonly text: string;
      }
    /** Not public (salassa pidettävä, sekretessbelagt); said again, with another ground or heading. */
    | {
        readonly type: 'ItemRestricted';
        readonly item: ItemId;
        /** Empty where none was said. */
        readonly ground: string;
        readonly publicTitle?: string;
      }
    | { readonly type: 'ItemUnrestricted'; readonly item: ItemId }
    | { readonly type: 'ItemFiled'; readonly item: ItemId; readonly diaryNumber: string }
    /** What is said here stands; what is left out stays. */
    | { readonly type: 'PapersSet'; readonly papers: MeetingPapers }
    /** Who examines the minutes (pöytäkirjantarkastajat, protokolljusterare); `item` was on when it was said. */
    | { readonly type: 'ExaminersElected'; readonly people: readonly PersonId[]; readonly item?: ItemId }
    /** A paragraph of the draft as people want it; empty: left out. */
    | {
        readonly type: 'ParagraphEdited';
        readonly paragraph: ParagraphId;
        readonly item: ItemId;
        readonly address: string;
        readonly text: string;
      }
    /** A sentence the record makes, in somebody's own words. */
    | {
        readonly type: 'SentenceReplaced';
        readonly sentence: string;
        readonly item: ItemId;
        readonly address: string;
        readonly original: string;
        readonly text: string;
      }
    | { readonly type: 'ReviewOpened'; readonly version: number; readonly deadline: PlainDate }
    | {
        readonly type: 'CommentMade';
        readonly comment: CommentId;
        readonly version: number;
        readonly text: string;
        readonly about?: { readonly address: string; readonly item: ItemId; readonly printed?: string };
      }
    | {
        readonly type: 'MinutesApproved';
        readonly version: number;
        readonly how: ApprovalWay;
        /** SHA-256 in hex of the text that was approved. */
        readonly digest: string;
        readonly decided?: DecidedThere;
      }
    | { readonly type: 'MinutesFinalised'; readonly version: number; readonly digest: string }
    | {
        readonly type: 'AdditionMade';
        readonly addition: AdditionId;
        readonly text: string;
        readonly date: PlainDate;
      }
    | { readonly type: 'TeamsMeetingStarted' }
    | { readonly type: 'TeamsMeetingEnded' }
    | { readonly type: 'EntryUndone'; readonly undone: EntryId }
    | {
        readonly type: 'MinutesDrafted';
        /** 1, 2, 3 …: the draft of everything recorded before this event. */
        readonly version: number;
        readonly language: string;
        readonly profile: string;
        /** File name → SHA-256 in hex, so that it can be shown later that the same bytes come out again. */
        readonly digests: Readonly<Record<string, string>>;
        /** The meeting was still open: nobody had closed it. */
        readonly whileOpen: boolean;
      }
    /** The marker of lines that were taken out of this journal: what they said is nowhere any more. */
    | { readonly type: 'LinesRedacted'; readonly reason: RedactionReason; readonly lines: readonly RedactedLine[] }
    /** Read in the place of a line that was taken out, as of the moment that was done. */
    | { readonly type: 'Redacted'; readonly was: ReportOfPeople; readonly present?: PersonId }
  );

export type EventType = MeetingEvent['type'];
export type EventOf<Type extends EventType> = Extract<MeetingEvent, { readonly type: Type }>;
