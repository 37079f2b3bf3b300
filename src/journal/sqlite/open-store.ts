import { Kysely } from 'kysely';
import { abandonedEffects } from '../abandoned';
import { Announcer } from '../announcer';
import { sqlNotebook } from '../notebook';
import type { Store } from '../store';
import type { Tables } from '../tables';
import { verifyStore } from '../verify-store';
import { groupCommit } from './group-commit';
import { sqliteJournal } from './journal';
import { migrate } from './migrations';
import { openFile, sqliteDialect } from './open';
import { sqliteOutbox } from './outbox';

/** Opens a store in a file, or in memory (`:memory:`); see `openStore`. */
export const openSqlite = async (file: string): Promise<Store> => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openFile(file)) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const { write, idle } = groupCommit(db);
  const announcer = new Announcer();
  return {
    journal: announcer.announcing(sqliteJournal(db, write)),
    outbox: sqliteOutbox(db, write),
    notebook: sqlNotebook(db, write),
    changes: announcer,
    verify: () => verifyStore(db),
    abandoned: () => abandonedEffects(db),
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
};
