import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setTimeout } from 'node:timers';
import {
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import Libsql from 'libsql';

/** How long a transaction of another process or store is waited for, in milliseconds. */
const BUSY = 5_000;
/** Pages kept in memory, in KiB: enough for the ends of the indexes and the meetings that are held at the moment. */
const CACHE_KIB = 16 * 1024;
/**
 * Pages in the log before it is carried over into the file: 32 MiB. The ends of the indexes are in it again and again,
 * and of those only the last is carried over, so that a longer log costs less; a start after a crash reads it all.
 */
const LOG_PAGES = 8_000;
/** Pauses between attempts to begin, in milliseconds, and then again and again. */
const PAUSES = [1, 2, 5, 10];
const LAST_PAUSE = 20;

/** A SQLite database in a file, whose folder is made, or in memory (`:memory:`). */
export const openFile = (file: string): Libsql.Database => {
  const path = file === ':memory:' ? file : resolve(file);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Libsql(path, { timeout: BUSY });
  // First of all: two processes starting together would otherwise trip over each other's change to WAL.
  database.pragma(`busy_timeout = ${BUSY}`);
  database.pragma('journal_mode = WAL');
  // Acknowledged means on disk, also when the power goes: every commit is synced.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`cache_size = -${CACHE_KIB}`);
  database.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  // What is taken out of the record is not to be found in the file afterwards.
  database.pragma('secure_delete = ON');
  return database;
};

/** Kysely's SQLite, with transactions that take the right to write at once instead of failing half-way for it. */
export const sqliteDialect = (database: Libsql.Database): Dialect => {
  const config = { database: preparing(database) };
  const sqlite = new SqliteDialect(config);
  return {
    createDriver: () => new WritingSqliteDriver(config, database),
    createAdapter: () => sqlite.createAdapter(),
    createIntrospector: (db) => sqlite.createIntrospector(db),
    createQueryCompiler: () => sqlite.createQueryCompiler(),
  };
};

/** Takes the right to write. SQLite would wait by holding up the whole process, and so for ever for another in it. */
export const beginWriting = async (database: Libsql.Database): Promise<void> => {
  for (let waited = 0, attempt = 0; ; attempt += 1) {
    database.exec('pragma busy_timeout = 0');
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || waited >= BUSY) throw error;
    } finally {
      database.exec(`pragma busy_timeout = ${BUSY}`);
    }
    const pause = PAUSES[attempt] ?? LAST_PAUSE;
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
  }
};

class WritingSqliteDriver extends SqliteDriver {
  readonly #database: Libsql.Database;

  constructor(config: SqliteDialectConfig, database: Libsql.Database) {
    super(config);
    this.#database = database;
  }

  override beginTransaction(): Promise<void> {
    return beginWriting(this.#database);
  }

  /** A full disk ends the transaction by itself; a second rollback would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

const isBusy = (error: unknown): boolean => error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY');

/** Queries are few and the same: preparing each once is most of what a short transaction costs. */
const preparing = (database: Libsql.Database): SqliteDatabase => {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const known = prepared.get(text);
      if (known !== undefined) return known;
      const statement = database.prepare(text);
      const adapted: SqliteStatement = {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters),
        run: (parameters) => statement.run(parameters),
        iterate: (parameters) => statement.iterate(parameters),
      };
      prepared.set(text, adapted);
      return adapted;
    },
    close: () => {
      // Leaves one file behind, not three.
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
};
