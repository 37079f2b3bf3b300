import { CloudAdapter, INVOKE_RESPONSE_KEY, type Activity } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';

/** What goes back over HTTP. A body is there for invokes only. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes one activity that was authenticated; the value is the answer to an invoke. */
export type Turn = (activity: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * The Bot Framework's part of a turn: it checks the token and answers the protocol. Nothing else of the SDK is used;
 * activities are read, and messages sent, by Nuija's own code.
 */
export class TeamsAdapter extends CloudAdapter {
  constructor(authentication: BotFrameworkAuthentication) {
    super(authentication);
    this.onTurnError = (_context, error): Promise<void> => Promise.reject(error);
  }

  /** Runs a turn. @throws Error when the turn itself failed; what it wanted to record is then not recorded. */
  async receive(authorization: string, activity: Readonly<Record<string, unknown>>, turn: Turn): Promise<TurnResponse> {
    try {
      const response = await this.processActivity(
        authorization,
        { ...activity } as unknown as Activity,
        async (context) => {
          const body = await turn(activity);
          // Whenever the bot's code ran at all, an invoke is answered with 200; the body says how it went.
          context.turnState.set(INVOKE_RESPONSE_KEY, { value: { status: 200, body } });
        },
      );
      return response === undefined ? { status: 200 } : { status: response.status, body: response.body as unknown };
    } catch (error) {
      if (isRefusedToken(error)) return { status: 401 };
      throw error;
    }
  }
}

/** A forged signature is a JsonWebTokenError in the SDK's tree, not one of its own authentication errors. */
const isRefusedToken = (error: unknown): boolean =>
  error instanceof AuthenticationError ||
  (error instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name));
