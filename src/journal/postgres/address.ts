import { readFileSync } from 'node:fs';
import type { ClientConfig } from 'pg';

const PARAMETERS = ['host', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'application_name', 'options'] as const;
const MODES = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
const LOCAL = ['', 'localhost', '127.0.0.1', '::1'];
const EXAMPLE = 'postgres://user:password@host:5432/database?sslmode=verify-full';

/**
 * How a PostgreSQL is reached, out of `postgres://user:password@host:port/database?sslmode=…`. The parameters are
 * those of libpq. Without `sslmode` the connection is encrypted and the server checked, except on this machine.
 *
 * @throws Error that says what is wrong and never repeats the address: it may hold a password.
 */
export const readAddress = (url: string): ClientConfig => {
  const address = parsed(url);
  const parameters = new Map(address.searchParams);
  for (const name of parameters.keys())
    if (!isOneOf(PARAMETERS, name))
      throw new Error(
        `The address of the database has a parameter "${name}"; those known are ${PARAMETERS.join(', ')}`,
      );
  const host = parameters.get('host') ?? decoded('host', address.hostname).replace(/^\[|\]$/g, '');
  const database = decoded('database', address.pathname.slice(1));
  if (database === '') throw new Error(`The address of the database names no database: it is like ${EXAMPLE}`);
  const options = parameters.get('options');
  return {
    host: host === '' ? 'localhost' : host,
    port: address.port === '' ? 5432 : Number(address.port),
    database,
    user: decoded('user', address.username),
    password: decoded('password', address.password),
    application_name: parameters.get('application_name') ?? 'nuija',
    ...(options === undefined ? {} : { options }),
    ssl: tlsOf(parameters, LOCAL.includes(host) || host.startsWith('/')),
  };
};

const parsed = (url: string): URL => {
  try {
    return new URL(url);
  } catch {
    // Not the error there was: it repeats what it could not read.
    throw new Error(
      `The address of the database cannot be read: it is like ${EXAMPLE}, with / ? # @ : and % in a password written as %2F %3F %23 %40 %3A %25, and one host`,
    );
  }
};

const decoded = (what: string, text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error(`The ${what} in the address of the database has a % that is none: write it as %25`);
  }
};

const tlsOf = (parameters: ReadonlyMap<string, string>, isLocal: boolean): NonNullable<ClientConfig['ssl']> => {
  const mode = parameters.get('sslmode') ?? (isLocal ? 'disable' : 'verify-full');
  if (!isOneOf(MODES, mode))
    throw new Error(`sslmode in the address of the database is "${mode}": one of ${MODES.join(', ')}`);
  if (mode === 'disable') return false;
  const ca = fileOf(parameters, 'sslrootcert');
  if (mode === 'verify-ca' && ca === undefined)
    throw new Error(
      'sslmode=verify-ca needs sslrootcert, the file of the authority; without one, verify-full is meant',
    );
  const cert = fileOf(parameters, 'sslcert');
  const key = fileOf(parameters, 'sslkey');
  return {
    // As in libpq: "require" alone encrypts, and checks the authority once one is named.
    rejectUnauthorized: mode !== 'require' || ca !== undefined,
    ...(mode === 'verify-full' ? {} : { checkServerIdentity: () => undefined }),
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
};

const fileOf = (parameters: ReadonlyMap<string, string>, name: (typeof PARAMETERS)[number]): string | undefined => {
  const file = parameters.get(name);
  if (file === undefined) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${name} in the address of the database is a file that cannot be read: ${file}`);
  }
};

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);
