import { tokenCheck, type TokenRules } from './check-token';
import { isLoopbackUrl } from './service-hosts';
import type { SigningKeys } from './signing-keys';

/** Whether an activity is let in; the status is the whole answer to one that is not. */
export type Entry =
  | { readonly kind: 'admitted' }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 503; readonly retryAfterSeconds?: number };

/** Looks at an activity before anything else does. */
export type Gate = (authorization: string, activity: Readonly<Record<string, unknown>>) => Promise<Entry>;

export interface GateRules {
  readonly botId: string;
  readonly issuer: string;
  readonly keys: Pick<SigningKeys, 'find'>;
  /** Tenants whose activities are taken. */
  readonly tenants: readonly string[];
  /** Whether an address is one of Teams' that the bot may call. */
  readonly mayCall: (serviceUrl: string) => boolean;
  /** Seconds since 1970. */
  readonly now: () => number;
}

const CHANNEL = 'msteams';
const ADMITTED: Entry = { kind: 'admitted' };
const UNAUTHORISED: Entry = { kind: 'refused', status: 401 };
const FORBIDDEN: Entry = { kind: 'refused', status: 403 };
/** For a caller who did nothing wrong while the issuer's keys cannot be had. */
const COME_BACK: Entry = { kind: 'refused', status: 503, retryAfterSeconds: 30 };

/**
 * Lets in what Teams itself sent, and nothing else: channel `msteams`, a good token, a service URL that the token
 * vouches for and that is Teams', and a tenant that is allowed. Closed by default; the answer never says why.
 */
export const gate = (rules: GateRules): Gate => {
  const tokenRules: TokenRules = { ...rules, audience: rules.botId, channel: CHANNEL };
  const check = tokenCheck(tokenRules);
  return async (authorization, activity) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization)?.[1];
    if (token === undefined) return UNAUTHORISED;
    const claims = await check(token);
    if (claims === 'unavailable') return COME_BACK;
    if (claims === undefined) return UNAUTHORISED;
    const { serviceUrl, channelId } = activity;
    if (channelId !== CHANNEL) return UNAUTHORISED;
    if (serviceUrl !== claims.serviceUrl) return UNAUTHORISED;
    if (!rules.mayCall(claims.serviceUrl)) return FORBIDDEN;
    const tenants = tenantsOf(activity);
    const isAllowed = tenants.length > 0 && tenants.every((tenant) => rules.tenants.includes(tenant));
    return isAllowed ? ADMITTED : FORBIDDEN;
  };
};

/**
 * Without an identity the bot believes everybody, so only this machine reaches it, and it calls nobody but this
 * machine. Microsoft's playground is that case.
 */
export const openGate: Gate = (_authorization, { serviceUrl }) =>
  Promise.resolve(typeof serviceUrl === 'string' && isLoopbackUrl(serviceUrl) ? ADMITTED : FORBIDDEN);

/** Every tenant an activity names: one that names two different ones is nobody's. */
const tenantsOf = ({ conversation, channelData }: Readonly<Record<string, unknown>>): readonly string[] => {
  const named = [property(conversation, 'tenantId'), property(property(channelData, 'tenant'), 'id')];
  return named.filter((tenant): tenant is string => typeof tenant === 'string' && tenant !== '');
};

/** Of anything: what is no object has no such property either. */
const property = (value: unknown, name: string): unknown =>
  (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
