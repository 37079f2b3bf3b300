import { createSign, generateKeyPairSync } from 'node:crypto';
import { ANOTHER_KEY, BOT_ID, handMade, ISSUER, NOW, PUBLIC_PEM, SERVICE_URL, signed, token } from './token-issuer';

/** Authorization headers nobody is let in with, by what is wrong with them: the matrix S1. */
export const BAD_TOKENS: readonly (readonly [string, () => string])[] = [
  ['no token', () => ''],
  ['nothing after the scheme', () => 'Bearer '],
  ['another scheme', () => `Basic ${token()}`],
  ['a lower-case scheme', () => `bearer ${token()}`],
  ['two blanks after the scheme', () => `Bearer  ${token()}`],
  ['something after the token', () => `Bearer ${token()} x`],
  ['another scheme before it', () => `Basic x, Bearer ${token()}`],
  ['two tokens', () => `Bearer ${token()},${token()}`],
  ['a line feed in it', () => `Bearer ${token()}\n`],
  ['no signature at all (alg none)', () => bearer(`${handMade({ alg: 'none', kid: 'k1' }, claims)}AA`)],
  ['an empty signature', () => bearer(`${token().split('.').slice(0, 2).join('.')}.`)],
  ['the public key as an HMAC secret', () => bearer(handMade({ alg: 'HS256', kid: 'k1' }, claims, PUBLIC_PEM))],
  ['an algorithm that is none', () => bearer(handMade({ alg: 'XX1', kid: 'k1' }, claims, 'x'))],
  ['no algorithm', () => bearer(handMade({ kid: 'k1' }, claims, 'x'))],
  ['a PSS signature, which Teams does not use', () => bearer(token({ algorithm: 'PS256' }))],
  ['an elliptic signature under the id of an RSA key', () => bearer(elliptic('ES256'))],
  ['an elliptic signature that says it is RSA', () => bearer(elliptic('RS256'))],
  ['a signature by another key under the same id', () => bearer(token({ key: ANOTHER_KEY }))],
  ['a signature that was tampered with', () => bearer(`${token().slice(0, -4)}AAAA`)],
  ['claims that were tampered with', () => bearer(tampered(token()))],
  ['a key id nobody knows', () => bearer(token({ header: { kid: 'nobody' } }))],
  ['no key id', () => bearer(handMade({ alg: 'RS256' }, claims, 'x'))],
  ['a key id that is a path', () => bearer(token({ header: { kid: '../../etc/passwd' } }))],
  ['a key id that is SQL', () => bearer(token({ header: { kid: "k1' or '1'='1" } }))],
  ['a key id that is no text', () => bearer(signed(claims, { ...HEADER, kid: ['k1'] }))],
  ['a key id of nothing', () => bearer(signed(claims, { ...HEADER, kid: '' }))],
  ['a key id that only ends like one', () => bearer(signed(claims, { ...HEADER, kid: '/k1' }))],
  ['a key id that only begins like one', () => bearer(signed(claims, { ...HEADER, kid: 'k1/' }))],
  ['a key id of 129 letters', () => bearer(signed(claims, { ...HEADER, kid: 'k'.repeat(129) }))],
  ['a key id of 10 kB', () => bearer(token({ header: { kid: 'k'.repeat(10_240) } }))],
  ['a key of its own by jku', () => bearer(token({ key: ANOTHER_KEY, header: { jku: 'https://evil.test/keys' } }))],
  ['a key of its own by jwk', () => bearer(token({ key: ANOTHER_KEY, header: { jwk: { kty: 'RSA' } } }))],
  ['an expired token', () => bearer(token({ claims: { exp: NOW - 3600 } }))],
  ['a token expired four minutes ago', () => bearer(token({ claims: { exp: NOW - 240 } }))],
  ['a token without an expiry', () => bearer(token({ without: ['exp'] }))],
  ['a token whose expiry is no number', () => bearer(signed({ ...claims, exp: 'never' }))],
  ['a token whose beginning is no number', () => bearer(signed({ ...claims, nbf: 'always' }))],
  ['a token expired a minute ago', () => bearer(token({ claims: { exp: NOW - 60 } }))],
  ['a token for later', () => bearer(token({ claims: { nbf: NOW + 3600 } }))],
  ['a token for two minutes later', () => bearer(token({ claims: { nbf: NOW + 120 } }))],
  ['a token for a minute and a second later', () => bearer(token({ claims: { nbf: NOW + 61 } }))],
  ['a token for another bot', () => bearer(token({ claims: { aud: 'another' } }))],
  ['a token for no bot', () => bearer(token({ without: ['aud'] }))],
  ['a token for several bots', () => bearer(token({ claims: { aud: [BOT_ID, 'another'] } }))],
  ['a token of another issuer', () => bearer(token({ claims: { iss: 'https://sts.windows.net/x/' } }))],
  ['a token of the emulator', () => bearer(token({ claims: { iss: EMULATOR } }))],
  ['a token of a skill', () => bearer(token({ claims: { iss: EMULATOR, ver: '1.0', appid: BOT_ID } }))],
  ['a token of no issuer', () => bearer(token({ without: ['iss'] }))],
  ['a token that vouches for no service', () => bearer(token({ without: ['serviceurl'] }))],
  [
    'a token that vouches for a service that is no text',
    () => bearer(token({ claims: { serviceurl: [SERVICE_URL] } })),
  ],
  [
    'a token that vouches for another service',
    () => bearer(token({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })),
  ],
  ['a token of 12 kB', () => bearer(token({ claims: { padding: 'x'.repeat(8_192) } }))],
  ['a token of 16 kB', () => bearer(token({ claims: { padding: 'x'.repeat(16_384) } }))],
  ['five parts, as an encrypted token has', () => bearer(`${token()}.x.x`)],
  ['garbage', () => bearer('a.b.c')],
  ['JSON that is no object', () => bearer(`${part('1')}.${part('[]')}.AA`)],
  ['claims that are nothing, in what says that it is a JWT', () => bearer(signed(null))],
  ['claims that are a list, in what says that it is a JWT', () => bearer(signed([claims]))],
  ['claims that are no JSON, in what says that it is a JWT', () => bearer(signed('{'))],
  ['a header that is nothing', () => bearer(`${part('null')}.${part('{}')}.AA`)],
];

