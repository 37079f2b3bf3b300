import type { AddressInfo } from 'node:net';
import {
  createWebServer,
  NoticeLinks,
  SignedLinks,
  type Download,
  type LinkPage,
  type LinkTo,
  type ServerParts,
} from '../../../bot/http';
import { instant, meetingId, personId } from '../../../src/domain';

export const NOW = instant('2022-12-07T12:00:00Z');
export const links = new SignedLinks('a secret');
export const noticeLinks = new NoticeLinks('a secret');
export const linkTo = (more: Partial<LinkTo> = {}): LinkTo => ({
  meeting: meetingId('m-1'),
  version: 1,
  format: 'pdf',
  person: personId('saara'),
  expires: links.expires(NOW),
  ...more,
});

export const PDF: Download = {
  bytes: Buffer.from('%PDF-1.7 …'),
  type: 'application/pdf',
  name: "Ålands (budget)* d'Arc 5-2022.pdf",
  inline: true,
};

/** A page in place of a file, with these words. */
export const pageOf = (status: LinkPage['status'], words: string): LinkPage => ({
  status,
  sections: [{ language: 'fi', title: words, text: `words for ${words}` }],
});

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** Activities that got through to the bot. */
  readonly received: { readonly authorization: string; readonly activity: Readonly<Record<string, unknown>> }[];
  /** What the log was told. */
  readonly failures: { readonly what: string; readonly error: unknown }[];
  readonly asked: LinkTo[];
  readonly post: (body: string | Uint8Array, headers?: Record<string, string>) => Promise<Response>;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The web server on a free port, with what is behind it told by the test. */
export const serving = async (more: Partial<ServerParts> = {}, node: object = {}): Promise<Serving> => {
  const received: Serving['received'] = [];
  const failures: Serving['failures'] = [];
  const asked: LinkTo[] = [];
  const server = createWebServer({
    receive: (authorization, activity) => {
      received.push({ authorization, activity });
      return Promise.resolve({ status: 200 });
    },
    links,
    open: (link) => {
      if (typeof link === 'string') return Promise.resolve(pageOf(link === 'expired' ? 410 : 404, link));
      asked.push(link);
      return Promise.resolve(PDF);
    },
    notices: {
      links: noticeLinks,
      page: ({ about }) => Promise.resolve({ language: 'sv', title: 'Styrgruppen', text: about.join(' ') }),
    },
    now: () => NOW,
    ready: () => true,
    failed: (what, error) => void failures.push({ what, error }),
    ...more,
  });
  Object.assign(server.server, node);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    url,
    port,
    received,
    failures,
    asked,
    post: (body, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      }),
    get: (path, init) => fetch(url + path, { redirect: 'manual', ...init }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        (server.server as { closeAllConnections(): void }).closeAllConnections();
      }),
  };
};
