import { createPublicKey, type KeyObject } from 'node:crypto';
import { decode, verify, type Algorithm, type JwtPayload } from 'jsonwebtoken';
import { listenFor, type Told } from './loopback-server';

/** What an application may show, as its registration has it. */
export interface Registration {
  readonly tenant: string;
  readonly client: string;
  readonly secret?: string;
  /** A certificate: its public key under its thumbprint in hexadecimal digits. */
  readonly certificates?: Readonly<Record<string, KeyObject>>;
  /** The token of an identity it trusts. */
  readonly trusted?: string;
}

export interface Entra {
  /** For requests to login.microsoftonline.com, which end here. */
  readonly fetching: typeof fetch;
  /** What was asked for so far. */
  readonly requests: readonly URLSearchParams[];
  /** How long tokens live from now on, in seconds; an hour unless set. */
  lifetime: number;
  /** What a request is answered with instead, while it is set. */
  trouble: Told | undefined;
  /** While true, nobody answers. */
  isAway: boolean;
  readonly close: () => Promise<void>;
}

const LOGIN = 'https://login.microsoftonline.com';
/** How far clocks may differ. */
const TOLERANCE_S = 300;
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Microsoft Entra's token endpoint on loopback, as strict about a client's proof as it is documented to be. */
export const startEntra = async (registration: Registration): Promise<Entra> => {
  const requests: URLSearchParams[] = [];
  const path = `/${registration.tenant}/oauth2/v2.0/token`;
  let given = 0;
  // A port that was free a moment ago: nobody listens there.
  const nobody = await listenFor(() => ({ status: 500, body: {} }));
  await nobody.close();
  const { origin, close } = await listenFor(({ method, url, body }) => {
    const form = new URLSearchParams(body);
    requests.push(form);
    if (entra.trouble !== undefined) return entra.trouble;
    if (method !== 'POST' || url.pathname !== path) return refusal(400, 'invalid_request', 900023);
    if (form.get('client_id') !== registration.client) return refusal(400, 'unauthorized_client', 700016);
    if (form.get('grant_type') !== 'client_credentials') return refusal(400, 'unsupported_grant_type', 70003);
    if (form.get('scope') !== 'https://api.botframework.com/.default') return refusal(400, 'invalid_scope', 70011);
    const wrong = wrongProof(form, registration);
    if (wrong !== undefined) return refusal(401, 'invalid_client', wrong);
    given += 1;
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: entra.lifetime, access_token: `entra-${String(given)}` },
    };
  });
  const entra: Entra = {
    fetching: (input, init) => {
      const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
      if (!url.startsWith(`${LOGIN}/`)) throw new Error(`a token was asked for at ${url}`);
      return fetch(url.replace(LOGIN, entra.isAway ? nobody.origin : origin), init);
    },
    requests,
    lifetime: 3_600,
    trouble: undefined,
    isAway: false,
    close,
  };
  return entra;
};

/** The number of the error, where what the client shows is not good. */
const wrongProof = (form: URLSearchParams, registration: Registration): number | undefined => {
  const assertion = form.get('client_assertion');
  if (assertion === null) return form.get('client_secret') === registration.secret ? undefined : 7000215;
  if (form.has('client_secret') || form.get('client_assertion_type') !== JWT_BEARER) return 7000216;
  if (assertion === registration.trusted) return undefined;
  const header = decode(assertion, { complete: true })?.header;
  // RFC 7515: a thumbprint is named by its bytes, and by which hash made it.
  const named = header?.x5t ?? header?.['x5t#S256'];
  const thumbprint = typeof named === 'string' ? Buffer.from(named, 'base64url').toString('hex').toUpperCase() : '';
  const key = registration.certificates?.[thumbprint];
  if (header === undefined || key === undefined) return 700027;
  const algorithms: Algorithm[] = header.x5t === undefined ? ['PS256'] : ['RS256'];
  try {
    const { jti, exp, nbf } = verify(assertion, createPublicKey(key.export({ type: 'spki', format: 'pem' })), {
      algorithms,
      issuer: registration.client,
      subject: registration.client,
      audience: `${LOGIN}/${registration.tenant}/oauth2/v2.0/token`,
      clockTolerance: TOLERANCE_S,
    }) as JwtPayload;
    const isShort = exp !== undefined && nbf !== undefined && exp - nbf <= 600;
    return isShort && typeof jti === 'string' ? undefined : 700021;
  } catch {
    return 700027;
  }
};

const refusal = (status: number, error: string, number: number): Told => ({
  status,
  body: {
    error,
    error_description: `AADSTS${String(number)}: what Entra says may quote https://secret.example/ and others. Trace ID: x`,
    error_codes: [number],
    timestamp: '2022-12-07 10:00:00Z',
  },
});
