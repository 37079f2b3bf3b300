import type { AgendaLine, ItemRef } from './agenda';
import type { DecidedThere, DraftPlace } from './approval-record';
import type { BodySettings, Language, MeetingSettings, QuorumRule, StandingItem, TemplateRef, TieRule } from './body';
import type { DecisionKind } from './decision-kind';
import type { NextMeeting, ParagraphRole } from './events';
import type { ActionId, DecisionId, EntryId, PersonId, ProposalId } from './ids';
import type { NamedPerson, Person, PersonRef, PresenceMode } from './people';
import type { RecusalKind } from './recusal-ground';
import type { RedactedLine, RedactionReason } from './redacted-line';
import type { Continuation } from './series';
import type { ClockTime, Instant, PlainDate } from './time';
import type { VoteRequest } from './vote-requests';

/** Who and when, as Teams vouches for it; of a card's data only what makes a press count for less. */
export interface Meta {
  readonly entry: EntryId;
  readonly by: PersonId;
  /** The name Teams shows for `by`, to introduce somebody who is not in the roster. */
  readonly name?: string;
  /** The activity's own timestamp. */
  readonly said: Instant;
  /** How many events of the record whoever asks had before them, on the card they pressed. Missing for what is said. */
  readonly seen?: number;
}

/** An action by its id (a card), or by the number the body's list gives it. */
export type ActionRef = ActionId | { readonly number: string };

