import { mayCallFor } from '../../../bot/authentication';
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
