import type { Activity, Exchange } from './exchange';
import { BrokenContract } from './invoke-answer';
import { isObject, textOf } from './json';
import type { Page } from './pages';

/** Teams sends an activity again that was not answered in time, and after that gives up. */
const ATTEMPTS = 2;
/** Behind a balancer servers come and go: what is lost with one is sent again, and goes to another. */
const ATTEMPTS_BALANCED = 6;
/** How long a balancer looks for a server that listens, in milliseconds, and how often. */
const LOOK_FOR_MS = 60_000;
const LOOK_EVERY_MS = 50;

export interface BotAnswer {
  readonly status: number;
  /** Parsed JSON, or the text as it came. */
  readonly body: unknown;
}

export interface BotLine {
  /**
   * Says where the bot listens: its messaging endpoint, or several behind a balancer that sends each request to any of
   * them. They move when the bot is started again.
   */
  connect(...endpoints: readonly string[]): void;
  /** Posts one activity with a fresh token and waits for the answer. @throws BrokenContract */
  deliver(activity: Activity, person?: string): Promise<BotAnswer>;
  /** A page of the bot's server, asked for by its public address and found where the bot listens. */
  page(address: URL): Promise<Page>;
  /** Delivers once more what was delivered before. */
  redeliver(activity: Activity, person?: string): Promise<BotAnswer>;
}

interface Deps {
  readonly token: () => string;
  readonly again: (activity: Activity) => Activity;
  readonly exchange: Exchange;
  /** Told of every activity on its way to the bot. */
  readonly sending: (conversation: string | undefined, activityId: string) => void;
  /** How long Teams waits for an answer, in real milliseconds. */
  readonly deadlineMs: number;
  /** Which of so many servers is to take the next request. */
  readonly choose: (count: number) => number;
  /** Told how long each answer took. */
  readonly answered: (ms: number) => void;
}

export const createBotLine = (deps: Deps): BotLine => {
  const { token, again, exchange, sending, deadlineMs, choose, answered } = deps;
  let endpoints: readonly string[] = [];
  /** Once there were several, there may be one or none for a while. */
  let isBalanced = false;

  const anyEndpoint = (): string | undefined => endpoints[choose(endpoints.length)];

  const post = async (activity: Activity, until = Date.now() + LOOK_FOR_MS): Promise<BotAnswer | 'late'> => {
    const endpoint = anyEndpoint();
    if (endpoint === undefined && !isBalanced) throw new Error('Teams does not know yet where the bot listens');
    const begun = performance.now();
    try {
      if (endpoint === undefined) throw new TypeError('no server listens');
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token()}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const text = await response.text();
      answered(performance.now() - begun);
      return { status: response.status, body: parsed(text) };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return 'late';
      if (isBalanced && Date.now() < until) {
        // One that listens may have died with the request: nobody knows what it did, and Teams sends it again.
        if (endpoint !== undefined && !reason(error).includes('ECONNREFUSED')) return 'late';
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
        return post(activity, until);
      }
      throw new BrokenContract(`the bot cannot be reached at ${String(endpoint)}: ${reason(error)}`, { cause: error });
    }
  };

  const send = async (activity: Activity, person: string | undefined, redelivery: boolean): Promise<BotAnswer> => {
    let current = redelivery ? again(activity) : activity;
    for (let attempt = 1; ; attempt += 1) {
      const conversation = isObject(current['conversation']) ? textOf(current['conversation']['id']) : undefined;
      sending(conversation, current.id);
      const about = {
        ...(conversation !== undefined && { conversation }),
        ...(person !== undefined && { person }),
        activityId: current.id,
      };
      const repeated = redelivery || attempt > 1;
      exchange.add({
        direction: 'toBot',
        kind: current.type,
        ...about,
        ...(repeated && { redelivery: true }),
        body: current,
      });
      const answer = await post(current);
      const most = isBalanced ? ATTEMPTS_BALANCED : ATTEMPTS;
      // Where a database goes away as well, people are told that it did not work, and do it again.
      if (answer === 'late' || (isBalanced && attempt < most && isFailure(answer))) {
        if (attempt >= most)
          throw new BrokenContract(
            `the bot did not answer ${current.type} ${current.id} within ${String(deadlineMs)} ms`,
          );
        current = again(current);
        continue;
      }
      if (current.type === 'invoke' || answer.status >= 300)
        exchange.add({ direction: 'fromBot', kind: 'answer', ...about, ...answer });
      if (current.type !== 'invoke' && (answer.status < 200 || answer.status >= 300))
        throw new BrokenContract(
          `the bot answered ${current.type} with HTTP ${String(answer.status)}: ${JSON.stringify(answer.body)}`,
        );
      return answer;
    }
  };

  return {
    connect: (...urls) => {
      endpoints = urls;
      isBalanced ||= urls.length !== 1;
    },
    deliver: (activity, person) => send(activity, person, false),
    page: async ({ pathname, search }) => {
      const response = await fetch(new URL(pathname + search, anyEndpoint()), { redirect: 'error' });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    redeliver: (activity, person) => send(activity, person, true),
  };
};

/** Also one inside the answer to a press, which is always 200 by itself. */
const isFailure = ({ status, body }: BotAnswer): boolean =>
  status >= 500 || (isObject(body) && typeof body['statusCode'] === 'number' && body['statusCode'] >= 500);

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return text;
  }
};

/** fetch wraps what really happened (refused, reset) in a cause. */
const reason = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
};
