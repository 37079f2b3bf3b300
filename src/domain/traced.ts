import type { EntryId, PersonId } from './ids';
import type { Instant } from './time';

/** Where a record came from: the entries that wrote and changed it, oldest first. Every sentence is traced by these. */
export interface Traced {
  readonly sources: readonly EntryId[];
  readonly by: PersonId;
  readonly at: Instant;
}
