import { ConfidentialClientApplication, type Configuration, type INetworkModule } from '@azure/msal-node';
import type { BotSettings, Credentials } from '../../src/config';
import { managedIdentity } from './managed-identity';
import { tokenOf } from './token-of';
import type { TokenRequest } from './token';

/** Whom an identity's token is for when it vouches for an application (Entra, "workload identity federation"). */
const EXCHANGE = 'api://AzureADTokenExchange';

/** Asks Microsoft Entra for a token of the bot's application, which shows what it has to show. */
export const application = (
  { id, tenant }: Pick<BotSettings, 'id' | 'tenant'>,
  credentials: Credentials,
  resource: string,
  networkClient: INetworkModule,
): TokenRequest => {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: id,
      authority: `https://login.microsoftonline.com/${tenant}`,
      ...proofOf(credentials, networkClient),
    },
    system: { networkClient },
  });
  const wanted = { scopes: [`${resource}/.default`], skipCache: true };
  return async () => tokenOf(await client.acquireTokenByClientCredential(wanted));
};

const proofOf = (credentials: Credentials, networkClient: INetworkModule): Partial<Configuration['auth']> => {
  switch (credentials.kind) {
    case 'secret':
      return { clientSecret: credentials.secret };
    case 'certificate': {
      const { thumbprint, key: privateKey } = credentials;
      const name = thumbprint.length === 64 ? 'thumbprintSha256' : 'thumbprint';
      return { clientCertificate: { [name]: thumbprint, privateKey } };
    }
    case 'managedIdentity': {
      const vouching = managedIdentity(credentials.client, EXCHANGE, networkClient);
      return { clientAssertion: async () => (await vouching()).value };
    }
  }
};
