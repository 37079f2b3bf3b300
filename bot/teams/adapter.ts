import { CloudAdapter, INVOKE_RESPONSE_KEY, type Activity } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorFactory } from 'botframework-connector';
import { AdmittedAlready } from './admitted-already';

/** What goes back over HTTP. A body is there for invokes only. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes one activity that was let in; the value is the answer to an invoke. */
export type Turn = (activity: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * The Bot Framework's part of a turn: it answers the protocol. Who is let in was decided before (bot/authentication),
 * so the SDK's own check of the token, which says 500 to a forged one, is left out. Nothing else of the SDK is used
 * here; activities are read, and messages sent, by Nuija's own code.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #identity: ClaimsIdentity;
  readonly #connectors: ConnectorFactory;

  constructor(appId: string) {
    const authentication = new AdmittedAlready();
    super(authentication);
    this.#identity = new ClaimsIdentity(
      [
        { type: AuthenticationConstants.AudienceClaim, value: appId },
        { type: AuthenticationConstants.AppIdClaim, value: appId },
      ],
      appId !== '',
    );
    this.#connectors = authentication.createConnectorFactory();
    this.onTurnError = (_context, error): Promise<void> => Promise.reject(error);
  }

  /** Runs a turn. @throws Error when the turn itself failed; what it wanted to record is then not recorded. */
  async receive(activity: Readonly<Record<string, unknown>>, turn: Turn): Promise<TurnResponse> {
    const admitted = {
      audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
      callerId: '',
      claimsIdentity: this.#identity,
      connectorFactory: this.#connectors,
    };
    const response = await this.processActivity(admitted, { ...activity } as unknown as Activity, async (context) => {
      const body = await turn(activity);
      // Whenever the bot's code ran at all, an invoke is answered with 200; the body says how it went.
      context.turnState.set(INVOKE_RESPONSE_KEY, { value: { status: 200, body } });
    });
    return response === undefined ? { status: 200 } : { status: response.status, body: response.body as unknown };
  }
}
