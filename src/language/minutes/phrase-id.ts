import type { DecisionKind } from '../../domain';
import type { ApprovalPhraseId } from './approval-id';
import type { AttendancePhraseId } from './attendance-id';
import type { DocumentPhraseId } from './document-id';
import type { VotePhraseId } from './vote-id';

/**
 * Every fixed wording of the minutes. A decision kind is the id of its own sentence. A body may put its own wording
 * in place of any of these, so an id, once released, keeps its meaning and its placeholders.
 */
export type MinutesPhraseId =
  | ApprovalPhraseId
  | AttendancePhraseId
  | DecisionKind
  | DocumentPhraseId
  | FramePhraseId
  | SentencePhraseId
  | VotePhraseId;

type FramePhraseId =
  /** What the meeting is called after the body's name; `{ordinal}` is "5", in Swedish "5:e", in English "5th". */
  | 'meetingOrdinal'
  | 'meetingNumber'
  | 'meetingDate'
  | 'meetingPlain'
  | 'draftMark'
  | 'draftLine'
  /** Where the meeting had not been closed when the draft was made. */
  | 'draftLineOpen'
  | 'labelTime'
  | 'labelPlace'
  | 'labelPresent'
  | 'labelDecision'
  | 'groupMembers'
  | 'groupDeputies'
  | 'groupExperts'
  | 'groupSecretaries'
  | 'groupVisitors'
  | 'groupAbsent'
  | 'roleChair'
  | 'roleViceChair'
  | 'roleSecretary'
  | 'roleDeputyFor'
  | 'forItem'
  | 'forItems'
  /** Heading over a record that has no agenda. */
  | 'proceedings';

type SentencePhraseId =
  | 'open'
  | 'close'
  /** Closed by a secretary, once everybody had left. */
  | 'closedByOther'
  | 'approvedAgenda'
  | 'approvedPreviousMinutesNumbered'
  /** With the body's name in the genitive, as people typed it: Finnish only. */
  | 'approvedPreviousMinutesOf'
  | 'noAOB'
  | 'notConsidered'
  | 'verifiedAtOnce'
  | 'nextMeeting'
  | 'breakHeld'
  | 'breakStarted'
  | 'itemTimes'
  | 'proposal'
  | 'proposedBy'
  | 'remark'
  | 'remarkBy'
  | 'actionOwner'
  | 'actionDue'
  | 'actionOwnerDue'
  /** What has become of work agreed in an earlier meeting. */
  | 'actionIsDone'
  | 'actionIsOpen'
  | 'actionIsExtended';

export type MinutesPhrases = Readonly<Record<MinutesPhraseId, string>>;
