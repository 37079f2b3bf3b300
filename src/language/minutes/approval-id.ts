/** The fixed wording of what becomes of minutes after the meeting. */
export type ApprovalPhraseId =
  /** The first line of a draft that lies open for comments until the end of `{day}`. */
  | 'reviewLine'
  /** Approved by the chair, and the scrutinisers have yet to say so. */
  | 'approvedMark'
  | 'approvedLine'
  | 'finalMark'
  /** `{version}`: of the draft that was approved. */
  | 'finalLine'
  | 'labelApproval'
  | 'approvedByChair'
  | 'approvedByExaminer'
  /** As an item of a later meeting of the body: with its number, and where it has none. */
  | 'approvedAtMeeting'
  | 'approvedLater'
  | 'checksum'
  | 'labelAdditions'
  | 'addition';

export type ApprovalPhrases = Readonly<Record<ApprovalPhraseId, string>>;