/** What of an activity nobody is let in with, though its token is good: the rest of S1, and the tenant. */
export const BAD_ACTIVITIES: readonly (readonly [string, Readonly<Record<string, unknown>>, 401 | 403])[] = [
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

/** Service URLs the bot must never call, also where a token vouches for them: the rest of S6. */
export const BAD_SERVICES: readonly string[] = [
  'https://169.254.169.254/latest/',
  'http://169.254.169.254/latest/meta-data/',
  'https://localhost/',
  'https://127.0.0.1/',
  'http://127.0.0.1:1/',
  'https://2130706433/',
  'https://[::1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://10.0.0.1/',
  'http://smba.trafficmanager.net/emea/',
  'https://user:pw@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net@evil.test/',
  'https://smba.trafficmanager.net.evil.test/',
  'https://smba.trafficmanager.net:8443/',
  'https://smba.trafficmanager.net./',
  'https://evil-botframework.com/',
  'https://botframework.com.evil.test/',
  'https://.botframework.com/',
  'https://x..botframework.com/',
  'https://_.api.botframework.com/',
  'https://api._.botframework.us/',
  'https://:pw@smba.trafficmanager.net/',
  'wss://smba.trafficmanager.net/emea/',
  'https://smbа.trafficmanager.net/',
  'https://xn--smb-7cd.trafficmanager.net/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'not a url',
  '',
];

const HEADER = { alg: 'RS256', kid: 'k1' };
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const claims = { iss: ISSUER, aud: BOT_ID, serviceurl: SERVICE_URL, nbf: NOW - 60, exp: NOW + 3600 };

const bearer = (value: string): string => `Bearer ${value}`;
const part = (text: string): string => Buffer.from(text).toString('base64url');

const tampered = (good: string): string => {
  const [header = '', , signature = ''] = good.split('.');
  return `${header}.${part(JSON.stringify({ ...claims, exp: NOW + 9_999_999 }))}.${signature}`;
};

const elliptic = (alg: string): string => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = `${part(JSON.stringify({ ...HEADER, alg }))}.${part(JSON.stringify(claims))}`;
  const signature = createSign('SHA256').update(signed).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
};
