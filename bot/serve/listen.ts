import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The part of a web server that listens and hangs up. */
export interface Listener {
  readonly server: Server;
}

/** Starts listening. The value is where, e.g. http://127.0.0.1:3978. @throws Error when the port is taken. */
export const listen = (
  { server }: Listener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { port: actual } = server.address() as AddressInfo;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${String(actual)}`);
    });
  });

/** How often connections that have become idle are looked for while hanging up, in milliseconds. */
const LOOK_MS = 20;

/** Takes no more connections, and lets those with a request on them finish it. */
export const hangUp = async ({ server }: Listener): Promise<void> => {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // A client that keeps its connection for the next request would be waited for as long as it likes.
  const looking = setInterval(() => {
    server.closeIdleConnections();
  }, LOOK_MS);
  await closed;
  clearInterval(looking);
};
