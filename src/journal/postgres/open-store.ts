import { Kysely, sql } from 'kysely';
import type { ClientConfig } from 'pg';
import { abandonedEffects } from '../abandoned';
import { Announcer } from '../announcer';
import { Claims } from '../claims';
import { postgresNotebook } from './notebook';
import type { KeptStore, StoreSettings } from '../store';
import type { Tables } from '../tables';
import { verifyStore } from '../verify-store';
import { readAddress } from './address';
import { explained } from './explain';
import { postgresJournal } from './journal';
import { Listener } from './listener';
import { Looks } from './looks';
import { hasTables, migratePostgres } from './migrate';
import { channelOf, News } from './news';
import { postgresCopying } from './copying';
import { oneRow } from './one-row';
import { postgresOutbox } from './outbox';
import { openPool, postgresDialect } from './pool';
import { PATIENCE_MS, patiently, type Patiently } from './transient';

/** A turn needs one at a time, and so do the outbox and whoever looks on. */
const CONNECTIONS = 10;

/** Opens a store on PostgreSQL; see `openStore`. */
export const openPostgres = async (
  url: string,
  { connections = CONNECTIONS, mustExist = false, patienceMs = PATIENCE_MS }: StoreSettings,
): Promise<KeptStore> => {
  const calmly: Patiently = (work) => patiently(work, patienceMs);
  const address = readAddress(url);
  const channel = channelOf(await prepare(address, mustExist));
  const db = new Kysely<Tables>({ dialect: postgresDialect(openPool(address, connections)) });
  const claims = new Claims();
  const looks = new Looks(db, calmly);
  const { journal, idle: journalIdle } = postgresJournal(db, calmly, looks, claims);
  const { outbox, idle: outboxIdle } = postgresOutbox(db, calmly, looks, claims);
  const announcer = new Announcer();
  const news = new News(db, channel);
  const listener = new Listener(address, channel, {
    heard: (message) => {
      const change = news.heard(message);
      if (change !== undefined) announcer.tell(change);
    },
    missed: () => {
      announcer.tell({ kind: 'missed' });
    },
  });
  return {
    journal: announcer.announcing(news.spreading(journal)),
    outbox: {
      ...outbox,
      enqueue: async (effects) => {
        await outbox.enqueue(effects);
        news.promised();
      },
    },
    notebook: postgresNotebook(db, calmly, looks),
    changes: {
      follow: (told) => {
        listener.start();
        return announcer.follow(told);
      },
    },
    verify: () => verifyStore(db),
    abandoned: () => calmly(() => abandonedEffects(db)),
    copying: postgresCopying(db, calmly),
    close: async () => {
      await journalIdle();
      await outboxIdle();
      await looks.idle();
      await news.idle();
      await listener.stop();
      await db.destroy();
    },
  };
};

/** Whoever starts the server is to see soon that there is no database. */
const AT_START = 3_000;

/** Makes the tables, on a connection that may take its time; hands back the schema they are in. */
const prepare = async (address: ClientConfig, mustExist: boolean): Promise<string> => {
  const db = new Kysely<Tables>({ dialect: postgresDialect(openPool(address, 1, 'unhurried')) });
  try {
    const schema = await patiently(() => usable(db), AT_START);
    if (mustExist && !(await hasTables(db))) throw new Error('The database holds no journal of Nuija');
    await patiently(() => migratePostgres(db), AT_START);
    return schema;
  } catch (error) {
    throw explained(error);
  } finally {
    await db.destroy();
  }
};

/**
 * The schema everything is in.
 *
 * @throws Error for a database that would not keep what it is given as it was.
 */
const usable = async (db: Kysely<Tables>): Promise<string> => {
  const { encoding, schema } = await oneRow(
    db,
    sql<{ readonly encoding: string; readonly schema: string | null }>`
      select current_setting('server_encoding') as encoding, current_schema() as schema`,
  );
  if (encoding !== 'UTF8')
    throw new Error(`The database keeps its texts in ${encoding}: make one with encoding 'UTF8' for Nuija`);
  if (schema === null) throw new Error('The database has none of the schemas in its search_path: make one for Nuija');
  return schema;
};
