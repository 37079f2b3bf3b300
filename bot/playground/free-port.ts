import { createServer, type AddressInfo } from 'node:net';

/** How many ports after the wanted one are tried. */
const TRIES = 20;

/** The first port from the wanted one on that nobody listens on at this host; for 0 any that is free. */
export const freePort = async (host: string, wanted: number): Promise<number> => {
  const last = wanted === 0 ? 0 : wanted + TRIES - 1;
  for (let port = wanted; port <= last; port += 1) {
    const free = await tryPort(host, port);
    if (free !== undefined) return free;
  }
  throw new Error(`the ports from ${String(wanted)} to ${String(last)} are all in use`);
};

const tryPort = (host: string, port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen(port, host, () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => {
        resolve(free);
      });
    });
  });
