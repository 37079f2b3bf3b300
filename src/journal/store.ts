import type { Changes, Journal, Notebook, Outbox } from '../app';
import type { AbandonedEffect } from './abandoned';
import type { Finding } from './verify-meeting';

/** Everything Nuija keeps, in one place. */
export interface Store {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly notebook: Notebook;
  readonly changes: Changes;
  /** Whether the journal is as it was written. Nothing found: it is. */
  readonly verify: () => AsyncIterable<Finding>;
  /** Effects that were given up, oldest first. */
  readonly abandoned: () => Promise<readonly AbandonedEffect[]>;
  /** Waits for what is being written. Afterwards nothing of the store can be used. */
  readonly close: () => Promise<void>;
}
