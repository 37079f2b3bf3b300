import { existsSync } from 'node:fs';
import { openPostgres } from './postgres';
import { openSqlite } from './sqlite';
import type { KeptStore, StoreSettings } from './store';

const SQLITE = 'sqlite:';
const POSTGRES = /^postgres(?:ql)?:\/\//;
/**
 * Opens the store, makes it (and the folder of a file) where there is none, and brings its tables up to date.
 *
 * @param url `sqlite:<path of a file>`, or `sqlite::memory:` for one that is gone when closed;
 *   `postgres://user:password@host:port/database?sslmode=…` for one that several servers share
 * @throws Error for any other url, for a store this version cannot go on with, and when it cannot be reached. A
 *   password in the url is not in it.
 */
export const openStore = async (url: string, settings: StoreSettings = {}): Promise<KeptStore> => {
  if (POSTGRES.test(url)) return openPostgres(url, settings);
  const file = url.startsWith(SQLITE) ? url.slice(SQLITE.length) : '';
  if (settings.mustExist === true && file !== '' && !existsSync(file)) throw new Error(`There is no journal ${file}`);
  if (file !== '') return openSqlite(file);
  throw new Error(
    // Only the scheme of what was given: a database url may hold a password.
    `A store is sqlite:<path of a file>, sqlite::memory: or postgres://…, not "${url.split(':', 1).join('')}:…"`,
  );
};
