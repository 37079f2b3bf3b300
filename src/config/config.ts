import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readCredentials, WHERE_SECRET, type Credentials } from './credentials';

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  /** Where the server listens. */
  readonly host: string;
  readonly port: number;
  /** How people's browsers reach it; the links in cards begin with it. No slash at the end. Derived when not set. */
  readonly publicUrl: string | undefined;
  /** `sqlite:<path>` or `postgres://…`: it may hold a password, and is never to be shown. */
  readonly journalUrl: string;
  /** Connections to a PostgreSQL at once. */
  readonly journalConnections: number;
  /** Who the bot is to Teams. Without it every request is believed, so the server listens on loopback only. */
  readonly bot: BotSettings | undefined;
  /** Tenants whose activities are taken; the bot's own unless others are named. */
  readonly tenants: readonly string[];
  /** A stand-in for Microsoft's token issuer, for rehearsals and tests. Only on loopback. */
  readonly issuer: StandInIssuer | undefined;
  readonly logLevel: string;
  /** What whoever collects the figures has to show; without it only this machine may have them. */
  readonly metricsToken: string | undefined;
  /** Connections at once; more are hung up on. */
  readonly maxConnections: number;
  /** Turns a second one person may take in the long run; Infinity where there is no limit. */
  readonly turnsPerSecond: number;
}

/** An app registration and how the bot proves that it is that one. */
export interface BotSettings {
  readonly id: string;
  readonly tenant: string;
  /** Missing only where a stand-in gives the bot a token. */
  readonly credentials?: Credentials;
}

export interface StandInIssuer {
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  /** What the bot shows when it calls; without it the bot's own credentials are used. */
  readonly outgoingToken?: string | undefined;
}

/** Thrown with one line for each setting that is wrong, each saying where to find the right value. */
export class ConfigurationError extends Error {}

/** Of one person. Nobody types or presses faster for long. */
const TURNS_PER_SECOND = 5;

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const WHERE = {
  BOT_ID: 'Azure Portal > your Bot > Configuration > Microsoft App ID',
  BOT_TENANT_ID: 'Azure Portal > your Bot > Configuration > App Tenant ID',
  BOT_PASSWORD: `${WHERE_SECRET} (or prove it by BOT_CERTIFICATE_KEY_FILE or BOT_MANAGED_IDENTITY instead)`,
} as const;

/** What is set to nothing is not set. */
const setting = <Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<Schema> =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), schema);

const text = setting(z.string().trim().optional());
const PORT_WORDS = 'is no port number: 0 to 65535, e.g. 3978';
const CONNECTIONS_WORDS = 'is no number of connections: 1 to 100000, e.g. 2000';
const JOURNAL_WORDS =
  'is no journal: sqlite: and the path of a file, e.g. sqlite:./data/nuija.db, or postgres://user:password@host/database';
const PACE_WORDS = 'is no number of turns a second for one person: 0.1 to 1000, e.g. 5, or none';
const POOL_WORDS = 'is no number of connections to a database: 2 to 500, e.g. 10';
const TOKEN_WORDS = 'is no token nobody guesses: 16 to 200 letters, digits and -._~+/= without spaces';
const URL_WORDS = 'is no address people can open: it begins with https://, e.g. https://nuija.example.org';

/** Every setting there is. */
export const settings = z.object({
  PORT: setting(z.coerce.number(PORT_WORDS).int(PORT_WORDS).min(0, PORT_WORDS).max(65_535, PORT_WORDS).default(3978)),
  HOST: text,
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/, error: URL_WORDS }).optional()),
  JOURNAL_URL: setting(
    z
      .string()
      .trim()
      .regex(/^(?:sqlite:|postgres(?:ql)?:\/\/)./, JOURNAL_WORDS)
      .optional(),
  ),
  JOURNAL_CONNECTIONS: setting(
    z.coerce.number(POOL_WORDS).int(POOL_WORDS).min(2, POOL_WORDS).max(500, POOL_WORDS).default(10),
  ),
  NUIJA_DATA: text,
  BOT_ID: text,
  BOT_TENANT_ID: text,
  BOT_PASSWORD: text,
  BOT_CERTIFICATE_THUMBPRINT: text,
  BOT_CERTIFICATE_KEY: text,
  BOT_CERTIFICATE_KEY_FILE: text,
  BOT_MANAGED_IDENTITY: setting(
    z
      .string()
      .trim()
      .toLowerCase()
      .transform((value) => (value === 'false' ? undefined : value))
      .optional(),
  ),
  ALLOWED_TENANTS: text,
  LOG_LEVEL: setting(z.enum(LOG_LEVELS, `is no level: one of ${LOG_LEVELS.join(', ')}`).default('info')),
  METRICS_TOKEN: setting(
    z
      .string()
      .trim()
      .regex(/^[\w\-.~+/=]{16,200}$/, TOKEN_WORDS)
      .optional(),
  ),
  MAX_CONNECTIONS: setting(
    z.coerce
      .number(CONNECTIONS_WORDS)
      .int(CONNECTIONS_WORDS)
      .min(1, CONNECTIONS_WORDS)
      .max(100_000, CONNECTIONS_WORDS)
      .default(2_000),
  ),
  TURNS_PER_SECOND: setting(
    z
      .string()
      .trim()
      .transform((value) => (value === 'none' ? Infinity : Number(value)))
      .refine((value) => value === Infinity || (value >= 0.1 && value <= 1_000), PACE_WORDS)
      .optional(),
  ),
  NUIJA_REHEARSAL: text,
});

