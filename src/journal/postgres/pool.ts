import { PostgresDialect, type Dialect, type PostgresPoolClient } from 'kysely';
import { Pool, TypeOverrides, type ClientBase, type ClientConfig, type PoolClient, type QueryConfig } from 'pg';
import { isConnectionLost } from './transient';

/** Longest waits, in milliseconds: for a connection, a lock, a statement, and for an answer to it on a dead line. */
const CONNECT_MS = 3_000;
const LOCK_MS = 4_000;
const STATEMENT_MS = 6_000;
const ANSWER_MS = 7_000;
const IDLE_MS = 30_000;
/** A statement is prepared under its number, on each connection once. */
const MOST_PREPARED = 200;
const BIGINT = 20;

/**
 * What every connection is told first. Acknowledged means on the disk, also where the database was set up otherwise;
 * a stricter setting (a copy elsewhere) is left as it is.
 */
const FIRST_WORDS = `select set_config('statement_timeout', '${STATEMENT_MS}', false),
  set_config('lock_timeout', '${LOCK_MS}', false),
  set_config('idle_in_transaction_session_timeout', '${STATEMENT_MS}', false),
  set_config('default_transaction_isolation', 'read committed', false),
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on'
    else current_setting('synchronous_commit') end, false)`;

const types = (): TypeOverrides => {
  const overrides = new TypeOverrides();
  // Places and counts: far below 2^53.
  overrides.setTypeParser(BIGINT, Number);
  return overrides;
};

// A promise is waited for, which the types of pg do not know yet.
const tellFirst = ((client: ClientBase) => client.query(FIRST_WORDS)) as (client: ClientBase) => void;

/** Connections to a database, made when they are needed. */
export const openPool = (
  address: ClientConfig,
  connections: number,
  hurry: 'hurried' | 'unhurried' = 'hurried',
): Pool => {
  const pool = new Pool({
    ...address,
    types: types(),
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: IDLE_MS,
    ...(hurry === 'hurried' ? { query_timeout: ANSWER_MS } : {}),
    keepAlive: true,
    onConnect: tellFirst,
  });
  // A connection that ends is replaced when one is needed. Where nobody listens it ends the process: while it is idle,
  // and also in the moment after somebody took it and before they asked anything.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

/** Kysely's PostgreSQL over a pool: statements are prepared, and a connection that failed is not used again. */
export const postgresDialect = (pool: Pool): Dialect => {
  const names = new Map<string, string>();
  const prepared = (text: string, values: readonly unknown[]): QueryConfig => {
    const isKept = values.length > 0 && (names.has(text) || names.size < MOST_PREPARED);
    if (isKept && !names.has(text)) names.set(text, `nuija_${names.size + 1}`);
    const name = names.get(text);
    return { text, values: [...values], ...(name === undefined ? {} : { name }) };
  };
  return new PostgresDialect({
    pool: { connect: async () => careful(await pool.connect(), prepared), end: () => pool.end() },
  });
};

const careful = (
  client: PoolClient,
  prepared: (text: string, values: readonly unknown[]) => QueryConfig,
): PostgresPoolClient => {
  let isLost = false;
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    try {
      return await client.query(prepared(text, values));
    } catch (error) {
      isLost ||= isConnectionLost(error);
      throw error;
    }
  };
  return {
    query: query as PostgresPoolClient['query'],
    release: () => {
      client.release(isLost);
    },
  };
};
