import { BotAdapter, TurnContext, type Middleware, type MiddlewareHandler } from 'botbuilder';

/** What goes back over HTTP. A body is there for invokes only. */
export interface TurnResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Takes one activity that was let in; the value is the answer to an invoke. */
export type Turn = (activity: Readonly<Record<string, unknown>>) => Promise<unknown>;

/**
 * The Bot Framework's part of a turn: its context and its middleware. Who is let in was decided before
 * (bot/authentication), and what is sent goes through `Connector`, so the SDK's own check of the token, which says 500
 * to a forged one, and the clients it makes anew for every turn are left out.
 */
export class TeamsAdapter extends BotAdapter {
  #isUsed = false;

  /** Hangs middleware into every turn. Turns go by without a context where there is none to see it: the SDK's is dear. */
  override use(...middleware: (MiddlewareHandler | Middleware)[]): this {
    this.#isUsed = true;
    return super.use(...middleware);
  }

  /** Runs a turn. @throws Error when the turn itself failed; what it wanted to record is then not recorded. */
  async receive(activity: Readonly<Record<string, unknown>>, turn: Turn): Promise<TurnResponse> {
    let body: unknown;
    if (this.#isUsed)
      await this.runMiddleware(new TurnContext(this, { ...activity }), async () => {
        body = await turn(activity);
      });
    else body = await turn(activity);
    // Whenever the bot's code ran at all, an invoke is answered with 200; the body says how it went.
    return activity['type'] === 'invoke' ? { status: 200, body } : { status: 200 };
  }

  override sendActivities(): Promise<never> {
    return Promise.reject(new Error('a turn sends nothing by itself: what it says waits in the outbox'));
  }

  override updateActivity(): Promise<never> {
    return this.sendActivities();
  }

  override deleteActivity(): Promise<never> {
    return this.sendActivities();
  }

  override continueConversation(): Promise<never> {
    return this.sendActivities();
  }
}
