import type { FromServer, ToServer } from '../protocol';
import type { ServerProcess } from './server-process';

type Done<Kind extends ToServer['type']> = Extract<FromServer, { readonly type: 'done'; readonly of: Kind }>;
type Ask<Kind extends ToServer['type']> = Extract<ToServer, { readonly type: Kind }>;

/** The server processes that play together, which may be killed at any moment. */
export interface Cast {
  /** Asks all of them; those that are killed meanwhile need not answer. */
  everybody<Kind extends ToServer['type']>(request: Ask<Kind>): Promise<void>;
  /** Asks one of them; another, when that one is killed meanwhile. */
  anybody<Kind extends ToServer['type']>(request: Ask<Kind>): Promise<Done<Kind>>;
  /** One dies, any, and another takes its place. */
  replaceOne(choose: (count: number) => number): Promise<void>;
  /** All die and come back. */
  replaceAll(): Promise<void>;
  lastLines(): string;
  /** Nobody comes back after that. */
  kill(): Promise<void>;
}

export interface Gathering {
  readonly start: () => Promise<ServerProcess>;
  /** What somebody new is told once they are there. */
  readonly greet: (server: ServerProcess) => Promise<void>;
  /** Told where they listen whenever somebody came or went. */
  readonly changed: (endpoints: readonly string[]) => void;
}

export const gather = async (count: number, { start, greet, changed }: Gathering): Promise<Cast> => {
  const present = new Set<ServerProcess>();
  let isOver = false;
  const tell = (): void => {
    changed([...present].map(({ endpoint }) => endpoint));
  };
  /** Those who come in. Where all are dead for a moment, whoever asks waits for the next. */
  let coming: Promise<void> = Promise.resolve();
  const somebody = async (): Promise<ServerProcess> => {
    if (present.size === 0) await coming;
    const [server] = present;
    if (server === undefined) throw new Error('no server is there to be asked');
    return server;
  };

  const enter = async (): Promise<void> => {
    const server = await start();
    if (isOver) {
      await server.kill();
      return;
    }
    present.add(server);
    try {
      await greet(server);
    } catch (error) {
      // Killed in the doorway: another comes.
      if (present.has(server)) throw error;
    }
    tell();
  };
  const leave = async (server: ServerProcess): Promise<void> => {
    present.delete(server);
    tell();
    await server.kill();
  };
  const kill = async (): Promise<void> => {
    isOver = true;
    await Promise.all([...present].map(leave));
  };
  try {
    await Promise.all(Array.from({ length: count }, enter));
  } catch (error) {
    await kill();
    throw error;
  }

  return {
    everybody: async (request) => {
      await Promise.all(
        [...present].map((server) =>
          server.ask(request).catch((error: unknown) => {
            if (present.has(server)) throw error;
          }),
        ),
      );
    },
    anybody: async (request) => {
      for (;;) {
        const server = await somebody();
        try {
          return await server.ask(request);
        } catch (error) {
          if (present.has(server) || isOver) throw error;
        }
      }
    },
    replaceOne: async (choose) => {
      const victim = [...present][choose(present.size)];
      const replaced = (victim === undefined ? Promise.resolve() : leave(victim)).then(enter);
      coming = replaced;
      await replaced;
    },
    replaceAll: async () => {
      await Promise.all([...present].map(leave));
      await Promise.all(Array.from({ length: count }, enter));
    },
    lastLines: () => [...present][0]?.lastLines() ?? '',
    kill,
  };
};
