import type { Activity, Exchange } from './exchange';
import { BrokenContract } from './invoke-answer';
import { isObject, textOf } from './json';
import type { Page } from './pages';

/** Teams sends an activity again that was not answered in time, and after that gives up. */
const ATTEMPTS = 2;

export interface BotAnswer {
  readonly status: number;
  /** Parsed JSON, or the text as it came. */
  readonly body: unknown;
}

export interface BotLine {
  /** Says where the bot listens: its messaging endpoint. It moves when the bot is started again. */
  connect(endpoint: string): void;
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
}

export const createBotLine = ({ token, again, exchange, sending, deadlineMs }: Deps): BotLine => {
  let endpoint: string | undefined;

  const post = async (activity: Activity): Promise<BotAnswer | 'late'> => {
    if (endpoint === undefined) throw new Error('Teams does not know yet where the bot listens');
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token()}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return 'late';
      throw new BrokenContract(`the bot cannot be reached at ${endpoint}: ${reason(error)}`, { cause: error });
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
      if (answer === 'late') {
        if (attempt >= ATTEMPTS)
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
    connect: (url) => {
      endpoint = url;
    },
    deliver: (activity, person) => send(activity, person, false),
    page: async ({ pathname, search }) => {
      const response = await fetch(new URL(pathname + search, endpoint), { redirect: 'error' });
      return { status: response.status, headers: response.headers, html: await response.text() };
    },
    redeliver: (activity, person) => send(activity, person, true),
  };
};

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
