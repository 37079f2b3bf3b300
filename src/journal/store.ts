import { Kysely } from 'kysely';
import type { Journal, Notebook, Outbox } from '../app';
import { groupCommit } from './group-commit';
import { sqlJournal } from './journal';
import { migrate } from './migrations';
import { sqlNotebook } from './notebook';
import { abandonedEffects, sqlOutbox, type AbandonedEffect } from './outbox';
import { openSqlite, sqliteDialect } from './sqlite';
import type { Tables } from './tables';
import type { Finding } from './verify-meeting';
import { verifyStore } from './verify-store';

/** Everything Nuija keeps, in one place. */
export interface Store {
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly notebook: Notebook;
  /** Whether the journal is as it was written. Nothing found: it is. */
  readonly verify: () => AsyncIterable<Finding>;
  /** Effects that were given up, oldest first. */
  readonly abandoned: () => Promise<readonly AbandonedEffect[]>;
  /** Waits for what is being written. Afterwards nothing of the store can be used. */
  readonly close: () => Promise<void>;
}

const SQLITE = 'sqlite:';

/**
 * Opens the store, makes it (and its folder) where there is none, and brings its tables up to date.
 *
 * @param url `sqlite:<path of a file>`, or `sqlite::memory:` for one that is gone when closed.
 * @throws Error for any other url, for a store written by a newer version, and when the file cannot be opened.
 */
export const openStore = async (url: string): Promise<Store> => {
  const file = url.startsWith(SQLITE) ? url.slice(SQLITE.length) : '';
  if (file === '')
    throw new Error(
      // Only the scheme of what was given: a database url may hold a password.
      `A store is sqlite:<path of a file> or sqlite::memory: (PostgreSQL follows), not "${url.split(':', 1).join('')}:…"`,
    );
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(file)) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const { write, idle } = groupCommit(db);
  return {
    journal: sqlJournal(db, write),
    outbox: sqlOutbox(db, write),
    notebook: sqlNotebook(db, write),
    verify: () => verifyStore(db),
    abandoned: () => abandonedEffects(db),
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
};
