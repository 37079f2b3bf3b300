import { createHmac, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign, type SignOptions } from 'jsonwebtoken';

export const BOT_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const ISSUER = 'https://issuer.test';
export const SERVICE_URL = 'https://smba.trafficmanager.net/emea/';
/** Seconds since 1970: the moment all tokens of the tests are made for. */
export const NOW = 1_670_407_260;

export interface Issuer {
  readonly metadataUrl: string;
  /** How often the keys were given out. */
  readonly fetches: () => number;
  /** How often it was asked for anything, answered or not. */
  readonly asked: () => number;
  /** The issuer stops answering, or answers again. */
  readonly setDown: (down: boolean) => void;
  /** Only this key from now on. */
  readonly rotate: (kid: string) => void;
  /** From now on this is what it answers when it is asked for its document or its keys. */
  readonly say: (path: '/openid' | '/keys', answer: IssuerAnswer) => void;
  readonly close: () => Promise<void>;
}

export interface IssuerAnswer {
  readonly status?: number;
  readonly location?: string;
  readonly body?: unknown;
}

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherPair = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A real issuer of tokens on loopback: discovery document and key set over HTTP. */
export const startIssuer = async (endorsements: readonly string[] = ['msteams']): Promise<Issuer> => {
  let kid = 'k1';
  let down = false;
  let fetches = 0;
  let asked = 0;
  const said = new Map<string | undefined, IssuerAnswer>();
  const server: Server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    asked += 1;
    if (down) {
      response.statusCode = 503;
      response.end();
      return;
    }
    if (request.url === '/keys') fetches += 1;
    const {
      status = 200,
      location,
      body = request.url === '/keys'
        ? keySet(kid, endorsements)
        : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${String(port)}/keys` },
    } = said.get(request.url) ?? {};
    response.statusCode = status;
    if (location !== undefined) response.setHeader('location', location);
    // Restify, where a test before this one loaded it, makes writeHead return nothing.
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    metadataUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/openid`,
    fetches: () => fetches,
    asked: () => asked,
    setDown: (value) => (down = value),
    rotate: (name) => (kid = name),
    say: (path, answer) => void said.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
};

export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: KeyObject;
  readonly algorithm?: SignOptions['algorithm'];
}

/** The public keys its tokens are checked with, as an issuer shows them. */
export const keySet = (kid: string, endorsements?: readonly string[]): { readonly keys: readonly object[] } => ({
  keys: [{ ...pair.publicKey.export({ format: 'jwk' }), use: 'sig', kid, endorsements }],
});

export const ANOTHER_KEY = otherPair.privateKey;
export const PUBLIC_PEM = pair.publicKey.export({ format: 'pem', type: 'spki' }).toString();

/** A token Teams would send, but for the changes. */
export const token = ({
  claims = {},
  without = [],
  header = {},
  key,
  algorithm = 'RS256',
}: TokenChanges = {}): string => {
  const all = { iss: ISSUER, aud: BOT_ID, serviceurl: SERVICE_URL, nbf: NOW - 60, exp: NOW + 3600, ...claims };
  const payload = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  return sign(payload, key ?? pair.privateKey, {
    algorithm,
    noTimestamp: true,
    header: { alg: algorithm, kid: 'k1', ...header },
  });
};

/** A token put together by hand: for what no library would sign. */
export const handMade = (header: object, claims: object, secret?: string): string => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part(header)}.${part(claims)}`;
  const signature = secret === undefined ? '' : createHmac('sha256', secret).update(body).digest('base64url');
  return `${body}.${signature}`;
};

/** A token the issuer did sign, whatever is in it: for claims no library would sign. */
export const signed = (claims: unknown, header: object = { alg: 'RS256', kid: 'k1', typ: 'JWT' }): string => {
  const part = (value: unknown): string =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${signBytes('RSA-SHA256', Buffer.from(body), pair.privateKey).toString('base64url')}`;
};

/** A message of the right tenant through the right connector, but for the changes. */
export const activity = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  conversation: { id: '19:meeting_x@thread.v2', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  ...changes,
});
