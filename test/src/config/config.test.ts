import { ConfigurationError, readConfig } from '../../../src/config';
import { settings } from '../../../src/config/config';

const BOT = { BOT_ID: 'app', BOT_TENANT_ID: 'tenant', BOT_PASSWORD: 'secret' };
const REHEARSAL = {
  openIdMetadataUrl: 'http://127.0.0.1:4000/metadata',
  issuer: 'https://issuer.test',
  outgoingToken: 'out',
};
const rehearsing = (more: Partial<typeof REHEARSAL> = {}): string => JSON.stringify({ ...REHEARSAL, ...more });

const NO_JOURNAL =
  'JOURNAL_URL is no journal: sqlite: and the path of a file, e.g. sqlite:./data/nuija.db, or postgres://user:password@host/database';

/** What somebody who starts the server with these settings reads, line by line. */
const refusal = (environment: Readonly<Record<string, string | undefined>>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('a server started with nothing set', () => {
  it('keeps its journal in ./data and is reached from this machine only', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3978,
      publicUrl: undefined,
      journalUrl: 'sqlite:./data/nuija.db',
      journalConnections: 10,
      bot: undefined,
      tenants: [],
      issuer: undefined,
      logLevel: 'info',
      metricsToken: undefined,
      maxConnections: 2000,
      turnsPerSecond: 5,
    });
  });

  it('is the same as one where everything is set to nothing', () => {
    const empty = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, ' ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('is not disturbed by what else is in the environment', () => {
    expect(readConfig({ PATH: '/bin', HOME: '/home/aino', npm_config_x: '' })).toEqual(readConfig({}));
  });
});

describe('a server with an identity', () => {
  it('is reached from everywhere, by people of its own tenant', () => {
    expect(readConfig(BOT)).toMatchObject({
      host: '0.0.0.0',
      bot: { id: 'app', tenant: 'tenant', credentials: { kind: 'secret', secret: 'secret' } },
      tenants: ['tenant'],
    });
  });

  it('takes other tenants where they are named', () => {
    expect(readConfig({ ...BOT, ALLOWED_TENANTS: ' one, two\nthree,' }).tenants).toEqual(['one', 'two', 'three']);
  });

  it('listens where it is told to', () => {
    expect(readConfig({ ...BOT, HOST: '10.0.0.7', PORT: '80' })).toMatchObject({ host: '10.0.0.7', port: 80 });
  });

  it.each([
    ['BOT_ID', 'BOT_ID is not set: Azure Portal > your Bot > Configuration > Microsoft App ID'],
    ['BOT_TENANT_ID', 'BOT_TENANT_ID is not set: Azure Portal > your Bot > Configuration > App Tenant ID'],
    [
      'BOT_PASSWORD',
      'BOT_PASSWORD is not set: Azure Portal > App registrations > your bot > Certificates & secrets > New client secret (or prove it by BOT_CERTIFICATE_KEY_FILE or BOT_MANAGED_IDENTITY instead)',
    ],
  ])('is not started without %s, and says where that is found', (name, words) => {
    expect(refusal({ ...BOT, [name]: '' })).toEqual([words]);
  });

  it('names everything that is missing at once', () => {
    expect(refusal({ BOT_ID: 'app' })).toHaveLength(2);
    expect(refusal({ BOT_PASSWORD: 'secret' })).toHaveLength(2);
  });
});

describe('a setting that is wrong', () => {
  it.each([
    ['PORT', 'three', 'PORT is no port number: 0 to 65535, e.g. 3978'],
    ['PORT', '70000', 'PORT is no port number: 0 to 65535, e.g. 3978'],
    ['PORT', '-1', 'PORT is no port number: 0 to 65535, e.g. 3978'],
    ['PORT', '39.78', 'PORT is no port number: 0 to 65535, e.g. 3978'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL is no level: one of fatal, error, warn, info, debug, trace, silent'],
    [
      'PUBLIC_URL',
      'nuija.example.org',
      'PUBLIC_URL is no address people can open: it begins with https://, e.g. https://nuija.example.org',
    ],
    [
      'PUBLIC_URL',
      'javascript:alert(1)',
      'PUBLIC_URL is no address people can open: it begins with https://, e.g. https://nuija.example.org',
    ],
    ['JOURNAL_URL', './data', NO_JOURNAL],
    ['JOURNAL_URL', 'mysql://nuija@db/nuija', NO_JOURNAL],
    ['JOURNAL_CONNECTIONS', '1', 'JOURNAL_CONNECTIONS is no number of connections to a database: 2 to 500, e.g. 10'],
    ['MAX_CONNECTIONS', 'many', 'MAX_CONNECTIONS is no number of connections: 1 to 100000, e.g. 2000'],
    [
      'TURNS_PER_SECOND',
      '0',
      'TURNS_PER_SECOND is no number of turns a second for one person: 0.1 to 1000, e.g. 5, or none',
    ],
    [
      'TURNS_PER_SECOND',
      'fast',
      'TURNS_PER_SECOND is no number of turns a second for one person: 0.1 to 1000, e.g. 5, or none',
    ],
    ['MAX_CONNECTIONS', '0', 'MAX_CONNECTIONS is no number of connections: 1 to 100000, e.g. 2000'],
    [
      'METRICS_TOKEN',
      'short',
      'METRICS_TOKEN is no token nobody guesses: 16 to 200 letters, digits and -._~+/= without spaces',
    ],
    ['NUIJA_REHEARSAL', '{', 'NUIJA_REHEARSAL is no JSON: it is set by rehearsals only, leave it out'],
  ])('%s=%s is named, with what would be right', (name, value, words) => {
    expect(refusal({ [name]: value })).toEqual([words]);
  });

  it('is named together with the others', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'y', PUBLIC_URL: 'z' })).toHaveLength(3);
  });

  it('is never repeated where it may be a secret', () => {
    const said = refusal({ BOT_ID: 'app', BOT_PASSWORD: 'hunter2', JOURNAL_URL: 'postgre://nuija:hunter2@db' });
    expect(said.join()).not.toContain('hunter2');
  });
});

