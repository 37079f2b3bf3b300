import { gate, isServiceUrl, openGate, SigningKeys, type Gate } from '../../../bot/authentication';
import {
  activity,
  ANOTHER_KEY,
  BOT_ID,
  handMade,
  ISSUER,
  NOW,
  PUBLIC_PEM,
  SERVICE_URL,
  startIssuer,
  TENANT,
  token,
  type Issuer,
} from '../../support/token-issuer';

const claims = { iss: ISSUER, aud: BOT_ID, serviceurl: SERVICE_URL, nbf: NOW - 60, exp: NOW + 3600 };
const bearer = (value: string): string => `Bearer ${value}`;
const garbled = (good: string): string => `${good.slice(0, -4)}AAAA`;

describe('who is let in to speak to the bot', () => {
  let issuer: Issuer;
  let door: Gate;

  beforeAll(async () => {
    issuer = await startIssuer();
    const keys = new SigningKeys({ openIdMetadataUrl: issuer.metadataUrl });
    door = gate({ botId: BOT_ID, issuer: ISSUER, keys, tenants: [TENANT], mayCall: isServiceUrl, now: () => NOW });
  });
  afterAll(() => issuer.close());

  it('is Teams, with a token that is good now', async () => {
    expect(await door(bearer(token()), activity())).toEqual({ kind: 'admitted' });
    expect(await door(bearer(token({ algorithm: 'RS512' })), activity())).toEqual({ kind: 'admitted' });
  });

  it('is Teams also where its clock is a little ahead or behind', async () => {
    expect(await door(bearer(token({ claims: { exp: NOW - 30 } })), activity())).toEqual({ kind: 'admitted' });
    expect(await door(bearer(token({ claims: { nbf: NOW + 30 } })), activity())).toEqual({ kind: 'admitted' });
  });

  const refusedTokens: readonly (readonly [string, () => string])[] = [
    ['no token', () => ''],
    ['another scheme', () => `Basic ${token()}`],
    ['a lower-case scheme', () => `bearer ${token()}`],
    ['two blanks after the scheme', () => `Bearer  ${token()}`],
    ['something after the token', () => `Bearer ${token()} x`],
    ['two tokens', () => `Bearer ${token()},${token()}`],
    ['no signature at all (alg none)', () => bearer(`${handMade({ alg: 'none', kid: 'k1' }, claims)}AA`)],
    ['the public key as an HMAC secret', () => bearer(handMade({ alg: 'HS256', kid: 'k1' }, claims, PUBLIC_PEM))],
    ['an algorithm that is none', () => bearer(handMade({ alg: 'XX1', kid: 'k1' }, claims, 'x'))],
    ['a PSS signature, which Teams does not use', () => bearer(token({ algorithm: 'PS256' }))],
    ['a signature by another key under the same id', () => bearer(token({ key: ANOTHER_KEY }))],
    ['a signature that was tampered with', () => bearer(garbled(token()))],
    [
      'claims that were tampered with',
      () => {
        const [header = '', , signature = ''] = token().split('.');
        const forged = Buffer.from(JSON.stringify({ ...claims, exp: NOW + 9_999_999 })).toString('base64url');
        return bearer(`${header}.${forged}.${signature}`);
      },
    ],
    ['a key id nobody knows', () => bearer(token({ header: { kid: 'nobody' } }))],
    ['no key id', () => bearer(handMade({ alg: 'RS256' }, claims, 'x'))],
    ['a key id that is a path', () => bearer(token({ header: { kid: '../../etc/passwd' } }))],
    ['a key id that is SQL', () => bearer(token({ header: { kid: "k1' or '1'='1" } }))],
    ['a key of its own by jku', () => bearer(token({ key: ANOTHER_KEY, header: { jku: 'https://evil.test/keys' } }))],
    ['a key of its own by jwk', () => bearer(token({ key: ANOTHER_KEY, header: { jwk: { kty: 'RSA' } } }))],
    ['an expired token', () => bearer(token({ claims: { exp: NOW - 3600 } }))],
    ['a token expired four minutes ago', () => bearer(token({ claims: { exp: NOW - 240 } }))],
    ['a token without an expiry', () => bearer(token({ without: ['exp'] }))],
    [
      'a token whose expiry is no number',
      () => bearer(handMade({ alg: 'RS256', kid: 'k1' }, { ...claims, exp: 'never' }, 'x')),
    ],
    ['a token for later', () => bearer(token({ claims: { nbf: NOW + 3600 } }))],
    ['a token for another bot', () => bearer(token({ claims: { aud: 'another' } }))],
    ['a token for no bot', () => bearer(token({ without: ['aud'] }))],
    ['a token for several bots', () => bearer(token({ claims: { aud: [BOT_ID, 'another'] } }))],
    ['a token of another issuer', () => bearer(token({ claims: { iss: 'https://sts.windows.net/x/' } }))],
    [
      'a token of the emulator',
      () => bearer(token({ claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } })),
    ],
    ['a token of no issuer', () => bearer(token({ without: ['iss'] }))],
    ['a token that vouches for no service', () => bearer(token({ without: ['serviceurl'] }))],
    [
      'a token that vouches for another service',
      () => bearer(token({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })),
    ],
    ['a token of 16 kB', () => bearer(token({ claims: { padding: 'x'.repeat(16_384) } }))],
    ['garbage', () => bearer('a.b.c')],
    [
      'JSON that is no object',
      () => bearer(`${Buffer.from('1').toString('base64url')}.${Buffer.from('[]').toString('base64url')}.AA`),
    ],
    ['a line feed in it', () => `Bearer ${token()}\n`],
  ];

  it.each(refusedTokens)('is nobody with %s', async (_what, authorization) => {
    expect(await door(authorization(), activity())).toEqual({ kind: 'refused', status: 401 });
  });

  const refusedActivities: readonly (readonly [string, Readonly<Record<string, unknown>>, 401 | 403])[] = [
    ['another channel', { channelId: 'emulator' }, 401],
    ['the ASE channel, which the SDK believes by another issuer', { channelId: 'AseChannel' }, 401],
    ['no channel', { channelId: undefined }, 401],
    ['no service URL', { serviceUrl: undefined }, 401],
    ['a service URL that is no text', { serviceUrl: [SERVICE_URL] }, 401],
    ['another service URL than the token’s', { serviceUrl: 'https://smba.trafficmanager.net/amer/' }, 401],
    ['another tenant', { conversation: { id: 'x', tenantId: 'another' } }, 403],
    ['another tenant in one of two places', { channelData: { tenant: { id: 'another' } } }, 403],
    ['no tenant', { conversation: { id: 'x' }, channelData: {} }, 403],
    ['a tenant that is no text', { conversation: { tenantId: {} }, channelData: { tenant: 7 } }, 403],
    [
      'a tenant from a prototype',
      JSON.parse('{"conversation":{"__proto__":{"tenantId":"x"}},"channelData":null}') as Record<string, unknown>,
      403,
    ],
  ];

  it.each(refusedActivities)('is nobody with an activity of %s', async (_what, changes, status) => {
    expect(await door(bearer(token()), activity(changes))).toEqual({ kind: 'refused', status });
  });

  it.each([
    'https://169.254.169.254/latest/',
    'https://localhost/',
    'https://127.0.0.1/',
    'http://smba.trafficmanager.net/emea/',
    'https://user:pw@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.test/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net./',
    'https://evil-botframework.com/',
    'https://botframework.com.evil.test/',
    'https://smbа.trafficmanager.net/',
    'file:///etc/passwd',
    'not a url',
  ])('never makes the bot call %s, even if a token vouches for it', async (serviceUrl) => {
    const vouching = token({ claims: { serviceurl: serviceUrl } });
    expect(await door(bearer(vouching), activity({ serviceUrl }))).toEqual({ kind: 'refused', status: 403 });
  });

  it('fetches no keys for tokens that cannot be good anyway', async () => {
    const before = issuer.fetches();
    await door(bearer(token({ claims: { iss: 'https://evil.test', padding: '1' } })), activity());
    await door(bearer('a.b.c'), activity());
    expect(issuer.fetches()).toBe(before);
  });
});

describe('without an identity', () => {
  it('the bot speaks only with this machine', async () => {
    expect(await openGate('', activity({ serviceUrl: 'http://127.0.0.1:56150/_connector' }))).toEqual({
      kind: 'admitted',
    });
    expect(await openGate('', activity())).toEqual({ kind: 'refused', status: 403 });
    expect(await openGate('', activity({ serviceUrl: 'http://localhost@evil.test/' }))).toEqual({
      kind: 'refused',
      status: 403,
    });
    expect(await openGate('', {})).toEqual({ kind: 'refused', status: 403 });
  });
});
