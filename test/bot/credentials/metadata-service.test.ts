import { botTokens } from '../../../bot/credentials';
import { identityToken, startIdentityEndpoint, type IdentityEndpoint } from '../../support/identity-endpoint';
import { BOT_ID, TENANT } from '../../support/token-issuer';

/** What every virtual machine in Azure reaches its metadata service by. */
const METADATA = 'http://169.254.169.254';

let machine: IdentityEndpoint;
beforeAll(async () => {
  machine = await startIdentityEndpoint(BOT_ID);
});
afterAll(() => machine.close());

describe('a bot that is the managed identity of a virtual machine', () => {
  it('is given its token by the metadata service', async () => {
    const fetching: typeof fetch = (input, init) => fetch((input as string).replace(METADATA, machine.origin), init);
    const credentials = { kind: 'managedIdentity', client: BOT_ID } as const;
    const tokens = botTokens({ id: BOT_ID, tenant: TENANT, credentials }, fetching);
    expect(await tokens()).toBe(identityToken('https://api.botframework.com'));
    expect(machine.asked).toEqual(['https://api.botframework.com']);
  });
});
