import { hash } from 'node:crypto';
import { decode, verify } from 'jsonwebtoken';
import { z } from 'zod';
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

/**
 * What is found out about a token: what it vouches for; `undefined` for every one that is not good, whatever is wrong
 * with it, as who forges one is to learn nothing; or that nobody can say, as the issuer's keys cannot be had.
 */
export type Found<What> = What | undefined | 'unavailable';

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

/** Checks tokens of the Bot Framework (RFC 7519; "Authenticate requests from the Bot Connector service"). */
export const tokenCheck = (rules: TokenRules): ((token: string) => Promise<Found<Claims>>) => {
  const checked = new Map<string, Checked>();
  const good = tokenOf(rules);
  return async (token) => {
    if (token.length > LONGEST) return undefined;
    const id = hash('sha256', token, 'base64');
    const known = checked.get(id);
    if (known !== undefined) return isNow(known, rules) ? known : undefined;
    const claims = await check(token, good, rules);
    if (claims === undefined || claims === 'unavailable') return claims;
    checked.set(id, claims);
    for (const old of [...checked.keys()].slice(0, -REMEMBERED)) checked.delete(old);
    return claims;
  };
};

/** What every good token shows before its signature is looked at. */
const tokenOf = ({ issuer, audience }: TokenRules) =>
  z.object({
    header: z.object({ alg: z.enum(ALGORITHMS), kid: z.string().regex(/^[\w-]{1,128}$/) }),
    payload: z.object({
      iss: z.literal(issuer),
      aud: z.literal(audience),
      exp: z.number(),
      nbf: z.number().default(0),
      serviceurl: z.string(),
    }),
  });

const check = async (token: string, good: ReturnType<typeof tokenOf>, rules: TokenRules): Promise<Found<Checked>> => {
  // What can be seen without a key is looked at first: a garbled token must not make anybody fetch keys.
  const seen = good.safeParse(read(token)).data;
  if (seen === undefined) return undefined;
  const { exp, nbf, serviceurl: serviceUrl } = seen.payload;
  const claims = { exp, nbf, serviceUrl };
  if (!isNow(claims, rules)) return undefined;
  const key = await rules.keys.find(seen.header.kid);
  if (key === undefined || key === 'unavailable') return key;
  if (key.endorsements.length > 0 && !key.endorsements.includes(rules.channel)) return undefined;
  try {
    verify(token, key.key, {
      algorithms: [seen.header.alg],
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

const read = (token: string): unknown => {
  try {
    return decode(token, { complete: true });
  } catch {
    // It says that it is a JWT, and its claims are no JSON.
    return undefined;
  }
};

const isNow = ({ exp, nbf }: Checked, { now }: TokenRules): boolean =>
  now() < exp + TOLERANCE_S && now() >= nbf - TOLERANCE_S;
