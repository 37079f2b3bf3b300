import { randomUUID } from 'node:crypto';
import type { HttpReply, HttpRequest, Route } from './http-server';
import type { Exchange } from './exchange';
import type { JsonObject } from './json';
import { TeamsError } from './teams-error';

/** A file a bot sent to where somebody keeps theirs. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where people keep their files, as far as a bot gets to see it. */
export interface Files {
  readonly routes: readonly Route[];
  /** Makes room for a file of that size; what Teams tells the bot of it. */
  session(name: string, size: number): JsonObject;
  /** Every file that arrived, in order. */
  arrived(): readonly Upload[];
}

export const createFiles = (origin: () => string, exchange: Exchange): Files => {
  const open = new Map<string, { readonly name: string; readonly size: number }>();
  const uploads: Upload[] = [];

  const put = (request: HttpRequest): HttpReply => {
    const id = request.ids['session'] ?? '';
    const session = open.get(id);
    if (session === undefined) throw new TeamsError(404, 'itemNotFound', 'The upload session was not found');
    if (request.headers.authorization !== undefined)
      throw new TeamsError(401, 'unauthenticated', 'An upload session takes no token');
    const bytes = request.body as Buffer;
    const { size, name } = session;
    const range = `bytes 0-${String(size - 1)}/${String(size)}`;
    if (request.headers['content-range'] !== range || request.headers['content-length'] !== String(size))
      throw new TeamsError(416, 'invalidRange', `Content-Range must be "${range}" with that Content-Length`);
    if (bytes.length !== size) throw new TeamsError(400, 'invalidRequest', 'The body is not as long as it says');
    open.delete(id);
    uploads.push({ name, bytes });
    return { status: 201, body: { id, name, size } };
  };

  return {
    routes: [
      {
        method: 'PUT',
        path: 'upload/:session',
        raw: true,
        handle: put,
        observed: (_request, { status }) => exchange.add({ direction: 'fromBot', kind: 'upload', status }),
      },
    ],
    session: (name, size) => {
      const id = randomUUID();
      open.set(id, { name, size });
      return {
        contentUrl: `https://rehearsal-my.sharepoint.com/personal/Documents/Applications/${encodeURIComponent(name)}`,
        name,
        uploadUrl: `${origin()}/upload/${id}`,
        uniqueId: id,
        fileType: /\.(\w+)$/.exec(name)?.[1] ?? '',
        etag: `"{${id}},1"`,
      };
    },
    arrived: () => uploads,
  };
};
