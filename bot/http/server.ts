import { createServer, type Request, type Response, type Server } from 'restify';
import type { Instant } from '../../src/domain';
import { readBody } from './read-body';
import type { LinkTo, SignedLinks } from './signed-links';

/** A file that is sent to a browser. */
export interface Download {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
  /** Shown in the browser instead of saved. */
  readonly inline: boolean;
}

export interface ServerParts {
  /** One activity with its Authorization header; the answer to send. */
  readonly receive: (
    authorization: string,
    activity: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly status: number; readonly body?: unknown; readonly retryAfterSeconds?: number }>;
  readonly links: SignedLinks;
  readonly download: (link: LinkTo) => Promise<Download | undefined>;
  readonly now: () => Instant;
  readonly ready: () => boolean;
  /** Told of what went wrong, with what it went wrong in. */
  readonly failed: (what: string, error: unknown) => void;
  /** Words for a link that does not work (any more). */
  readonly linkWords: (why: 'forged' | 'expired' | 'gone') => string;
}

/** Of a part of a path; a signed link is longer than the 100 characters the router lets through by itself. */
const LONGEST_TOKEN = 1_000;

/** How long a client may take over its headers and over a whole request, in milliseconds. Teams gives up after 15 s. */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 15_000 };
/** How often slow clients are looked for; Node's own 30 s would let them stay twice as long. */
const LOOK_MS = 5_000;
/** One chat keeps a few connections open, a whole town hall some hundred; thousands are somebody's trick. */
const MOST_CONNECTIONS = 2_000;

/** The web server: the messaging endpoint, the files behind signed links, health. */
export const createWebServer = (parts: ServerParts): Server => {
  const server = createServer({ name: 'Nuija', ignoreTrailingSlash: true, maxParamLength: LONGEST_TOKEN });
  Object.assign(server.server, { ...TIMEOUTS, connectionsCheckingInterval: LOOK_MS, maxConnections: MOST_CONNECTIONS });
  // Nobody learns from an error what runs here.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      // Through restify's own way of answering: it does not notice others, answers again and dies of it.
      if (!response.headersSent) response.send(error.statusCode ?? 500);
      done();
    },
  );
  server.post('/api/messages', route(parts, messages));
  server.get('/files/:token/:name', route(parts, file));
  server.get(
    '/healthz',
    route(parts, (_parts, _request, response) => answered(response, 200, 'ok')),
  );
  server.get(
    '/readyz',
    route(parts, ({ ready }, _request, response) =>
      answered(response, ready() ? 200 : 503, ready() ? 'ready' : 'not ready'),
    ),
  );
  return server;
};

type Handler = (parts: ServerParts, request: Request, response: Response) => Promise<void> | void;

/** Whatever happens in a route ends there: with its answer, else with an empty 500 and a line in the log. */
const route =
  (parts: ServerParts, handler: Handler) =>
  async (request: Request, response: Response): Promise<void> => {
    try {
      await handler(parts, request, response);
    } catch (error) {
      parts.failed(`${request.method ?? ''} ${request.getRoute().path as string}`, error);
      if (!response.headersSent) empty(response, 500);
    }
  };

const messages: Handler = async ({ receive }, request, response) => {
  const body = await readBody(request);
  if ('status' in body) {
    // What was not read of an oversized body must not be taken for the next request.
    response.setHeader('Connection', 'close');
    empty(response, body.status);
    return;
  }
  const answer = await receive(request.headers.authorization ?? '', body.value);
  if (answer.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(answer.retryAfterSeconds));
  if (answer.body === undefined) empty(response, answer.status);
  else {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.writeHead(answer.status);
    response.end(JSON.stringify(answer.body));
  }
};

const file: Handler = async ({ links, download, now, linkWords }, request, response) => {
  const { token = '' } = request.params as { token?: string };
  const link = links.read(token, now());
  if (link === 'forged') {
    answered(response, 404, linkWords('forged'));
    return;
  }
  if (link === 'expired') {
    answered(response, 410, linkWords('expired'));
    return;
  }
  const found = await download(link);
  if (found === undefined) {
    answered(response, 404, linkWords('gone'));
    return;
  }
  response.setHeader('Content-Type', found.type);
  response.setHeader('Content-Disposition', `${found.inline ? 'inline' : 'attachment'}; ${fileName(found.name)}`);
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  response.writeHead(200);
  response.end(found.bytes);
};

/** RFC 6266: percent-encoded as RFC 5987 has it, whose rules are stricter than a URL's. */
const fileName = (name: string): string =>
  `filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;

const answered = (response: Response, status: number, text: string): void => {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.writeHead(status);
  response.end(text);
};

const empty = (response: Response, status: number): void => {
  response.writeHead(status);
  response.end();
};
