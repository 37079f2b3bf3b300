import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keySet } from './token-issuer';

export interface SlowIssuer {
  readonly metadataUrl: string;
  /** Resolves when somebody waits for an answer: a turn is in flight then. */
  readonly asked: Promise<void>;
  /** Answers whoever waits, and everybody after them. */
  readonly answer: () => void;
  readonly close: () => void;
}

/** An issuer that says nothing until it is told to: whoever checks a token waits with it. */
export const startSlowIssuer = async (): Promise<SlowIssuer> => {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  let ask = (): void => undefined;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const server = createServer((request, response) => {
    ask();
    void answered.then(() => {
      response.setHeader('content-type', 'application/json');
      const keys = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/keys`;
      response.end(JSON.stringify(request.url === '/keys' ? keySet('k1', ['msteams']) : { jwks_uri: keys }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    metadataUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/openid`,
    asked,
    answer,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
