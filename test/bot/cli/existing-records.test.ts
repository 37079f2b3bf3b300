import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { emptyPostgres, inPostgres } from '../../support/postgres';
import { openExistingRecords } from '../../../bot/cli/existing-records';
import { openStore } from '../../../src/journal';

const opened = async (JOURNAL_URL: string): Promise<string> => {
  const before = process.env['JOURNAL_URL'];
  process.env['JOURNAL_URL'] = JOURNAL_URL;
  try {
    const { close, where } = await openExistingRecords();
    await close();
    return `opened ${where}`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (before === undefined) delete process.env['JOURNAL_URL'];
    else process.env['JOURNAL_URL'] = before;
  }
};

describe('the records a command looks at', () => {
  it('are in a database where the server keeps them there, and none are made', async () => {
    const url = await emptyPostgres();
    expect(await opened(url)).toBe(
      'the database in JOURNAL_URL cannot be opened: The database holds no journal of Nuija',
    );
    const [count] = await inPostgres<{ count: number }>(
      url,
      'select count(*)::integer as count from pg_tables where schemaname = current_schema()',
    );
    expect(count).toEqual({ count: 0 });
    await (await openStore(url)).close();
    expect(await opened(url)).toBe('opened the database in JOURNAL_URL');
  });

  it('are not shown to whoever has another password, and neither is the password', async () => {
    const url = (await emptyPostgres()).replace(/:\w+@/, ':hunter2@');
    const said = await opened(url);
    expect(said).toContain('password authentication failed');
    expect(said).not.toContain('hunter2');
  });

  it('have to be reached', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await opened(`postgres://nuija:hunter2@127.0.0.1:${port}/nuija`)).toContain(
      `connect ECONNREFUSED 127.0.0.1:${port}`,
    );
  });

  it('are not asked for in the clear where they are elsewhere', async () => {
    const url = (await emptyPostgres()).replace('127.0.0.1', 'localhost').replace('?', '?sslmode=verify-full&');
    expect(await opened(url)).toContain('does not support SSL connections (turn TLS on');
  });
});
