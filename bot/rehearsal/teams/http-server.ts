import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TeamsError } from './teams-error';
import type { Trouble, Troubles } from './trouble';

/** Far above what Teams takes, so that the answer is Teams' own and not a broken pipe. */
const BODY_LIMIT = 4_000_000;

export interface HttpRequest {
  readonly method: string;
  /** Percent-decoded values of the `:names` in the route's path. */
  readonly ids: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Parsed JSON, or the bytes where the route wants them; undefined where there was no body. */
  readonly body: unknown;
}

export interface HttpReply {
  readonly status: number;
  readonly body?: unknown;
  /** A file, in place of a body. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `v3/conversations/:conversation/activities`: no slash at either end. */
  readonly path: string;
  readonly handle: (request: HttpRequest) => HttpReply;
  /** The body is no JSON but bytes. */
  readonly raw?: boolean;
  /** Set to be told of every request and its answer, refused ones too. */
  readonly observed?: (request: HttpRequest, reply: HttpReply) => void;
}

/** Serves the routes on a free port of the loopback interface. An unknown path is 404, another method of a known one 405. */
export const listenOnLoopback = async (
  routes: readonly Route[],
  troubles: Troubles = () => undefined,
): Promise<{ readonly server: Server; readonly origin: string }> => {
  const server = createServer((incoming, outgoing) => {
    const trouble = troubles({ method: incoming.method ?? '', path: incoming.url ?? '' });
    void answer(routes, incoming, trouble).then((reply) => {
      if (trouble?.how === 'reset') incoming.socket.destroy();
      if (trouble?.how === 'reset' || trouble?.how === 'hang') return;
      const meant = reply.bytes ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body));
      const body = trouble?.how === 'garble' ? trouble.body : meant;
      outgoing.writeHead(reply.status, {
        ...(typeof body === 'string' && { 'content-type': 'application/json; charset=utf-8' }),
        ...reply.headers,
      });
      outgoing.end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${String(port)}` };
};

export const errorReply = (error: unknown): HttpReply =>
  error instanceof TeamsError
    ? {
        status: error.status,
        body: { error: { code: error.code, message: error.message } },
        headers: error.headers,
      }
    : { status: 500, body: { error: { code: 'InternalServerError', message: String(error) } } };

const answer = async (
  routes: readonly Route[],
  incoming: IncomingMessage,
  trouble: Trouble | undefined,
): Promise<HttpReply> => {
  try {
    const url = new URL(incoming.url ?? '/', 'http://loopback');
    const matching = routes.flatMap((route) => {
      const ids = match(route.path, url.pathname);
      return ids === undefined ? [] : [{ route, ids }];
    });
    if (matching.length === 0) throw new TeamsError(404, 'NotFound', `No such resource: ${url.pathname}`);
    const found = matching.find(({ route }) => route.method === incoming.method);
    if (found === undefined) {
      const allowed = matching.map(({ route }) => route.method).join(', ');
      throw new TeamsError(405, 'MethodNotAllowed', `The requested resource does not support this method`, {
        allow: allowed,
      });
    }
    const request = {
      method: found.route.method,
      ids: found.ids,
      query: url.searchParams,
      headers: incoming.headers,
    };
    const read = await readBody(incoming, found.route.raw === true);
    const asked = { ...request, body: 'broken' in read ? undefined : read.body };
    const refused = trouble === undefined ? undefined : refusal(trouble);
    const reply =
      'broken' in read
        ? errorReply(read.broken)
        : trouble?.done === false
          ? (refused ?? { status: 0 })
          : attempt(found.route, asked);
    found.route.observed?.(asked, reply);
    return refused ?? reply;
  } catch (error) {
    return errorReply(error);
  }
};

const refusal = (trouble: Trouble): HttpReply | undefined =>
  trouble.how === 'status'
    ? errorReply(new TeamsError(trouble.status, 'Trouble', 'Something went wrong', trouble.headers))
    : undefined;

const attempt = (route: Route, request: HttpRequest): HttpReply => {
  try {
    return route.handle(request);
  } catch (error) {
    return errorReply(error);
  }
};

const match = (path: string, pathname: string): Readonly<Record<string, string>> | undefined => {
  const pattern = path.split('/');
  const segments = pathname.slice(1).split('/');
  if (pattern.length !== segments.length) return undefined;
  const ids: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) ids[part.slice(1)] = decoded(segment);
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return ids;
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new TeamsError(400, 'BadArgument', `Not a percent-encoded id: ${segment}`);
  }
};

const readBody = async (
  incoming: IncomingMessage,
  raw: boolean,
): Promise<{ readonly body: unknown } | { readonly broken: TeamsError }> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) return { broken: new TeamsError(413, 'MessageSizeTooBig', 'Message size too large') };
  if (raw) return { body: Buffer.concat(chunks) };
  if (size === 0) return { body: undefined };
  try {
    return { body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return { broken: new TeamsError(400, 'BadSyntax', 'Invalid JSON in the request body') };
  }
};
