/** The grounds of section 28 of the Finnish Administrative Procedure Act (434/2003), in its order. */
export const RECUSAL_GROUNDS = [
  /** The person or somebody close to them is a party. */
  'participation',
  /** The person or somebody close to them assists or represents a party. */
  'representation',
  /** The matter brings the person or somebody close to them particular benefit or loss. */
  'interest',
  /** Employed or commissioned by a party, in this matter. */
  'service',
  /** On the board of, or managing, a corporation that is a party. */
  'corporation',
  /** On the board of, or managing, an agency whose steering or supervision is at stake. */
  'supervision',
  /** Impartiality is endangered for another particular reason. */
  'otherReason',
] as const;

export type RecusalKind = (typeof RECUSAL_GROUNDS)[number];

/** Why somebody may not take part: the ground of the law where one was recognised, and the words as somebody gave them. */
export interface RecusalGround {
  readonly kind?: RecusalKind;
  readonly text?: string;
}