describe('a journal in PostgreSQL', () => {
  it.each(['postgres://nuija:hunter2@db/nuija', 'postgresql://nuija@db:6432/nuija?sslmode=require'])(
    'is taken as it is given: %s',
    (JOURNAL_URL) => {
      expect(readConfig({ JOURNAL_URL, JOURNAL_CONNECTIONS: '20' })).toMatchObject({
        journalUrl: JOURNAL_URL,
        journalConnections: 20,
      });
    },
  );
});

describe('the address of the links', () => {
  it('has no slash at its end, for one follows', () => {
    expect(readConfig({ PUBLIC_URL: 'https://nuija.example.org/kokous//' }).publicUrl).toBe(
      'https://nuija.example.org/kokous',
    );
  });
});

describe('a server that believes everybody', () => {
  it.each(['0.0.0.0', '10.0.0.7', '::', 'nuija.example.org', '127.0.0.1.example.org'])(
    'never listens on %s',
    (HOST) => {
      expect(refusal({ HOST })).toEqual([
        `HOST is ${HOST}, but without BOT_ID every request is believed: leave HOST out, or set BOT_ID (Azure Portal > your Bot > Configuration > Microsoft App ID)`,
      ]);
    },
  );

  it.each(['127.0.0.1', '::1', 'localhost'])('listens on %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });
});

describe('a rehearsal', () => {
  const { BOT_PASSWORD: _none, ...bot } = BOT;

  it('is held on this machine, with a stand-in that vouches for people and needs no secret', () => {
    const { host, bot: identity, issuer } = readConfig({ ...bot, NUIJA_REHEARSAL: rehearsing() });
    expect({ host, identity, issuer }).toEqual({
      host: '127.0.0.1',
      identity: { id: 'app', tenant: 'tenant' },
      issuer: REHEARSAL,
    });
  });

  it('whose stand-in gives no token is held with the bot’s own', () => {
    const { openIdMetadataUrl, issuer } = REHEARSAL;
    const NUIJA_REHEARSAL = JSON.stringify({ openIdMetadataUrl, issuer });
    expect(readConfig({ ...bot, BOT_MANAGED_IDENTITY: 'true', NUIJA_REHEARSAL })).toMatchObject({
      bot: { credentials: { kind: 'managedIdentity', client: 'app' } },
      issuer: { openIdMetadataUrl, issuer },
    });
    expect(refusal({ ...bot, NUIJA_REHEARSAL })).toEqual([expect.stringMatching(/^BOT_PASSWORD is not set: /)]);
  });

  it.each([
    ['an issuer elsewhere', rehearsing({ openIdMetadataUrl: 'https://issuer.example.org/metadata' })],
    ['an issuer that only looks like it', rehearsing({ openIdMetadataUrl: 'http://localhost.example.org/' })],
    ['an issuer with an empty token', rehearsing({ outgoingToken: '' })],
    ['nothing', 'null'],
  ])('is refused with %s', (_what, NUIJA_REHEARSAL) => {
    expect(refusal({ ...bot, NUIJA_REHEARSAL })).toEqual([
      'NUIJA_REHEARSAL names no issuer on loopback: it is set by rehearsals only, leave it out',
    ]);
  });

  it('is refused where others could reach it', () => {
    expect(refusal({ ...bot, NUIJA_REHEARSAL: rehearsing(), HOST: '0.0.0.0' })).toEqual([
      'HOST is 0.0.0.0, but in a rehearsal a stand-in vouches for people: leave HOST out, or leave NUIJA_REHEARSAL out',
    ]);
  });
});
