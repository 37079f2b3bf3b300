import { generateKeyPairSync, sign, type KeyPairKeyObjectResult } from 'node:crypto';
import type { Route } from './http-server';

const KEY_ID = 'rehearsal-1';
const LIFETIME_S = 3600;

export interface TokenIssuer {
  readonly issuer: string;
  /** Serve these: OpenID metadata and the signing keys. */
  readonly routes: (origin: () => string) => readonly Route[];
  /** A bearer token for one activity, as Teams signs it: RS256, audience the bot, with the service URL claimed. */
  readonly token: (audience: string, serviceUrl: string) => string;
}

export const METADATA_PATH = 'v1/.well-known/openidconfiguration';
const KEYS_PATH = 'v1/.well-known/keys';

/** Stands in for login.botframework.com. Tokens run on the real clock: that is what the bot checks them against. */
export const createTokenIssuer = (issuer: string): TokenIssuer => {
  const { privateKey, publicKey } = keys();
  const jwk = publicKey.export({ format: 'jwk' });
  return {
    issuer,
    routes: (origin) => [
      {
        method: 'GET',
        path: METADATA_PATH,
        handle: () => ({
          status: 200,
          body: {
            issuer,
            authorization_endpoint: 'https://invalid.botframework.com',
            jwks_uri: `${origin()}/${KEYS_PATH}`,
            id_token_signing_alg_values_supported: ['RS256'],
            token_endpoint_auth_methods_supported: ['private_key_jwt'],
          },
        }),
      },
      {
        method: 'GET',
        path: KEYS_PATH,
        handle: () => ({
          status: 200,
          body: { keys: [{ ...jwk, use: 'sig', kid: KEY_ID, x5t: KEY_ID, endorsements: ['msteams'] }] },
        }),
      },
    ],
    token: (audience, serviceUrl) => {
      const now = Math.floor(Date.now() / 1000);
      const head = encoded({ alg: 'RS256', kid: KEY_ID, x5t: KEY_ID, typ: 'JWT' });
      const claims = encoded({ serviceurl: serviceUrl, nbf: now, exp: now + LIFETIME_S, iss: issuer, aud: audience });
      const signature = sign('RSA-SHA256', Buffer.from(`${head}.${claims}`), privateKey);
      return `${head}.${claims}.${signature.toString('base64url')}`;
    },
  };
};

let made: KeyPairKeyObjectResult | undefined;
/** Made once in a process: it takes a good part of a second. */
const keys = (): KeyPairKeyObjectResult => (made ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
