import { listenFor } from '../support/loopback-server';
import { BOT_ID, ISSUER, keySet, token } from '../support/token-issuer';

/** Somebody in Teams: their id in Entra, and the name Teams shows. */
export interface Account {
  readonly id: string;
  readonly name: string;
}

/** A conversation, and the tenant Teams says it is of. */
export interface Room {
  readonly id: string;
  readonly tenant: string;
  readonly kind: 'groupChat' | 'personal';
}

/** What the bot asked of Teams: the method, the path after the service URL, and what it sent. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface TeamsNearby {
  readonly serviceUrl: string;
  readonly metadataUrl: string;
  readonly calls: readonly Call[];
  /** An Authorization header as Teams itself sends it, good for an hour from now. */
  readonly authorization: () => string;
  readonly close: () => Promise<void>;
}

const REGION = '/emea/';

/**
 * The issuer of tokens and Teams' connector on loopback: takes whatever is posted, keeps it, and knows nobody's roster.
 * `mostCalls`: of how many calls what was sent is kept.
 */
export const startTeamsNearby = async (mostCalls = 2_000): Promise<TeamsNearby> => {
  const calls: Call[] = [];
  let count = 0;
  const { origin, close } = await listenFor(({ method, url, body }) => {
    if (url.pathname === '/openid') return { status: 200, body: { issuer: ISSUER, jwks_uri: `${origin}/keys` } };
    if (url.pathname === '/keys') return { status: 200, body: keySet('k1', ['msteams']) };
    count += 1;
    calls.push({ method, path: url.pathname.slice(REGION.length), body });
    if (calls.length > mostCalls) calls.shift();
    return { status: 200, body: { id: `posted-${String(count)}`, members: [] } };
  });
  const serviceUrl = `${origin}${REGION}`;
  return {
    serviceUrl,
    metadataUrl: `${origin}/openid`,
    calls,
    authorization: () => {
      const now = Math.floor(Date.now() / 1000);
      return `Bearer ${token({ claims: { serviceurl: serviceUrl, nbf: now - 60, exp: now + 3600 } })}`;
    },
    close,
  };
};

let activities = 0;

/** An activity as Teams sends it, of somebody in a conversation. */
export const activityIn = (
  serviceUrl: string,
  room: Room,
  from: Account,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> => ({
  channelId: 'msteams',
  serviceUrl,
  id: String(1_670_407_260_000 + (activities += 1)),
  timestamp: new Date().toISOString(),
  conversation: {
    id: room.id,
    conversationType: room.kind,
    tenantId: room.tenant,
    ...(room.kind === 'groupChat' ? { isGroup: true } : {}),
  },
  channelData: { tenant: { id: room.tenant } },
  from: { id: `29:${from.id}`, name: from.name, aadObjectId: from.id },
  recipient: { id: `28:${BOT_ID}`, name: 'Nuija' },
  ...more,
});

export const messageOf = (text: string): Readonly<Record<string, unknown>> => ({
  type: 'message',
  text: `<at>Nuija</at> ${text}`,
  entities: [{ type: 'mention', text: '<at>Nuija</at>', mentioned: { id: `28:${BOT_ID}`, name: 'Nuija' } }],
});

export const pressOf = (verb: string, data: unknown): Readonly<Record<string, unknown>> => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});