/** What people (and Teams, and Nuija's own timers) can ask of a meeting. `clock` is a time somebody gave. */
export type Request =
  | { readonly type: 'DescribeBody'; readonly body: BodySettings }
  /** The body and who holds its chair and its pen, set together. Who is left out stays; a list of secretaries is whole. */
  | {
      readonly type: 'SetUpBody';
      readonly body: BodySettings;
      readonly chair?: NamedPerson;
      readonly secretaries?: readonly NamedPerson[];
    }
  /** The Word template the body's minutes are made into from now on; without one, the product's own look. */
  | { readonly type: 'KeepTemplate'; readonly template?: TemplateRef }
  | { readonly type: 'DescribeMeeting'; readonly meeting: MeetingSettings }
  | { readonly type: 'SetRoster'; readonly people: readonly Person[] }
  | { readonly type: 'HandOverChair'; readonly person: PersonRef }
  | { readonly type: 'NameSecretary'; readonly person: PersonRef }
  | { readonly type: 'SetAgenda'; readonly lines: readonly AgendaLine[] }
  /** `now`: a new item that is taken up at once, right after the current one. */
  | { readonly type: 'AddItem'; readonly line: AgendaLine; readonly now?: boolean }
  | { readonly type: 'RenameItem'; readonly item: ItemRef; readonly title: string }
  | { readonly type: 'RemoveItem'; readonly item: ItemRef }
  | { readonly type: 'MoveItem'; readonly item: ItemRef; readonly before: ItemRef }
  | { readonly type: 'OpenMeeting'; readonly clock?: ClockTime }
  | { readonly type: 'NextItem'; readonly clock?: ClockTime }
  | { readonly type: 'OpenItem'; readonly item: ItemRef; readonly clock?: ClockTime }
  | { readonly type: 'StartBreak'; readonly clock?: ClockTime }
  | { readonly type: 'EndBreak'; readonly clock?: ClockTime }
  | { readonly type: 'CloseMeeting'; readonly clock?: ClockTime }
  | {
      readonly type: 'WriteParagraph';
      readonly role: ParagraphRole;
      readonly text: string;
      /** Without it, the item that is on. */
      readonly item?: ItemRef;
    }
  | { readonly type: 'RecordDecision'; readonly kind: DecisionKind; readonly text?: string; readonly item?: ItemRef }
  | {
      readonly type: 'AmendDecision';
      readonly decision: DecisionId;
      readonly kind?: DecisionKind;
      readonly text: string;
      readonly reason?: string;
    }
  | { readonly type: 'WithdrawDecision'; readonly decision: DecisionId; readonly reason?: string }
  | { readonly type: 'Propose'; readonly text: string; readonly item?: ItemRef }
  | { readonly type: 'ConfirmProposal'; readonly proposal: ProposalId; readonly text?: string }
  | { readonly type: 'RejectProposal'; readonly proposal: ProposalId }
  | VoteRequest
  | {
      readonly type: 'AssignAction';
      readonly text: string;
      readonly owner?: PersonRef;
      readonly due?: PlainDate;
      readonly item?: ItemRef;
    }
  | { readonly type: 'CompleteAction'; readonly action: ActionRef }
  | { readonly type: 'ExtendAction'; readonly action: ActionRef; readonly due: PlainDate }
  /** What stands on every agenda of the body from now on; without it, what its last agenda had. */
  | { readonly type: 'SetStanding'; readonly items?: readonly StandingItem[] }
  /** Nuija's own: what the body's meeting before left. */
  | ({ readonly type: 'ContinueSeries' } & Continuation)
  | { readonly type: 'CorrectText'; readonly find: string; readonly replacement: string }
  /** An edited message: what it wrote the first time now reads `text`. */
  | { readonly type: 'ReplaceText'; readonly wrote: EntryId; readonly text: string }
  | { readonly type: 'SetNextMeeting'; readonly meeting: NextMeeting }
  | {
      readonly type: 'MarkPresent';
      readonly person?: PersonRef;
      /** The member whose place somebody takes. */
      readonly replaces?: PersonRef;
      readonly mode?: PresenceMode;
      /** Came just now, or at the time given; not merely: is here. */
      readonly arrived?: boolean;
      readonly clock?: ClockTime;
    }
  | { readonly type: 'MarkLeft'; readonly person?: PersonRef; readonly clock?: ClockTime }
  | { readonly type: 'MarkApologies'; readonly person?: PersonRef }
  /** Who it was that joined without an account, as by telephone or from a room: one person or several. */
  | { readonly type: 'IdentifyPerson'; readonly person: PersonRef; readonly as: readonly PersonRef[] }
  /**
   * Somebody may not take part in an item: the one that is on, unless another is given. Without a `person`, whoever
   * `text` begins with, else whoever says it; the rest of `text` is kept as the ground's words.
   */
  | {
      readonly type: 'DeclareRecusal';
      readonly person?: PersonRef;
      readonly ground?: RecusalKind;
      readonly text?: string;
      readonly item?: ItemRef;
    }
  | { readonly type: 'WithdrawRecusal'; readonly person?: PersonRef; readonly item?: ItemRef }
  | { readonly type: 'StateQuorum'; readonly isMet: boolean }
  /** The body's rule from now on; without one, it has none. */
  | { readonly type: 'SetQuorum'; readonly quorum?: QuorumRule }
  /** Joins, departures, start and end as Teams reports them. */
  | { readonly type: 'NoteJoined'; readonly people: readonly NamedPerson[] }
  | { readonly type: 'NoteLeft'; readonly people: readonly NamedPerson[] }
  | { readonly type: 'RequestFloor'; readonly topic?: string; readonly reply?: boolean }
  /** Without a person, one's own wish or speech. */
  | { readonly type: 'ReleaseFloor'; readonly person?: PersonRef }
  /** Without a person, whoever is first in the queue. */
  | { readonly type: 'GiveFloor'; readonly person?: PersonRef }
  /** The item's part of the minutes as it reads now, to be locked. `item`: without it, the one that is on. */
  | { readonly type: 'VerifyItem'; readonly item?: ItemRef; readonly text: string; readonly digest: string }
  | { readonly type: 'NoteTeamsStart' }
  | { readonly type: 'NoteTeamsEnd' }
  /** Without an item, to the one that is on, else to the meeting. */
  | { readonly type: 'AddAttachment'; readonly text: string; readonly item?: ItemRef }
  /** The number of the document, or of one matter on the agenda. */
  | { readonly type: 'FileUnder'; readonly number: string; readonly item?: ItemRef }
  /** What is left out stays as it was. Without an item, the one that is on. */
  | {
      readonly type: 'RestrictItem';
      readonly item?: ItemRef;
      readonly ground?: string;
      readonly publicTitle?: string;
    }
  | { readonly type: 'UnrestrictItem'; readonly item?: ItemRef }
  /** In which languages the documents are; the first is the one the body works in. */
  | { readonly type: 'SetLanguages'; readonly languages: readonly Language[] }
  /** For how many days after the minutes are final what Teams reported of people is kept; else with the record. */
  | { readonly type: 'SetRetention'; readonly days?: number }
  /** Whether a proposal needs a second, and what settles even votes. What is left out stays as it was. */
  | { readonly type: 'SetVotingRules'; readonly seconding?: boolean; readonly tie?: TieRule }
  | {
      readonly type: 'SetRecipients';
      readonly list: 'distribution' | 'forInformation';
      readonly names: readonly string[];
    }
  | { readonly type: 'SetAppeal'; readonly title: string; readonly items: readonly string[] }
  | { readonly type: 'ElectExaminers'; readonly people: readonly PersonRef[] }
  /** `place`: what the address leads to in the newest draft, as it is now; nothing where it leads nowhere. */
  | {
      readonly type: 'EditMinutes';
      readonly address: string;
      readonly place?: DraftPlace;
      /** Empty: the paragraph is left out. */
      readonly text: string;
    }
  /** Comments are taken until the end of that day. */
  | { readonly type: 'OpenReview'; readonly deadline: PlainDate }
  /** Without an address, on the minutes as a whole. */
  | {
      readonly type: 'CommentOnMinutes';
      readonly text: string;
      readonly address?: string;
      readonly place?: DraftPlace;
    }
  /** `digest`: SHA-256 in hex of the text as it reads now. */
  | { readonly type: 'ApproveMinutes'; readonly digest: string }
  /** Nuija's own: a later meeting of the body approved the minutes of this one. */
  | { readonly type: 'RecordApproval'; readonly digest: string; readonly decided: DecidedThere }
  | { readonly type: 'AddToMinutes'; readonly text: string }
  /** Nuija's own: nobody closed the meeting. */
  | { readonly type: 'ProposeClosing'; readonly reason: 'teamsMeetingEnded' | 'everybodyLeft' }
  | { readonly type: 'Undo'; readonly undone?: EntryId }
  /** Whether this person may begin the body's next meeting in this one's chat; writes nothing itself. */
  | { readonly type: 'BeginNextMeeting' }
  /** Whether a draft may be made now for this person; writes nothing itself. */
  | { readonly type: 'RequestDraft' }
  /** Nuija's own: a draft was made of everything recorded so far. */
  | {
      readonly type: 'RecordDraft';
      readonly version: number;
      readonly language: string;
      readonly profile: string;
      readonly digests: Readonly<Record<string, string>>;
    }
  /** Nuija's own: lines of final minutes' journal that no document needs are to be taken out. */
  | { readonly type: 'RedactLines'; readonly reason: RedactionReason; readonly lines: readonly RedactedLine[] };

/** A request with who made it and when. */
export type Command = Request & { readonly meta: Meta };

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { readonly type: Type }>;
