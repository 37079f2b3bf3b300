import { ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import { tokenOf } from './token-of';
import type { TokenRequest } from './token';

/**
 * Asks the machine Nuija runs on for a token of a user-assigned identity: App Service and Container Apps name their
 * endpoint in the environment, a virtual machine has the one of its metadata service.
 *
 * @param client the identity's client id
 * @param resource whom the token is for
 */
export const managedIdentity = (client: string, resource: string, networkClient: INetworkModule): TokenRequest => {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: client },
    // The outbox tries again; msal would do so unseen, for up to half a minute.
    system: { networkClient, disableInternalRetries: true },
  });
  // Kept by Nuija, and there only: msal keeps what identities were given for the whole process.
  return async () => tokenOf(await identity.acquireToken({ resource, forceRefresh: true }));
};
