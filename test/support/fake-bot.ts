import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An activity as it reached the bot. */
export type Received = Record<string, never> & {
  readonly type: string;
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly timestamp: string;
  readonly from: { readonly id: string; readonly aadObjectId: string; readonly name: string };
  readonly value: {
    readonly action: { readonly verb: string; readonly data: Record<string, unknown> };
    trigger: string;
  };
};

export interface FakeBot {
  readonly endpoint: string;
  readonly received: readonly Received[];
  /** Authorization headers, in order. */
  readonly authorizations: readonly string[];
  /** How it answers from now on: status and JSON, 200 and nothing unless set. `undefined` never answers. */
  answer: (activity: Received) => { readonly status: number; readonly body?: unknown } | undefined;
  /** What it shows to whoever opens a page of its server. */
  page: { readonly html: string; readonly headers: Readonly<Record<string, string>> };
  close(): Promise<void>;
}

/** A bot that listens on loopback, keeps what it gets and answers as told. */
export const startFakeBot = async (): Promise<FakeBot> => {
  const received: Received[] = [];
  const authorizations: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      if (incoming.method === 'GET') {
        outgoing.writeHead(200, bot.page.headers);
        outgoing.end(bot.page.html);
        return;
      }
      const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Received;
      received.push(activity);
      authorizations.push(incoming.headers.authorization ?? '');
      const answer = bot.answer(activity);
      if (answer === undefined) return;
      outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
      outgoing.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bot: FakeBot = {
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/api/messages`,
    received,
    authorizations,
    answer: () => ({ status: 200 }),
    page: { html: '', headers: {} },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return bot;
};
