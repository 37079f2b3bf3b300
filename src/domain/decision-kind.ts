/** Kinds of decision. Each has a sentence in every language, chosen by id; see minutes phrases. */
export const DECISION_KINDS = [
  'noted',
  'notedPresentation',
  'notedPresentationAndDiscussion',
  'approved',
  'approvedAsProposed',
  'approvedByVote',
  'approvedRevised',
  'approvedModified',
  'decided',
  'agreed',
  'tabled',
  'referredBack',
  'rejected',
  'withdrawn',
  'elected',
  'authorised',
  'appointed',
  'approvedPreviousMinutes',
] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

/** These have no sentence of their own: somebody has to say what was decided. */
export const KINDS_THAT_NEED_TEXT: ReadonlySet<DecisionKind> = new Set<DecisionKind>([
  'decided',
  'agreed',
  'elected',
  'authorised',
  'appointed',
]);

export const isDecisionKind = (value: string): value is DecisionKind =>
  (DECISION_KINDS as readonly string[]).includes(value);
