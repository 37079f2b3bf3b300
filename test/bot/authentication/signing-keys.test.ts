import { gate, isServiceUrl, SigningKeys, type Gate } from '../../../bot/authentication';
import {
  activity,
  BOT_ID,
  ISSUER,
  keySet,
  NOW,
  startIssuer,
  TENANT,
  token,
  type Issuer,
} from '../../support/token-issuer';

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
    expect(alarms).toEqual(['Error: the issuer answered 503']);
    expect(await comes(3)).toEqual({ kind: 'admitted' });
    expect(alarms.slice(1)).toEqual(['they could not be had a moment ago']);
    time = 48 * HOUR - 1;
    expect(await comes(4)).toEqual({ kind: 'admitted' });
    time = 48 * HOUR;
    expect(await comes(5)).toMatchObject({ status: 503 });
  });

  it('are asked for again five seconds after they could not be had, and not before', async () => {
    issuer.setDown(true);
    await comes();
    issuer.setDown(false);
    time = 4_999;
    expect(await comes()).toMatchObject({ status: 503 });
    time = 5_000;
    expect(await comes()).toEqual({ kind: 'admitted' });
  });

  it('cannot be had where a new one appears while the issuer is silent, which is no alarm', async () => {
    await comes(1);
    issuer.setDown(true);
    time = 60_000;
    expect(await keys.find('k2')).toBe('unavailable');
    expect(await comes(2)).toEqual({ kind: 'admitted' });
    expect(alarms).toEqual([]);
  });

  it('are kept for a day', async () => {
    await comes(1);
    issuer.rotate('k2');
    time = 24 * HOUR - 1;
    expect(await comes(2)).toEqual({ kind: 'admitted' });
    time = 24 * HOUR;
    expect(await comes(3)).toMatchObject({ status: 401 });
    expect(issuer.fetches()).toBe(2);
  });

  it('are kept by the clock of the machine where no other is given', async () => {
    const { metadataUrl } = issuer;
    const kept = new SigningKeys({ openIdMetadataUrl: metadataUrl, alarm: () => undefined });
    await kept.find('k1');
    await kept.find('k1');
    expect(await kept.find('k2')).toBeUndefined();
    expect(issuer.fetches()).toBe(1);
  });

  it('are fetched again when a new one appears, but not for every invented id', async () => {
    await comes(1);
    issuer.rotate('k2');
    const rotated = (n: number): ReturnType<Gate> =>
      door(`Bearer ${token({ claims: { n }, header: { kid: 'k2' } })}`, activity());
    time = 59_999;
    expect(await rotated(1)).toMatchObject({ status: 401 });
    time = 60_000;
    expect(await rotated(2)).toEqual({ kind: 'admitted' });
    for (let n = 0; n < 20; n += 1) await door(`Bearer ${token({ header: { kid: `x${String(n)}` } })}`, activity());
    expect(issuer.fetches()).toBe(2);
  });

  it('that do not speak for Teams are not believed', async () => {
    issuer.say('/keys', { body: keySet('k1', ['webchat']) });
    expect(await comes()).toEqual({ kind: 'refused', status: 401 });
  });

  it('speak for Teams where they name it among others, or nobody at all', async () => {
    issuer.say('/keys', { body: keySet('k1', ['webchat', 'msteams']) });
    expect(await comes(1)).toEqual({ kind: 'admitted' });
    issuer.say('/keys', { body: keySet('k1') });
    time = 24 * HOUR;
    expect(await comes(2)).toEqual({ kind: 'admitted' });
    expect(issuer.fetches()).toBe(2);
  });

  it('are found among others that no token of Teams is signed with', async () => {
    const [rsa] = keySet('k1', ['msteams']).keys;
    const others = [null, 'k1', { kid: 'k1', kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, { ...rsa, kid: undefined }];
    issuer.say('/keys', { body: { keys: [...others, rsa, { ...rsa, kty: 'oct' }] } });
    expect(await comes()).toEqual({ kind: 'admitted' });
    expect(await keys.find('undefined')).toBeUndefined();
  });

  it.each([
    ['a document that names no keys', '/openid', { body: {} }],
    ['a document that names no address', '/openid', { body: { jwks_uri: 'keys' } }],
    ['a document it does not stand behind', '/openid', { status: 500 }],
    ['keys it does not stand behind', '/keys', { status: 404 }],
    ['no list of keys', '/keys', { body: { keys: {} } }],
  ] as const)('cannot be had of an issuer that shows %s', async (_what, path, answer) => {
    issuer.say(path, answer);
    expect(await comes()).toEqual({ kind: 'refused', status: 503, retryAfterSeconds: 30 });
    expect(await keys.find('k1')).toBe('unavailable');
  });

  it('do not make a token that was checked before wait for anybody', async () => {
    await comes(7);
    issuer.setDown(true);
    time = 60 * HOUR;
    expect(await comes(7)).toEqual({ kind: 'admitted' });
  });

  describe('S6: are never fetched from elsewhere', () => {
    let elsewhere: Issuer;
    beforeEach(async () => {
      elsewhere = await startIssuer();
    });
    afterEach(() => elsewhere.close());

    const keysOf = ({ metadataUrl }: Issuer, change: (url: URL) => void = () => undefined): string => {
      const url = new URL('/keys', metadataUrl);
      change(url);
      return url.href;
    };
    const expectNobodyAsked = async (): Promise<void> => {
      expect(await comes()).toMatchObject({ status: 503 });
      expect([issuer.fetches(), elsewhere.asked()]).toEqual([0, 0]);
    };

    it.each([
      ['at another port', (): string => keysOf(elsewhere)],
      ['by another name of the same machine', (): string => keysOf(issuer, (url) => (url.hostname = 'localhost'))],
      ['by another scheme', (): string => keysOf(issuer, (url) => (url.protocol = 'https:'))],
      ['with a user', (): string => keysOf(issuer, (url) => (url.username = 'x'))],
      ['with a password', (): string => keysOf(issuer, (url) => (url.password = 'x'))],
      ['in the cloud’s own service of metadata', (): string => 'http://169.254.169.254/latest/meta-data/'],
      ['in a file', (): string => 'file:///etc/passwd'],
      ['in the address itself', (): string => `data:application/json,${JSON.stringify(keySet('k1', ['msteams']))}`],
    ])('though the issuer’s document says they are %s', async (_where, keysUrl) => {
      issuer.say('/openid', { body: { issuer: ISSUER, jwks_uri: keysUrl() } });
      await expectNobodyAsked();
    });

    it('even where they were known before, which is an alarm', async () => {
      await comes(1);
      issuer.say('/openid', { body: { issuer: ISSUER, jwks_uri: keysOf(elsewhere) } });
      time = 24 * HOUR;
      expect(await comes(2)).toEqual({ kind: 'admitted' });
      expect(alarms).toEqual(['Error: the issuer keeps its keys elsewhere']);
      expect(elsewhere.asked()).toBe(0);
    });

    it('though the issuer’s document is said to be elsewhere', async () => {
      issuer.say('/openid', { status: 302, location: elsewhere.metadataUrl });
      await expectNobodyAsked();
    });

    it('though the keys are said to have moved', async () => {
      issuer.say('/keys', { status: 307, location: keysOf(elsewhere) });
      expect(await comes()).toMatchObject({ status: 503 });
      expect(elsewhere.asked()).toBe(0);
    });
  });
});