type Settings = z.infer<typeof settings>;

/**
 * The configuration out of environment variables. `readFile` gives the text of a file a setting names.
 *
 * @throws ConfigurationError naming every setting that is missing or wrong, and where it is found.
 */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>>,
  readFile = (path: string): string => readFileSync(path, 'utf8'),
): Config => {
  const parsed = settings.safeParse(environment);
  if (!parsed.success)
    throw new ConfigurationError(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'),
    );
  const given = parsed.data;
  const issuer = given.NUIJA_REHEARSAL === undefined ? undefined : readIssuer(given.NUIJA_REHEARSAL);
  const bot = readBot(given, issuer, readFile);
  const believesAnybody = bot === undefined || issuer !== undefined;
  const host = given.HOST ?? (believesAnybody ? '127.0.0.1' : '0.0.0.0');
  if (believesAnybody && !LOOPBACK.includes(host))
    throw new ConfigurationError(
      bot === undefined
        ? `HOST is ${host}, but without BOT_ID every request is believed: leave HOST out, or set BOT_ID (${WHERE.BOT_ID})`
        : `HOST is ${host}, but in a rehearsal a stand-in vouches for people: leave HOST out, or leave NUIJA_REHEARSAL out`,
    );
  return {
    host,
    port: given.PORT,
    publicUrl: given.PUBLIC_URL?.replace(/\/+$/, ''),
    journalUrl: given.JOURNAL_URL ?? `sqlite:${given.NUIJA_DATA ?? './data'}/nuija.db`,
    journalConnections: given.JOURNAL_CONNECTIONS,
    bot,
    tenants:
      given.ALLOWED_TENANTS?.split(/[\s,]+/).filter((tenant) => tenant !== '') ??
      (bot === undefined ? [] : [bot.tenant]),
    issuer,
    logLevel: given.LOG_LEVEL,
    metricsToken: given.METRICS_TOKEN,
    maxConnections: given.MAX_CONNECTIONS,
    // A rehearsal plays hours of a meeting in seconds.
    turnsPerSecond: given.TURNS_PER_SECOND ?? (given.NUIJA_REHEARSAL === undefined ? TURNS_PER_SECOND : Infinity),
  };
};

/** The bot's identity is set as a whole or not at all: a part of it is a mistake, not a bot that believes everybody. */
const readBot = (
  given: Settings,
  issuer: StandInIssuer | undefined,
  readFile: (path: string) => string,
): BotSettings | undefined => {
  const { BOT_ID: id, BOT_TENANT_ID: tenant } = given;
  const read = readCredentials(given, readFile);
  if (id === undefined && tenant === undefined && read.kind === 'none') return undefined;
  const needsCredentials = issuer?.outgoingToken === undefined;
  const missing = [
    ...(id === undefined ? ['BOT_ID' as const] : []),
    ...(tenant === undefined ? ['BOT_TENANT_ID' as const] : []),
    ...(read.kind === 'none' && needsCredentials ? ['BOT_PASSWORD' as const] : []),
  ];
  const words = [
    ...missing.map((name) => `${name} is not set: ${WHERE[name]}`),
    ...(read.kind === 'wrong' ? read.words : []),
  ];
  if (id === undefined || tenant === undefined || words.length > 0) throw new ConfigurationError(words.join('\n'));
  return read.kind === 'none' || read.kind === 'wrong' ? { id, tenant } : { id, tenant, credentials: read };
};

const rehearsal = z.object({
  openIdMetadataUrl: z.url(),
  issuer: z.string().min(1),
  outgoingToken: z.string().min(1).optional(),
});

/** A stand-in may vouch for people only where nobody else can reach it. */
const readIssuer = (json: string): Config['issuer'] => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ConfigurationError('NUIJA_REHEARSAL is no JSON: it is set by rehearsals only, leave it out');
  }
  const parsed = rehearsal.safeParse(value);
  if (!parsed.success || !LOOPBACK.includes(new URL(parsed.data.openIdMetadataUrl).hostname))
    throw new ConfigurationError(
      'NUIJA_REHEARSAL names no issuer on loopback: it is set by rehearsals only, leave it out',
    );
  return parsed.data;
};
