/** Who came, left, was away or recused, who presided meanwhile, and whether enough were present. */
export type AttendancePhraseId =
  | 'arrived'
  /** In a break, and another item came after it. */
  | 'arrivedBefore'
  | 'arrivedInBreak'
  | 'returned'
  | 'returnedBefore'
  | 'returnedInBreak'
  | 'left'
  | 'leftInBreak'
  | 'awayFor'
  | 'deputySeated'
  /** `{ground}` is in brackets, with a blank before them, or nothing. */
  | 'disqualified'
  /** Where Teams shows that they stayed in the meeting: it does not say that they left. */
  | 'disqualifiedStayed'
  | 'presidedOver'
  | 'presidedFrom'
  | 'quorum'
  | 'noQuorum'
  /** After a name in the list of participants. */
  | 'listArrived'
  | 'listLeft'
  | 'listAway'
  | 'presentAt'
  | 'presentRemotely'
  | 'presentOnSite'
  | 'atItem'
  | 'atItems';

export type AttendancePhrases = Readonly<Record<AttendancePhraseId, string>>;
