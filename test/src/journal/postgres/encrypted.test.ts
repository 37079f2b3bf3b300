import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../../src/journal';
import { makeCertificate } from '../../../support/certificate';
import { inPostgres } from '../../../support/postgres';
import { startPostgres, type PostgresServer } from '../../../support/postgres/server.cjs';
import { append, folder } from '../facts';

const { certificate, key } = makeCertificate('localhost');
let server: PostgresServer;
let authority: string;

beforeAll(async () => {
  server = await startPostgres({ ssl: 'on' }, { 'server.crt': certificate, 'server.key': key });
  authority = join(folder(), 'authority.pem');
  writeFileSync(authority, certificate);
});
afterAll(async () => {
  await server.remove();
});

/** Whether the line of a store that was opened this way is encrypted, as the database says; or why there is none. */
const encrypted = async (host: string, parameters: string): Promise<boolean | string> => {
  const name = `by ${host} ${parameters.replace(/=.*/, '')}`;
  const url = `${server.url.replace('127.0.0.1', host)}?${parameters}&application_name=${encodeURIComponent(name)}`;
  try {
    const store = await openStore(url);
    await store.journal.append(append(name));
    const [line] = await inPostgres<{ ssl: boolean }>(
      server.url,
      `select ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = '${name}'`,
    );
    await store.close();
    return line?.ssl ?? 'nobody is there';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a line to PostgreSQL', () => {
  it('is encrypted where that is asked for, and not where it is not', async () => {
    expect(await encrypted('127.0.0.1', 'sslmode=disable')).toBe(false);
    expect(await encrypted('127.0.0.1', 'sslmode=require')).toBe(true);
  });

  it('is made to the server the authority knows by this name', async () => {
    expect(await encrypted('localhost', `sslmode=verify-full&sslrootcert=${authority}`)).toBe(true);
    expect(await encrypted('127.0.0.1', `sslmode=verify-ca&sslrootcert=${authority}`)).toBe(true);
  });

  it('is not made to one that vouches for itself, and says what to do', async () => {
    expect(await encrypted('localhost', 'sslmode=verify-full')).toMatch(/self-signed.*say sslrootcert=<file/);
  });

  it('is not made to one of another name, and says what to do', async () => {
    expect(await encrypted('127.0.0.1', `sslmode=verify-full&sslrootcert=${authority}`)).toMatch(
      /(?:altnames|cert's CN).*reach the database by a name in its certificate/,
    );
  });
});
