/** How much of a long agenda a card tells. What is on, decided and next is always told in full. */
export interface AgendaDetail {
  /** Lines of the list around the item that is on. */
  readonly rows: number;
  readonly rowTitle: number;
  /** Length of a decision in somebody's own words after a title; 0: only what its kind is called. */
  readonly rowDecision: number;
  /** Items offered to go to, those still waiting first. */
  readonly choices: number;
  readonly choiceTitle: number;
}

/** From everything to what fits a message whatever people wrote; the first that fits is used. */
export const DETAILS: readonly [AgendaDetail, ...AgendaDetail[]] = [
  { rows: 60, rowTitle: 120, rowDecision: 90, choices: 60, choiceTitle: 60 },
  { rows: 60, rowTitle: 60, rowDecision: 40, choices: 60, choiceTitle: 40 },
  { rows: 60, rowTitle: 45, rowDecision: 0, choices: 40, choiceTitle: 30 },
  { rows: 40, rowTitle: 32, rowDecision: 0, choices: 24, choiceTitle: 24 },
  { rows: 40, rowTitle: 28, rowDecision: 0, choices: 12, choiceTitle: 24 },
  { rows: 16, rowTitle: 32, rowDecision: 0, choices: 12, choiceTitle: 24 },
];

/** Bytes of UTF-16. Teams takes more, but not every host of its cards does. */
export const CARD_LIMIT = 24 * 1024;
