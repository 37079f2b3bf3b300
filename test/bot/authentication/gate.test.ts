import { gate, isServiceUrl, openGate, SigningKeys, type Gate } from '../../../bot/authentication';
import { BAD_ACTIVITIES, BAD_SERVICES, BAD_TOKENS } from '../../support/bad-tokens';
import { activity, BOT_ID, ISSUER, NOW, startIssuer, TENANT, token, type Issuer } from '../../support/token-issuer';

const bearer = (value: string): string => `Bearer ${value}`;

describe('who is let in to speak to the bot', () => {
  let issuer: Issuer;
  let door: Gate;

  beforeAll(async () => {
    issuer = await startIssuer();
    const keys = new SigningKeys({ openIdMetadataUrl: issuer.metadataUrl, alarm: () => undefined });
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

  it.each(BAD_TOKENS)('S1: is nobody with %s', async (_what, authorization) => {
    expect(await door(authorization(), activity())).toEqual({ kind: 'refused', status: 401 });
  });

  it.each(BAD_ACTIVITIES)('S1: is nobody with an activity of %s', async (_what, changes, status) => {
    expect(await door(bearer(token()), activity(changes))).toEqual({ kind: 'refused', status });
  });

  it('is Teams also where only one of the two places names the tenant', async () => {
    const places = [
      { channelData: null },
      { channelData: { tenant: null } },
      { channelData: { tenant: { id: '' } } },
      { conversation: undefined },
      { conversation: 'x' },
      { conversation: { tenantId: 7 } },
    ];
    for (const changes of places) expect(await door(bearer(token()), activity(changes))).toEqual({ kind: 'admitted' });
  });

  it.each(BAD_SERVICES)('S6: never makes the bot call %s, even if a token vouches for it', async (serviceUrl) => {
    const vouching = token({ claims: { serviceurl: serviceUrl } });
    expect(await door(bearer(vouching), activity({ serviceUrl }))).toEqual({ kind: 'refused', status: 403 });
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
    expect(await openGate('', { serviceUrl: ['http://127.0.0.1:56150/'] })).toEqual({ kind: 'refused', status: 403 });
  });
});
