import { Kysely, sql } from 'kysely';
import { abandonedEffects } from '../abandoned';
import { Announcer } from '../announcer';
import { copying } from '../backup';
import { sqlNotebook } from '../notebook';
import type { KeptStore } from '../store';
import type { Tables } from '../tables';
import { verifyStore } from '../verify-store';
import { groupCommit } from './group-commit';
import { sqliteJournal } from './journal';
import { migrate } from './migrations';
import { openFile, sqliteDialect } from './open';
import { sqliteOutbox } from './outbox';

/** Opens a store in a file, or in memory (`:memory:`); see `openStore`. */
export const openSqlite = async (file: string): Promise<KeptStore> => {
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
    copying: copying({
      // Begun without asking for the right to write: in a WAL the file stays as it was for whoever began to read it.
      snapshot: (work) =>
        db.connection().execute(async (connection) => {
          await sql`begin`.execute(connection);
          try {
            return await work(connection);
          } finally {
            await sql`rollback`.execute(connection);
          }
        }),
      alone: (work) => db.transaction().execute(work),
    }),
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
};
