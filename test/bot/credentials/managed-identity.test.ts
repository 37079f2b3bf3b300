import { botTokens, NoToken } from '../../../bot/credentials';
import { startEntra } from '../../support/entra';
import { identityToken, startIdentityEndpoint, type IdentityEndpoint } from '../../support/identity-endpoint';
import { BOT_ID, TENANT } from '../../support/token-issuer';

const CONNECTOR = 'https://api.botframework.com';

/** A container that has an identity. Where its endpoint is, msal reads once in a process. */
let container: IdentityEndpoint;
beforeAll(async () => {
  container = await startIdentityEndpoint(BOT_ID);
  Object.assign(process.env, container.environment);
});
afterAll(async () => {
  for (const name of Object.keys(container.environment)) Reflect.deleteProperty(process.env, name);
  await container.close();
});

const tokensOf = (bot: string, client: string, fetching = fetch) =>
  botTokens({ id: bot, tenant: TENANT, credentials: { kind: 'managedIdentity', client } }, fetching);

describe('a bot that is a managed identity', () => {
  it('is given its token by the machine it runs on, and asks nobody else', async () => {
    const tokens = tokensOf(BOT_ID, BOT_ID.toUpperCase());
    expect([await tokens(), await tokens()]).toEqual([identityToken(CONNECTOR), identityToken(CONNECTOR)]);
    expect(container.asked).toEqual([CONNECTOR]);
  });

  it('waits for a machine that does not give it yet', async () => {
    container.isDown = true;
    await expect(tokensOf(BOT_ID, BOT_ID)()).rejects.toBeInstanceOf(NoToken);
    container.isDown = false;
    expect(await tokensOf(BOT_ID, BOT_ID)()).toBe(identityToken(CONNECTOR));
  });

  it('that the machine does not have is not given a token', async () => {
    const stranger = '99999999-8888-4777-8666-555555555555';
    await expect(tokensOf(stranger, stranger)()).rejects.toEqual(new NoToken('no token for Teams: HTTP-400'));
  });
});

describe('a bot whose application trusts a managed identity', () => {
  const application = '99999999-8888-4777-8666-555555555555';
  const vouching = identityToken('api://AzureADTokenExchange');

  it('has the identity vouch for it, and no secret anywhere', async () => {
    const entra = await startEntra({ tenant: TENANT, client: application, trusted: vouching });
    const tokens = tokensOf(application, BOT_ID, entra.fetching);
    expect([await tokens(), await tokens()]).toEqual(['entra-1', 'entra-1']);
    expect(entra.requests).toHaveLength(1);
    await entra.close();
  });

  it('is given nothing where the application does not trust it', async () => {
    const entra = await startEntra({ tenant: TENANT, client: application });
    const tokens = tokensOf(application, BOT_ID, entra.fetching);
    await expect(tokens()).rejects.toEqual(new NoToken('no token for Teams: AADSTS700027'));
    await entra.close();
  });
});
