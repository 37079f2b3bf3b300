import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  CompiledQuery,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import Libsql from 'libsql';

/** How long a process waits for another one's transaction. The wait holds up the whole process. */
const BUSY_MS = 5_000;

/** A SQLite database in a file, whose folder is made, or in memory (`:memory:`). */
export const openSqlite = (file: string): SqliteDatabase & { readonly inTransaction: boolean } => {
  const path = file === ':memory:' ? file : resolve(file);
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Libsql(path, { timeout: BUSY_MS });
  // First of all: two processes starting together would otherwise trip over each other's change to WAL.
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  database.pragma('journal_mode = WAL');
  // Acknowledged means on disk, also when the power goes: every commit is synced.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const prepared = new Map<string, SqliteStatement>();
  return {
    // Queries are few and the same: preparing each once is most of what a short transaction costs.
    prepare: (text) => {
      const known = prepared.get(text);
      if (known !== undefined) return known;
      const statement = statementOf(database.prepare(text));
      prepared.set(text, statement);
      return statement;
    },
    close: () => {
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    },
    get inTransaction() {
      return database.inTransaction;
    },
  };
};

const statementOf = (statement: Libsql.Statement): SqliteStatement => ({
  reader: statement.reader,
  all: (parameters) => statement.all(parameters),
  run: (parameters) => statement.run(parameters),
  iterate: (parameters) => statement.iterate(parameters),
});

/** Kysely's SQLite, with transactions that take the right to write at once instead of failing half-way for it. */
export class WritingSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase & { readonly inTransaction: boolean };

  constructor(database: SqliteDatabase & { readonly inTransaction: boolean }) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new WritingSqliteDriver({ database: this.#database }, () => this.#database.inTransaction);
  }
}

class WritingSqliteDriver extends SqliteDriver {
  readonly #inTransaction: () => boolean;

  constructor(config: SqliteDialectConfig, inTransaction: () => boolean) {
    super(config);
    this.#inTransaction = inTransaction;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself; a second rollback would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#inTransaction()) await super.rollbackTransaction(connection);
  }
}
