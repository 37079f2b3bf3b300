export {
  TEAMS,
  NUIJA,
  meetingId,
  personId,
  itemId,
  paragraphId,
  decisionId,
  proposalId,
  actionId,
  recusalId,
  voteId,
  dissentId,
  attachmentId,
  commentId,
  additionId,
  entryId,
  floorId,
  matterId,
  type MeetingId,
  type PersonId,
  type ItemId,
  type ParagraphId,
  type DecisionId,
  type ProposalId,
  type ActionId,
  type RecusalId,
  type VoteId,
  type DissentId,
  type AttachmentId,
  type CommentId,
  type AdditionId,
  type EntryId,
  type FloorId,
  type MatterId,
} from './ids';
export {
  instant,
  plainDate,
  instantOf,
  localMoment,
  localTime,
  addMinutes,
  END_OF_TIME,
  millisecondsBetween,
  isTimeZone,
  type Instant,
  type PlainDate,
  type ClockTime,
} from './time';
export {
  DEFAULT_BODY,
  LONGEST_RETENTION_DAYS,
  longestDropMs,
  type AppealNote,
  type BodySettings,
  type MeetingPapers,
  type TemplateRef,
  type MeetingSettings,
  type Language,
  type QuorumRule,
  type TieRule,
  type StandingItem,
} from './body';
export { GROUPS } from './people';
export type { NamedPerson, Person, PersonRef, Role, Group, PresenceEvidence, PresenceMode } from './people';
export { RECUSAL_GROUNDS, type RecusalGround, type RecusalKind } from './recusal-ground';
export type { AgendaItem, AgendaLine, ItemRecord, ItemRef, ItemType, Interval, Restriction } from './agenda';
export { DECISION_KINDS, KINDS_THAT_NEED_TEXT, isDecisionKind, type DecisionKind } from './decision-kind';
export type { MeetingEvent, EventType, EventOf, NextMeeting, ParagraphRole, TextSubject } from './events';
export type { ActionRef, Command, CommandType, CommandOf, Request, Meta } from './commands';
export type { Refusal, RefusalCode, Needed } from './refusal';
export {
  initialState,
  type MeetingState,
  type MeetingRecord,
  type HeldMeeting,
  type OpenMeeting,
  type Paragraph,
  type Decision,
  type Proposal,
  type Action,
  type Attachment,
  type Examiners,
  type Presence,
  type Recusal,
  type Presiding,
  type Draft,
  type Traced,
  type FloorRequest,
  type Verification,
} from './state';
export {
  NEWS_MINUTES,
  agendaOverBy,
  isTimed,
  nextTimeWarning,
  plannedEnd,
  timeWarnings,
  type TimeWarning,
} from './timekeeping';
export { hasPlannedMinutes, minutesOver } from './planned-minutes';
export { itemReferredTo } from './rules';
export { speaker, speakersWaiting } from './floor';
export { attendance, attendanceAt, presentFor, staysOf, unidentified, type Stay } from './attendance';
export { modeOf } from './modes';
export { isSame } from './same';
export { membersWithVote, placeOf, seatOf, votersFor } from './seats';
export type { Ballot, Dissent, Vote, VoteCounts, VoteMark, VoteMethod, VoteResult } from './vote';
export type { VoteChoice } from './vote-requests';
export { closedVotes, countsOf, electorate, leading, openVote, totalOf, voteById } from './votes';
export { tieRule } from './rules-of-body';
export { mayBeVotedOn } from './lapsing';
export { dissentsFrom } from './dissents';
export { quorumAt, quorumNeeded, quorumNow, type Quorum } from './quorum';
export { outFor, recusalsOf, recusedFor } from './recusals';
export { isPresiding, presiding, presidingOver } from './presiding';
export { asApproved } from './final';
export { isReport, placeholder, reported, retentionEnds } from './redaction';
export type { RedactedLine, RedactionReason, ReportOfPeople } from './redacted-line';
export {
  approvalAwaitedFrom,
  examinersOf,
  isDraftBehind,
  minutesState,
  standingApprovals,
  type MinutesState,
} from './approvals';
export type {
  Addition,
  Approval,
  Comment,
  DecidedThere,
  DraftPlace,
  Edit,
  Review,
  SentenceRef,
} from './approval-record';
export { actionList, openActions, placeOfCarried, type ListedAction } from './action-list';
export { continuationOf, leftHere } from './continuation';
export { nextAgenda, type DraftedAgenda, type DraftedItem } from './next-agenda';
export type { CarriedAction, Continuation, LeftAt, Matter, OpenReason, Series } from './series';
export { decide, type Verdict } from './decide';
export { evolve, evolveAll, replay } from './evolve';
export { Growing } from './growing';
export {
  chairOf,
  currentItem,
  isHandled,
  itemById,
  nextItem,
  subItems,
  nameOf,
  personById,
  secretariesOf,
  standingDecisions,
  restrictionOn,
  unhandledItems,
  notedAs,
} from './queries';
export { onItem } from './on-item';
