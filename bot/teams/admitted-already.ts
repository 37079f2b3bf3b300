import {
  BotFrameworkAuthentication,
  type ConnectorClient,
  type ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';

// A turn uses neither: what is sent goes through Connector. Making them was a sixth of what a turn cost.
const CLIENT = {} as unknown as ConnectorClient;
const USER_TOKENS = {} as unknown as UserTokenClient;

const CONNECTORS = { create: () => Promise.resolve(CLIENT) } as unknown as ConnectorFactory;

/** What the SDK asks who it is that comes in: that was decided before (bot/authentication), and is not asked again here. */
export class AdmittedAlready extends BotFrameworkAuthentication {
  override authenticateRequest(): Promise<never> {
    return Promise.reject(new Error('whoever comes in has been looked at before'));
  }

  override authenticateStreamingRequest(): Promise<never> {
    return this.authenticateRequest();
  }

  override createConnectorFactory(): ConnectorFactory {
    return CONNECTORS;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(USER_TOKENS);
  }
}
