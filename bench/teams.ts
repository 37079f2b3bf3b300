import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for Teams at its barest: a connector that takes everything, and an issuer of tokens. */
export interface BareTeams {
  readonly serviceUrl: string;
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  /** A bearer token for the bot, good for an hour; the same one for every request, as Teams does it. */
  readonly token: string;
  /** Told of every text that was posted, by its conversation. */
  onReply: (conversation: string) => void;
  /** Calls of the connector of any kind since the start. */
  readonly calls: () => number;
  readonly close: () => Promise<void>;
}

export const BOT_ID = '7e57ab1e-0000-4000-8000-000000000001';
export const TENANT = '7e57ab1e-0000-4000-8000-000000000002';
const ISSUER = 'https://api.botframework.com';
const KEY_ID = 'bench';
const TEXT = /"text"\s*:/;

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export const startBareTeams = async (): Promise<BareTeams> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let calls = 0;
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server: Server = createServer((request, response) => {
    const url = request.url ?? '';
    const send = (body: object): void => {
      const json = JSON.stringify(body);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) });
      response.end(json);
    };
    if (url.endsWith('/keys')) {
      send({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, endorsements: ['msteams'] }] });
      return;
    }
    if (url.includes('openidconfiguration')) {
      send({ issuer: ISSUER, jwks_uri: `${origin()}/keys` });
      return;
    }
    calls += 1;
    const conversation = /\/v3\/conversations\/([^/]+)\/activities/.exec(url)?.[1];
    if (conversation === undefined || request.method !== 'POST') {
      request.resume();
      send({ id: `a${calls}`, members: [] });
      return;
    }
    void bodyOf(request).then((body) => {
      send({ id: `a${calls}` });
      if (TEXT.test(body) && !body.includes('adaptive')) teams.onReply(decodeURIComponent(conversation));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.keepAliveTimeout = 60_000;
  const serviceUrl = `${origin()}/`;
  const now = Math.floor(Date.now() / 1000);
  const head = encoded({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' });
  const claims = { serviceurl: serviceUrl, nbf: now - 30, exp: now + 3_600, iss: ISSUER, aud: BOT_ID };
  const signed = `${head}.${encoded(claims)}`;
  const teams: BareTeams = {
    serviceUrl,
    openIdMetadataUrl: `${origin()}/v1/.well-known/openidconfiguration`,
    issuer: ISSUER,
    token: `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`,
    onReply: () => undefined,
    calls: () => calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return teams;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
