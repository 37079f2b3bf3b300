import type { Outbox, Records } from '../../src/app';
import type { AddressBook, CardBoard } from '../teams';

/** What every turn needs. */
export interface TurnParts extends Records {
  readonly outbox: Outbox;
  readonly addresses: AddressBook;
  readonly board: CardBoard;
  /** SHA-256 in hex, for ids that are the same whenever the same thing comes again. */
  readonly digest: (text: string) => string;
}
