import type { TokenSource } from '../credentials';
import type { FindAddresses } from './public-lookup';
import { Reach } from './reach';
import { OneCall, type WholeAnswer } from './one-call';

/** Told of every call to Teams: the status of the answer (none where there was no answer), and how long it took. */
export type CallWatch = (status: number | undefined, seconds: number) => void;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** After the service URL, with what is not the platform's own in it encoded. */
  readonly path: string;
  readonly body?: unknown;
}

/** Thrown where Teams answered, and not as it does when all went well: with another status, or with no JSON. */
export class BadAnswer extends Error {
  readonly status: number;
  /** What Teams calls it, e.g. `BotNotInConversationRoster`. */
  readonly code: string | undefined;
  /** As it stood in the header. */
  readonly retryAfter: string | undefined;

  constructor(status: number, code: string | undefined, retryAfter: string | undefined) {
    super(`Teams answered ${String(status)}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export interface CallBounds {
  readonly watch: CallWatch;
  /** Longest wait for a whole answer, in milliseconds. */
  readonly deadlineMs: number;
  /** How the addresses of a name are found; as the system does, but for tests. */
  readonly find?: FindAddresses;
}

/** Longer answers than the largest page of a roster. */
const MOST_BYTES = 10 * 1024 * 1024;
/** Calls under way to one host; as many errands as are carried out at once. */
const CONNECTIONS = 64;

/**
 * Calls Teams' connector: one request for one call, to the address that is named and no other, with a deadline. Nothing
 * is tried again here and no redirect is followed, for what Teams took it took, and a token goes where it was meant to.
 */
export class ServiceCalls {
  readonly #tokens: TokenSource | undefined;
  readonly #bounds: CallBounds;
  readonly #reach: Reach;

  /** `tokens`: what is shown with each call; none where the bot is nobody. */
  constructor(tokens: TokenSource | undefined, bounds: CallBounds) {
    this.#tokens = tokens;
    this.#bounds = bounds;
    this.#reach = new Reach({ connections: CONNECTIONS, maxResponseSize: MOST_BYTES }, bounds.find);
  }

  /**
   * The answer's JSON, `undefined` where it is empty.
   *
   * @throws BadAnswer; what the connection failed with, by its `code`; what `tokens` threw, and then nothing was sent
   */
  async call(serviceUrl: string, { method, path, body }: Call): Promise<unknown> {
    const service = new URL(serviceUrl);
    const token = await this.#tokens?.();
    const { watch, deadlineMs } = this.#bounds;
    const begun = performance.now();
    const request = new OneCall();
    try {
      const options = {
        origin: service.origin,
        path: `${service.pathname.replace(/\/$/, '')}${path}`,
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      };
      return read(await request.made(this.#reach.to(service), options, deadlineMs));
    } finally {
      watch(request.status, (performance.now() - begun) / 1_000);
    }
  }
}

const read = ({ statusCode, headers, text }: WholeAnswer): unknown => {
  const retryAfter = [headers['retry-after']].flat()[0];
  const answer = jsonOf(text);
  if (statusCode >= 200 && statusCode < 300 && answer !== NOT_JSON) return answer;
  throw new BadAnswer(statusCode, codeIn(answer), retryAfter);
};

const NOT_JSON = Symbol('not JSON');

const jsonOf = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NOT_JSON;
  }
};

const codeIn = (answer: unknown): string | undefined => {
  const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  return typeof code === 'string' ? code : undefined;
};
