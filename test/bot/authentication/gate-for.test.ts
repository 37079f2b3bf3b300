import { gateFor, mayCallFor } from '../../../bot/authentication';
import { readConfig } from '../../../src/config';
import { BOT_ID, ISSUER, SERVICE_URL, TENANT } from '../../support/token-issuer';

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
