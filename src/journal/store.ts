import type { Changes, Journal, Notebook, Outbox } from '../app';
import type { AbandonedEffect } from './abandoned';
import type { Copying } from './backup';
import type { Finding } from './verify-meeting';

export interface StoreSettings {
  /** True where a store that is not there is not to be made. */
  readonly mustExist?: boolean;
  /** How many connections to a PostgreSQL there may be at once. */
  readonly connections?: number;
  /** How long a PostgreSQL that is away is waited for before a call fails, in milliseconds. */
  readonly patienceMs?: number;
}

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

/** A store whose content can be taken out of it and put into another. */
export interface KeptStore extends Store {
  readonly copying: Copying;
}
