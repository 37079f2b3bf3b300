import { gate, isServiceUrl, KeysUnavailable, SigningKeys, type Gate } from '../../../bot/authentication';
import { activity, BOT_ID, ISSUER, NOW, startIssuer, TENANT, token, type Issuer } from '../../support/token-issuer';

const HOUR = 3_600_000;

describe('R11: the issuer’s keys', () => {
  let issuer: Issuer;
  let time: number;
  let alarms: string[];
  let keys: SigningKeys;
  let door: Gate;

  beforeEach(async () => {
    issuer = await startIssuer();
    time = 0;
    alarms = [];
    keys = new SigningKeys({
      openIdMetadataUrl: issuer.metadataUrl,
      clock: () => time,
      alarm: (reason) => alarms.push(reason),
    });
    door = gate({ botId: BOT_ID, issuer: ISSUER, keys, tenants: [TENANT], mayCall: isServiceUrl, now: () => NOW });
  });
  afterEach(() => issuer.close());

  const comes = (n = 0): ReturnType<Gate> => door(`Bearer ${token({ claims: { n } })}`, activity());

  it('are fetched once for fifty turns that come together', async () => {
    const entries = await Promise.all(Array.from({ length: 50 }, (_, n) => comes(n)));
    expect(entries.every(({ kind }) => kind === 'admitted')).toBe(true);
    expect(issuer.fetches()).toBe(1);
  });

  it('that cannot be had make a good token come again later, and are no reason to call it bad', async () => {
    issuer.setDown(true);
    expect(await comes()).toEqual({ kind: 'refused', status: 503, retryAfterSeconds: 30 });
    issuer.setDown(false);
    time += 6_000;
    expect(await comes()).toEqual({ kind: 'admitted' });
  });

  it('that cannot be had are not asked for by every turn', async () => {
    issuer.setDown(true);
    await Promise.all(Array.from({ length: 20 }, (_, n) => comes(n)));
    issuer.setDown(false);
    expect(await comes()).toMatchObject({ status: 503 });
    expect(issuer.fetches()).toBe(0);
  });

  it('are believed for two days while the issuer is silent, with an alarm, and no longer', async () => {
    await comes(1);
    issuer.setDown(true);
    time = 30 * HOUR;
    expect(await comes(2)).toEqual({ kind: 'admitted' });
    expect(alarms).toHaveLength(1);
    time = 49 * HOUR;
    expect(await comes(3)).toMatchObject({ status: 503 });
  });

  it('are fetched again when a new one appears, but not for every invented id', async () => {
    await comes(1);
    issuer.rotate('k2');
    const rotated = (n: number): ReturnType<Gate> =>
      door(`Bearer ${token({ claims: { n }, header: { kid: 'k2' } })}`, activity());
    expect(await rotated(1)).toMatchObject({ status: 401 });
    time += 11 * 60_000;
    expect(await rotated(2)).toEqual({ kind: 'admitted' });
    for (let n = 0; n < 20; n += 1) await door(`Bearer ${token({ header: { kid: `x${String(n)}` } })}`, activity());
    expect(issuer.fetches()).toBe(2);
  });

  it('that do not speak for Teams are not believed', async () => {
    const elsewhere = await startIssuer(['webchat']);
    const others = new SigningKeys({ openIdMetadataUrl: elsewhere.metadataUrl });
    const rules = { botId: BOT_ID, issuer: ISSUER, keys: others, tenants: [TENANT], mayCall: isServiceUrl };
    const entry = await gate({ ...rules, now: () => NOW })(`Bearer ${token()}`, activity());
    expect(entry).toEqual({ kind: 'refused', status: 401 });
    await elsewhere.close();
  });

  it('are refused when the issuer talks nonsense', async () => {
    const nonsense = new SigningKeys({ openIdMetadataUrl: issuer.metadataUrl.replace('/openid', '/keys') });
    await expect(nonsense.find('k1')).rejects.toThrow(KeysUnavailable);
  });

  it('do not make a token that was checked before wait for anybody', async () => {
    await comes(7);
    issuer.setDown(true);
    time = 60 * HOUR;
    expect(await comes(7)).toEqual({ kind: 'admitted' });
  });
});
