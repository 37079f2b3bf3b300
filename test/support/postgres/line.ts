import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line to a database that can be cut at any word. */
export interface Line {
  /** The url of the database by way of this line. */
  readonly url: string;
  /**
   * Cuts the line at the so-manieth time from now that somebody asks something: before the database hears it, or after
   * it has heard it and done it and before anybody hears that. Tells once the line was cut.
   */
  readonly cutAt: (ask: number, when: 'before' | 'after') => Promise<void>;
  /** How often something was asked since the line was last looked at. */
  readonly asks: () => number;
  /** Nobody gets through any more, until it is mended. */
  readonly breakDown: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

/** Lets the database finish what it was told before its answer is lost. */
const DONE_MS = 50;

/** Goes between a store and the database of a url. */
export const lineTo = async (url: string): Promise<Line> => {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let isBroken = false;
  let asked = 0;
  let cut: { readonly at: number; readonly when: 'before' | 'after'; readonly done: () => void } | undefined;

  const server = createServer((client) => {
    if (isBroken) {
      client.destroy();
      return;
    }
    const database = connect(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      open.add(socket);
      socket.on('error', end).on('close', () => {
        open.delete(socket);
        end();
      });
    }
    let isDeaf = false;
    client.on('data', (words) => {
      asked += 1;
      if (cut?.at !== asked) {
        database.write(words);
        return;
      }
      const { when, done } = cut;
      cut = undefined;
      if (when === 'before') end();
      else {
        isDeaf = true;
        database.write(words);
        setTimeout(end, DONE_MS);
      }
      done();
    });
    database.on('data', (words) => {
      if (!isDeaf) client.write(words);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const here = new URL(url);
  here.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: here.href,
    cutAt: (ask, when) =>
      new Promise((done) => {
        asked = 0;
        cut = { at: ask, when, done };
      }),
    asks: () => {
      const count = asked;
      asked = 0;
      return count;
    },
    breakDown: () => {
      isBroken = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      isBroken = false;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
