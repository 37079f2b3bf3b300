import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLoopbackUrl } from '../../../bot/authentication';
import type { TokenSource } from '../../../bot/credentials';
import { Connector, type Place } from '../../../bot/teams';

/** A call as it came in. */
export interface Call {
  readonly method: string;
  /** As it stood in the address, with its query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

type Answer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  /** Hangs up without a word, or never answers. */
  | 'reset'
  | 'silence';

/** Silence is noticed within a test, and two busy cores are not taken for silence; in milliseconds. */
const DEADLINE_MS = 4_000;

export interface Service {
  readonly place: Place;
  readonly calls: Call[];
  readonly connector: Connector;
  /** How long its conversations were to be left alone, in milliseconds, each time it said so. */
  readonly held: readonly number[];
  /** How it answers from now on. */
  answer: (call: Call) => Answer;
  /** Which addresses are Teams' from now on. */
  mayCall: (serviceUrl: string) => boolean;
  readonly close: () => Promise<void>;
}

/** Teams' connector on loopback, answering as the test says. */
export const startService = async (tokens: TokenSource = () => Promise.resolve('out')): Promise<Service> => {
  const calls: Call[] = [];
  const held: number[] = [];
  const server = createServer((incoming, outgoing) => void reply(incoming, outgoing));
  const reply = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const call: Call = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
      body: text === '' ? undefined : JSON.parse(text),
    };
    calls.push(call);
    const answer = service.answer(call);
    if (answer === 'silence') return;
    if (answer === 'reset') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    outgoing.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {}));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/emea/`;
  const service: Service = {
    place: {
      conversation: '19:meeting_abc@thread.v2',
      kind: 'group',
      tenant: 'tenant-1',
      serviceUrl,
      bot: { id: '28:bot', name: 'Nuija' },
    },
    calls,
    held,
    connector: new Connector(tokens, {
      watch: () => undefined,
      pace: { take: () => 0, hold: (_conversation, ms) => void held.push(ms) },
      mayCall: (url) => service.mayCall(url),
      deadlineMs: DEADLINE_MS,
    }),
    answer: () => ({ status: 201, body: { id: 'm-1' } }),
    mayCall: isLoopbackUrl,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return service;
};
