import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';

const TRIES = 200;

const ask = async (socket: string): Promise<string> => {
  const asking = connect(socket);
  await once(asking, 'connect');
  return text(asking);
};

/** The keeper starts beside the tests and may not be there yet. */
const answer = async (socket: string, tries = TRIES): Promise<string> => {
  try {
    return await ask(socket);
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(25);
    return answer(socket, tries - 1);
  }
};

let known: Promise<string> | undefined;

/** The PostgreSQL of this test run, started when it is first asked for: a superuser's url of it. */
const postgres = (): Promise<string> =>
  (known ??= answer(process.env['NUIJA_TEST_POSTGRES'] ?? '').then((said) => {
    const { url, message } = JSON.parse(said) as { readonly url?: string; readonly message?: string };
    if (url === undefined) throw new Error(message);
    return url;
  }));

/** Does something in SQL, past Nuija. */
export const inPostgres = async <Row extends QueryResultRow>(
  url: string,
  ...statements: readonly string[]
): Promise<readonly Row[]> => {
  const client = new Client(url);
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
};

/** The url of an empty schema of its own in a database, which is to Nuija what a database is. */
export const emptySchema = async (url: string): Promise<string> => {
  const schema = `s${randomBytes(6).toString('hex')}`;
  await inPostgres(url, `create schema ${schema}`);
  return `${url}?options=-csearch_path%3D${schema}&application_name=${schema}`;
};

/** The same in the PostgreSQL of this test run. */
export const emptyPostgres = async (): Promise<string> => emptySchema(await postgres());

/** The schema in such a url; connections that were made by it carry its name. */
export const schemaIn = (url: string): string => new URL(url).searchParams.get('application_name') ?? '';

/** Ends every connection that was made by such a url, as a failing server would. */
export const cutConnections = async (url: string, which = 'true'): Promise<void> => {
  await inPostgres(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = '${schemaIn(url)}' and pid <> pg_backend_pid() and ${which}`,
  );
};
