import { randomUUID } from 'node:crypto';
import { millisecondsBetween, type Instant } from '../../../src/domain';
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
  /** Keeps a file somebody sends to the bot; what Teams attaches to their message. */
  share(file: { readonly name: string; readonly bytes: Uint8Array }): JsonObject;
}

interface Shared {
  readonly bytes: Uint8Array;
  readonly key: string;
  readonly at: Instant;
}

const FILE_SENT = 'application/vnd.microsoft.teams.file.download.info';
const OWN = 'https://rehearsal-my.sharepoint.com/personal/Documents';
/** "A few minutes", says SharePoint of the addresses it gives out; on the rehearsal's clock. */
const LIFE_MS = 5 * 60_000;

export const createFiles = (origin: () => string, exchange: Exchange, now: () => Instant): Files => {
  const open = new Map<string, { readonly name: string; readonly size: number }>();
  const shared = new Map<string, Shared>();
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

  const get = ({ query, headers }: HttpRequest): HttpReply => {
    const file = shared.get(query.get('UniqueId') ?? '');
    if (file === undefined) throw new TeamsError(404, 'itemNotFound', 'The file was not found');
    if (headers.authorization !== undefined)
      throw new TeamsError(401, 'unauthenticated', 'The address is its own permission: it takes no token');
    if (query.get('tempauth') !== file.key || millisecondsBetween(file.at, now()) > LIFE_MS)
      throw new TeamsError(401, 'unauthenticated', 'The address has run out');
    return { status: 200, bytes: file.bytes, headers: { 'content-type': 'application/octet-stream' } };
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
      {
        method: 'GET',
        path: '_layouts/15/download.aspx',
        handle: get,
        observed: (_request, { status }) => exchange.add({ direction: 'fromBot', kind: 'download', status }),
      },
    ],
    session: (name, size) => {
      const id = randomUUID();
      open.set(id, { name, size });
      return {
        contentUrl: `${OWN}/Applications/${encodeURIComponent(name)}`,
        name,
        uploadUrl: `${origin()}/upload/${id}`,
        uniqueId: id,
        fileType: typeOf(name),
        etag: `"{${id}},1"`,
      };
    },
    arrived: () => uploads,
    share: ({ name, bytes }) => {
      const id = randomUUID();
      const key = randomUUID();
      shared.set(id, { bytes, key, at: now() });
      return {
        contentType: FILE_SENT,
        contentUrl: `${OWN}/Microsoft%20Teams%20Chat%20Files/${encodeURIComponent(name)}`,
        name,
        content: {
          downloadUrl: `${origin()}/_layouts/15/download.aspx?UniqueId=${id}&Translate=false&tempauth=${key}&ApiVersion=2.0`,
          uniqueId: id,
          fileType: typeOf(name),
          etag: `"{${id}},1"`,
        },
      };
    },
  };
};

const typeOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1] ?? '';
