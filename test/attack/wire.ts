import { Agent, request } from 'node:http';
import type { HostileRequest } from './hostile-requests';

export interface WireAnswer {
  /** 0 where the server hung up without one. */
  readonly status: number;
  readonly body: string;
}

export interface Wire {
  readonly send: (hostile: HostileRequest) => Promise<WireAnswer>;
  readonly close: () => void;
}

/** A client that tidies nothing up: a path goes out as it stands. */
export const wireTo = (origin: string): Wire => {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  return {
    send: ({ method, path, headers, body }) =>
      new Promise((resolve) => {
        const sent = request({ hostname, port, method, path, agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('close', () => {
            resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
          });
        });
        sent.on('error', () => {
          resolve({ status: 0, body: '' });
        });
        sent.end(body);
      }),
    close: () => {
      agent.destroy();
    },
  };
};
