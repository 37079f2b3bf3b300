import { gateFor, mayCallFor } from '../../../bot/authentication';
import { readConfig } from '../../../src/config';
import {
  activity,
  BOT_ID,
  ISSUER,
  SERVICE_URL,
  startIssuer,
  TENANT,
  token,
  type Issuer,
} from '../../support/token-issuer';

const bot = { id: BOT_ID, tenant: TENANT, secret: 'secret' };
const issuer = { openIdMetadataUrl: 'http://127.0.0.1:9/openid', issuer: ISSUER, outgoingToken: 'out' };
const HERE = ['http://127.0.0.1:9/emea/', 'http://localhost:9/', 'https://[::1]/'];

describe('S6: the bot calls', () => {
  it('Teams alone, where Teams vouches for people', () => {
    const mayCall = mayCallFor({ bot, issuer: undefined });
    expect(mayCall(SERVICE_URL)).toBe(true);
    expect([...HERE, 'https://169.254.169.254/'].filter(mayCall)).toEqual([]);
  });

  it('a stand-in for Teams too, where one vouches for people, and nothing else on this machine', () => {
    const mayCall = mayCallFor({ bot, issuer });
    const beside = ['http://127.0.0.1:10/', 'http://x@127.0.0.1:9/', 'https://127.0.0.1:9/', 'nothing'];
    expect([SERVICE_URL, ...HERE, ...beside].filter(mayCall)).toEqual([SERVICE_URL, 'http://127.0.0.1:9/emea/']);
  });

  it('the same at every asking, however many addresses were asked about', () => {
    const mayCall = mayCallFor({ bot, issuer: undefined });
    const regions = Array.from({ length: 150 }, (_, index) => `https://region-${String(index)}.botframework.com/`);
    const others = regions.map((url) => url.replace('.com', '.example'));
    for (let asked = 0; asked < 2; asked += 1) expect([...regions, ...others].filter(mayCall)).toEqual(regions);
  });

  it('this machine alone, where nobody vouches for anybody', () => {
    const mayCall = mayCallFor({ bot: undefined, issuer: undefined });
    expect([SERVICE_URL, ...HERE, 'https://169.254.169.254/'].filter(mayCall)).toEqual(HERE);
  });
});

describe('S1: the door of a server', () => {
  const here = { serviceUrl: 'http://127.0.0.1:9/' };

  it('is open to this machine alone where the bot is nobody', async () => {
    const door = gateFor(readConfig({ PORT: '0' }), () => undefined);
    expect(await door('', here)).toEqual({ kind: 'admitted' });
    expect(await door('', { serviceUrl: SERVICE_URL })).toEqual({ kind: 'refused', status: 403 });
  });

  it('is shut to whoever shows nothing where it is somebody', async () => {
    const config = readConfig({ PORT: '0', BOT_ID, BOT_TENANT_ID: TENANT, BOT_PASSWORD: 'secret' });
    expect(await gateFor(config, () => undefined)('', here)).toEqual({ kind: 'refused', status: 401 });
  });
});

describe('S1: a token is held', () => {
  const DAY_S = 86_400;
  const now = (): number => Math.floor(Date.now() / 1000);
  const env = { PORT: '0', BOT_ID, BOT_TENANT_ID: TENANT, BOT_PASSWORD: 'secret' };
  let standIn: Issuer;
  beforeAll(async () => {
    standIn = await startIssuer();
  });
  afterAll(async () => {
    await standIn.close();
    jest.restoreAllMocks();
  });

  it('against the keys of a stand-in where the server was started with one, and the world’s clock', async () => {
    const NUIJA_REHEARSAL = JSON.stringify({ openIdMetadataUrl: standIn.metadataUrl, issuer: ISSUER });
    const door = gateFor(readConfig({ ...env, NUIJA_REHEARSAL }), () => undefined);
    const shown = (from: number): string =>
      `Bearer ${token({ claims: { nbf: now() + from, exp: now() + from + DAY_S } })}`;
    expect(await door(shown(-60), activity())).toEqual({ kind: 'admitted' });
    expect(await door(shown(-2 * DAY_S), activity())).toEqual({ kind: 'refused', status: 401 });
    expect(await door(shown(DAY_S), activity())).toEqual({ kind: 'refused', status: 401 });
  });

  it('against those of the Bot Framework everywhere else', async () => {
    const asked: unknown[] = [];
    jest.spyOn(globalThis, 'fetch').mockImplementation((url) => {
      asked.push(url);
      return Promise.reject(new Error('not from a test'));
    });
    const claims = { iss: 'https://api.botframework.com', nbf: now() - 60, exp: now() + DAY_S };
    const entry = await gateFor(readConfig(env), () => undefined)(`Bearer ${token({ claims })}`, activity());
    expect(entry).toMatchObject({ status: 503 });
    expect(asked).toEqual(['https://login.botframework.com/v1/.well-known/openidconfiguration']);
  });
});
