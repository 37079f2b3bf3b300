import { createServer, type Request, type Response, type Server } from 'restify';
import type { Instant } from '../../src/domain';
import { refuseBody } from './refuse-body';
import { LINK_POLICY, linkPageHtml, type LinkPage } from './link-page';
import type { Asking } from './metrics-door';
import { NOTICE_POLICY, noticeHtml, type NoticePage } from './notice-html';
import type { NoticeLink, NoticeLinks } from './notice-links';
import { readBody } from './read-body';
import { refuseUnreadable } from './refuse-unreadable';
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
  /** One activity with its Authorization header and the id of its request in the log; the answer to send. */
  readonly receive: (
    authorization: string,
    activity: Readonly<Record<string, unknown>>,
    request: string,
  ) => Promise<{ readonly status: number; readonly body?: unknown; readonly retryAfterSeconds?: number }>;
  readonly links: SignedLinks;
  /** What is behind a link to a file, and the page that is shown where there is none (any more). */
  readonly open: (link: LinkTo | 'forged' | 'expired') => Promise<Download | LinkPage>;
  /** Hints to the chair, shown by Teams in the meeting window. */
  readonly notices: { readonly links: NoticeLinks; readonly page: (link: NoticeLink) => Promise<NoticePage> };
  readonly now: () => Instant;
  readonly ready: () => boolean | Promise<boolean>;
  /** Told of what went wrong, with what it went wrong in and the id of the request. */
  readonly failed: (what: string, error: unknown, request: string) => void;
  /** The figures, and who may read them; without, there is no such page. */
  readonly metrics?: {
    readonly door: (asking: Asking) => 200 | 401 | 404;
    readonly read: () => Promise<{ readonly type: string; readonly text: string }>;
    /** Told of a request whose body was not taken. */
    readonly refused: (status: number) => void;
  };
  /** More than this are hung up on at once. One chat keeps a few open, a whole town hall some hundred. */
  readonly maxConnections?: number;
}

/** Of a part of a path; a signed link is longer than the 100 characters the router lets through by itself. */
const LONGEST_TOKEN = 1_000;

/**
 * How long a client may take over its headers and over a whole request, in milliseconds; Teams gives up after 15 s. A
 * connection is kept longer than proxies commonly keep theirs (60 s): whoever keeps it longer decides when it ends, and
 * a server that hangs up first now and then does so on a request that is on its way.
 */
const TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 75_000 };
/** How often slow clients are looked for; Node's own 30 s would let them stay twice as long. */
const LOOK_MS = 5_000;

/** The web server: the messaging endpoint, the files behind signed links, health. */
export const createWebServer = (parts: ServerParts): Server => {
  const server = createServer({ name: 'Nuija', ignoreTrailingSlash: true, maxParamLength: LONGEST_TOKEN });
  Object.assign(server.server, { ...TIMEOUTS, connectionsCheckingInterval: LOOK_MS });
  if (parts.maxConnections !== undefined) server.server.maxConnections = parts.maxConnections;
  (server as Server & First).first(refuseUnreadable);
  // restify takes those who want another protocol and never answers them, and no timeout is theirs any more. Without it
  // theirs are requests like others.
  server.server.removeAllListeners('upgrade');
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
  server.get('/notices/:token', route(parts, notice));
  server.get(
    '/healthz',
    route(parts, (_parts, _request, response) => answered(response, 200, 'ok')),
  );
  server.get(
    '/readyz',
    route(parts, async ({ ready }, _request, response) => {
      const isReady = await ready();
      answered(response, isReady ? 200 : 503, isReady ? 'ready' : 'not ready');
    }),
  );
  server.get('/metrics', route(parts, figures));
  return server;
};

/** What restify has and its types leave out: a handler of what Node gives, before anything else is done with it. */
interface First {
  first(handler: typeof refuseUnreadable): void;
}

type Handler = (parts: ServerParts, request: Request, response: Response) => Promise<void> | void;

/** Whatever happens in a route ends there: with its answer, else with an empty 500 and a line in the log. */
const route =
  (parts: ServerParts, handler: Handler) =>
  async (request: Request, response: Response): Promise<void> => {
    try {
      await handler(parts, request, response);
    } catch (error) {
      parts.failed(`${request.method ?? ''} ${request.getRoute().path as string}`, error, request.id());
      if (!response.headersSent) empty(response, 500);
    }
  };

const messages: Handler = async ({ receive, metrics }, request, response) => {
  const body = await readBody(request);
  if ('status' in body) {
    metrics?.refused(body.status);
    refuseBody(request, response, body.status);
    return;
  }
  const answer = await receive(request.headers.authorization ?? '', body.value, request.id());
  if (answer.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(answer.retryAfterSeconds));
  if (answer.body === undefined) empty(response, answer.status);
  else {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.writeHead(answer.status);
    response.end(JSON.stringify(answer.body));
  }
};

const file: Handler = async ({ links, open, now }, request, response) => {
  const { token = '' } = request.params as { token?: string };
  const opened = await open(links.read(token, now()));
  keptToOneself(response);
  if ('sections' in opened) {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', LINK_POLICY);
    response.writeHead(opened.status);
    response.end(linkPageHtml(opened));
    return;
  }
  response.setHeader('Content-Type', opened.type);
  response.setHeader('Content-Disposition', `${opened.inline ? 'inline' : 'attachment'}; ${fileName(opened.name)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  response.writeHead(200);
  response.end(opened.bytes);
};

/** Pages and files of a meeting: kept nowhere on the way, found by no search, and their address told to nobody. */
const keptToOneself = (response: Response): void => {
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader('Referrer-Policy', 'no-referrer');
};

const notice: Handler = async ({ notices, now }, request, response) => {
  const { token = '' } = request.params as { token?: string };
  const link = notices.links.read(token, now());
  if (typeof link === 'string') {
    empty(response, link === 'expired' ? 410 : 404);
    return;
  }
  const html = noticeHtml(await notices.page(link));
  keptToOneself(response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Content-Security-Policy', NOTICE_POLICY);
  response.writeHead(200);
  response.end(html);
};

const figures: Handler = async ({ metrics }, request, response) => {
  const status = metrics?.door({ address: request.socket.remoteAddress, headers: request.headers }) ?? 404;
  if (metrics === undefined || status !== 200) {
    empty(response, status);
    return;
  }
  const { type, text } = await metrics.read();
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(200);
  response.end(text);
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
  response.setHeader('Content-Length', 0);
  response.writeHead(status);
  response.end();
};
