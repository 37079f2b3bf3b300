import type { Outbox, Records } from '../../src/app';
import type { AddressBook, CardBoard } from '../teams';
import type { PacedTurn, Verdict } from './pace';

/** What every turn needs. */
export interface TurnParts extends Records {
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly board: CardBoard;
  /** SHA-256 in hex, for ids that are the same whenever the same thing comes again. */
  readonly digest: (text: string) => string;
  /** Messages sent from then on, in milliseconds since 1970, are named by when they were sent. */
  readonly namedByTimeFrom: number;
  /** Counts a turn, and says whether its sender is going too fast. */
  readonly pace: (turn: PacedTurn) => Verdict;
}
