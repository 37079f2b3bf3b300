import { hash } from 'node:crypto';
import { decode, verify, type JwtPayload } from 'jsonwebtoken';
import type { SigningKeys } from './signing-keys';

export interface TokenRules {
  readonly keys: Pick<SigningKeys, 'find'>;
  readonly issuer: string;
  /** The bot's app id. */
  readonly audience: string;
  readonly channel: string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** What a token vouches for. */
export interface Claims {
  readonly serviceUrl: string;
}

const ALGORITHMS = ['RS256', 'RS384', 'RS512'] as const;
/** How far clocks may differ, in seconds. */
const TOLERANCE_S = 60;
/** A longer token is none of Teams'. */
const LONGEST = 8_192;
/** Tokens that were checked are believed until they expire; Teams uses one for about an hour. */
const REMEMBERED = 1_000;

interface Checked extends Claims {
  readonly exp: number;
  readonly nbf: number;
}

/**
 * Checks tokens of the Bot Framework (RFC 7519; "Authenticate requests from the Bot Connector service").
 *
 * The value is `undefined` for every token that is not good, whatever is wrong with it: who forges one learns nothing.
 */
export const tokenCheck = (rules: TokenRules): ((token: string) => Promise<Claims | undefined>) => {
  const checked = new Map<string, Checked>();
  return async (token) => {
    if (token.length > LONGEST) return undefined;
    const id = hash('sha256', token, 'base64');
    const known = checked.get(id);
    if (known !== undefined) return isNow(known, rules) ? known : undefined;
    const claims = await check(token, rules);
    if (claims === undefined) return undefined;
    checked.set(id, claims);
    const [oldest] = checked.keys();
    if (checked.size > REMEMBERED && oldest !== undefined) checked.delete(oldest);
    return claims;
  };
};

const check = async (token: string, rules: TokenRules): Promise<Checked | undefined> => {
  // What can be seen without a key is looked at first: a garbled token must not make anybody fetch keys.
  const seen = readable(token);
  if (seen === undefined || !isAlgorithm(seen.alg)) return undefined;
  const claims = claimsOf(seen.payload, rules);
  if (claims === undefined || !isNow(claims, rules)) return undefined;
  const key = await rules.keys.find(seen.kid);
  if (key === undefined) return undefined;
  if (key.endorsements.length > 0 && !key.endorsements.includes(rules.channel)) return undefined;
  try {
    verify(token, key.key, {
      algorithms: [seen.alg],
      issuer: rules.issuer,
      audience: rules.audience,
      clockTolerance: TOLERANCE_S,
      clockTimestamp: rules.now(),
    });
    return claims;
  } catch {
    return undefined;
  }
};

const readable = (
  token: string,
): { readonly alg: string; readonly kid: string; readonly payload: JwtPayload } | undefined => {
  try {
    const decoded = decode(token, { complete: true });
    const { alg, kid } = decoded?.header ?? {};
    const payload = decoded?.payload;
    if (alg === undefined || typeof kid !== 'string' || !/^[\w-]{1,128}$/.test(kid)) return undefined;
    return typeof payload === 'object' ? { alg, kid, payload } : undefined;
  } catch {
    return undefined;
  }
};

const claimsOf = (payload: JwtPayload, { issuer, audience }: TokenRules): Checked | undefined => {
  const { exp, nbf = 0, iss, aud } = payload;
  const serviceUrl: unknown = payload['serviceurl'];
  if (iss !== issuer || aud !== audience || typeof serviceUrl !== 'string') return undefined;
  return typeof exp === 'number' && typeof nbf === 'number' ? { exp, nbf, serviceUrl } : undefined;
};

const isNow = ({ exp, nbf }: Checked, { now }: TokenRules): boolean =>
  now() < exp + TOLERANCE_S && now() >= nbf - TOLERANCE_S;

const isAlgorithm = (alg: string): alg is (typeof ALGORITHMS)[number] =>
  (ALGORITHMS as readonly string[]).includes(alg);
