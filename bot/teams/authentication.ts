import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TokenSource } from '../credentials';

/** Who the bot is to Teams. Without it the bot believes everybody, so the server then listens on loopback only. */
export interface BotIdentity {
  readonly id: string;
  readonly tenant: string;
  /** What it shows when it calls. */
  readonly tokens: TokenSource;
}

/** Another issuer of tokens than Microsoft's: a stand-in on loopback. */
export interface OtherIssuer {
  readonly openIdMetadataUrl: string;
  readonly issuer: string;
}

/**
 * How incoming tokens are checked and outgoing requests signed. The SDK's own credentials are left out: they fetch a
 * token for every call that finds the old one expired, wait for ever, and look for an identity by starting programs.
 */
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
  const signing = signedWith(identity);
  if (other === undefined) return new ConfigurationBotFrameworkAuthentication(app, signing);
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
    signing,
  );
};

const signedWith = ({ id, tokens }: BotIdentity): ServiceClientCredentialsFactory =>
  ({
    isValidAppId: (appId: string) => Promise.resolve(appId === id),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () =>
      Promise.resolve({
        signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
          request.headers.set('authorization', `Bearer ${await tokens()}`);
          return request;
        },
      }),
    // The SDK types what it wants signed by a copy of Azure's request class; only its headers are used.
  }) as unknown as ServiceClientCredentialsFactory;
