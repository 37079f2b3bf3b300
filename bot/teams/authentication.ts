import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';

/** Who the bot is to Teams. Without it the bot believes everybody, so the server then listens on loopback only. */
export interface BotIdentity {
  readonly id: string;
  readonly tenant: string;
  readonly secret: string;
}

/** Another issuer of tokens than Microsoft's: a stand-in on loopback, with a fixed token for what the bot sends. */
export interface OtherIssuer {
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
  readonly outgoingToken: string;
}

/** How incoming tokens are checked and outgoing requests signed. */
export const botAuthentication = (
  identity: BotIdentity | undefined,
  other: OtherIssuer | undefined,
): BotFrameworkAuthentication => {
  if (identity === undefined) return new ConfigurationBotFrameworkAuthentication();
  const app = {
    MicrosoftAppId: identity.id,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: identity.tenant,
  };
  if (other === undefined)
    return new ConfigurationBotFrameworkAuthentication({ ...app, MicrosoftAppPassword: identity.secret });
  // As soon as one of these is set the SDK has no defaults for the rest.
  return new ConfigurationBotFrameworkAuthentication(
    {
      ...app,
      ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${identity.tenant}`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: other.issuer,
      OAuthUrl: other.openIdMetadataUrl,
      CallerId: 'urn:botframework:azure',
      ToBotFromChannelOpenIdMetadataUrl: other.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: other.openIdMetadataUrl,
    },
    fixedToken(identity.id, other.outgoingToken),
  );
};

const fixedToken = (appId: string, token: string): ServiceClientCredentialsFactory =>
  ({
    isValidAppId: (id: string) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({
        signRequest: (request: { headers: { set(name: string, value: string): void } }) => {
          request.headers.set('authorization', `Bearer ${token}`);
          return Promise.resolve(request);
        },
      }),
    // The SDK types what it wants signed by a copy of Azure's request class; only its headers are used.
  }) as unknown as ServiceClientCredentialsFactory;
