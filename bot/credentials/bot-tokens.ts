import type { INetworkModule } from '@azure/msal-node';
import type { BotSettings, Credentials } from '../../src/config';
import { application } from './application';
import { keptToken } from './kept-token';
import { managedIdentity } from './managed-identity';
import { tokenNetwork } from './network';
import type { TokenRequest, TokenSource } from './token';

/** The Bot Framework's connector, which Teams' is (Azure documentation, "Authenticate requests to the connector"). */
const CONNECTOR = 'https://api.botframework.com';

/** What the bot shows when it calls Teams. Nothing is asked for before it is needed. */
export const botTokens = (
  bot: Pick<BotSettings, 'id' | 'tenant'> & { readonly credentials: Credentials },
  fetching?: typeof fetch,
  now?: () => number,
): TokenSource => keptToken(requestOf(bot, tokenNetwork(fetching)), now);

const requestOf = (bot: Parameters<typeof botTokens>[0], network: INetworkModule): TokenRequest => {
  const { credentials, id } = bot;
  return credentials.kind === 'managedIdentity' && credentials.client.toLowerCase() === id.toLowerCase()
    ? managedIdentity(id, CONNECTOR, network)
    : application(bot, credentials, CONNECTOR, network);
};
