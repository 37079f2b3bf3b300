import type { ApprovalGapCode } from './gaps-approval';
import type { AttendanceGapCode } from './gaps-attendance';
import type { RestrictionGapCode } from './gaps-restrictions';

/** What a record can leave open, each said to the secretary in one sentence. */
export type GapCode =
  | ApprovalGapCode
  | AttendanceGapCode
  | RestrictionGapCode
  | 'notOpened'
  | 'notClosed'
  | 'bodyMissing'
  | 'timeMissing'
  /** No planned time, so the actual one is printed. */
  | 'timeIsActual'
  | 'placeMissing'
  | 'agendaMissing'
  | 'chairMissing'
  | 'secretaryMissing'
  | 'chairChanged'
  | 'rosterMissing'
  | 'profileUnknown'
  | 'stylesIgnored'
  | 'phrasesIgnored'
  | 'itemNotHandled'
  | 'itemEmpty'
  | 'discussionNotMentioned'
  | 'discussionNotWritten'
  | 'decisionWithoutText'
  | 'previousUnnumbered'
  | 'proposalWaiting'
  | 'actionWithoutOwner'
  | 'actionWithoutDue'
  | 'nextMeetingMissing'
  | 'visitorNotSeen'
  | 'visitorElsewhere'
  | 'visitorItemUnknown'
  | 'visitorWithoutItem'
  | 'unaccounted'
  | 'notInRoster';

export type GapPhrases = Readonly<Record<GapCode, string>>;
