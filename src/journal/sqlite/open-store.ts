import { Kysely, sql } from 'kysely';
import { abandonedEffects } from '../abandoned';
import { Announcer } from '../announcer';
import { copying } from '../backup';
import { Claims } from '../claims';
import type { KeptStore } from '../store';
import type { Tables } from '../tables';
import { verifyStore } from '../verify-store';
import { groupCommit } from './group-commit';
import type { Places } from './insert-effects';
import { sqliteJournal } from './journal';
import { Memory } from './memory';
import { migrate } from './migrations';
import { sqliteNotebook } from './notebook';
import { openFile, sqliteDialect } from './open';
import { sqliteOutbox } from './outbox';
import { statementsOf } from './statements';
import { emptyLog } from './take-out';

/** Opens a store in a file, or in memory (`:memory:`); see `openStore`. */
export const openSqlite = async (file: string): Promise<KeptStore> => {
  const database = openFile(file);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const statements = statementsOf(database);
  const memory = new Memory(statements);
  const { write, idle } = groupCommit(db, database, statements, memory);
  const announcer = new Announcer();
  const claims = new Claims();
  // One number is kept in it, and a region that is full with that would be made anew each time.
  const places: Places = memory.region(2);
  return {
    journal: announcer.announcing(sqliteJournal(statements, write, memory, places, claims, () => emptyLog(db))),
    outbox: sqliteOutbox(statements, write, places, claims),
    notebook: sqliteNotebook(statements, write, memory),
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
      alone: async (work) => {
        try {
          return await db.transaction().execute(work);
        } finally {
          memory.forget();
        }
      },
    }),
    close: async () => {
      await idle();
      await db.destroy();
    },
  };
};
