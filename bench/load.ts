import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One request and how long its answer took. */
export interface Answered {
  readonly status: number;
  readonly ms: number;
}

/** A connection that is kept, and asked one thing at a time. */
interface Line {
  readonly ask: (body: string) => Promise<Answered>;
  readonly close: () => void;
}

export interface Caller {
  /** Asks the next thing whenever an answer is there, on every line at once, for so long. */
  readonly asFastAsItGoes: (next: () => string, ms: number) => Promise<readonly Answered[]>;
  /** Asks so many times in all, if there is time for them. */
  readonly times: (next: () => string, count: number, withinMs?: number) => Promise<readonly Answered[]>;
  /** Asks at a steady pace, whether or not what was asked before is answered; waiting for a line counts. */
  readonly atPace: (next: () => string, perSecond: number, ms: number) => Promise<readonly Answered[]>;
  readonly close: () => void;
}

export const caller = async (endpoint: string, token: string, lines: number): Promise<Caller> => {
  const url = new URL(endpoint);
  const all = await Promise.all(Array.from({ length: lines }, () => line(url, token)));
  const whileTrue = async (goesOn: () => boolean, next: () => string): Promise<readonly Answered[]> => {
    const answered: Answered[] = [];
    await Promise.all(
      all.map(async ({ ask }) => {
        while (goesOn()) answered.push(await ask(next()));
      }),
    );
    return answered;
  };
  return {
    asFastAsItGoes: (next, ms) => {
      const end = performance.now() + ms;
      return whileTrue(() => performance.now() < end, next);
    },
    times: (next, count, withinMs = Number.POSITIVE_INFINITY) => {
      let left = count;
      const end = performance.now() + withinMs;
      return whileTrue(() => (left -= 1) >= 0 && performance.now() < end, next);
    },
    atPace: async (next, perSecond, ms) => {
      const free = [...all];
      const waiting: ((line: Line) => void)[] = [];
      const taken = (): Promise<Line> => {
        const one = free.shift();
        return one === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(one);
      };
      const one = async (body: string): Promise<Answered> => {
        const began = performance.now();
        const line = await taken();
        const { status } = await line.ask(body);
        const waits = waiting.shift();
        if (waits === undefined) free.push(line);
        else waits(line);
        return { status, ms: performance.now() - began };
      };
      const asked: Promise<Answered>[] = [];
      const began = performance.now();
      for (let n = 0; n < (ms / 1_000) * perSecond; n += 1) {
        await pause(Math.max(0, began + (n * 1_000) / perSecond - performance.now()));
        asked.push(one(next()));
      }
      return Promise.all(asked);
    },
    close: () => {
      for (const { close } of all) close();
    },
  };
};

/** Node's servers hang up after five seconds with nothing asked: what is asked at that very moment is lost. */
const IDLE_MS = 4_000;

/** Opened anew where nothing was asked for a while, or the server has hung up. */
const line = async (url: URL, token: string): Promise<Line> => {
  const { pathname, host } = url;
  let socket = await opened(url);
  let last = performance.now();
  const head =
    `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${token}\r\n` +
    'content-type: application/json; charset=utf-8\r\n';
  return {
    ask: async (body) => {
      if (socket.destroyed || socket.readableEnded || performance.now() - last > IDLE_MS) {
        socket.destroy();
        socket = await opened(url);
      }
      const began = performance.now();
      const answer = statusOf(socket);
      socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      const status = await answer;
      last = performance.now();
      return { status, ms: last - began };
    },
    close: () => socket.destroy(),
  };
};

const opened = async ({ hostname, port }: URL): Promise<Socket> => {
  const socket = connect(Number(port), hostname);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.setNoDelay(true);
  // How it ended is told to whoever waits for an answer.
  socket.on('error', () => undefined);
  return socket;
};

/** Reads one answer to its end: by its length, or in chunks. */
const statusOf = (socket: Socket): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = '';
    const failed = (): void => reject(new Error('the server hung up'));
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('latin1');
      const end = said.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = /\r\ncontent-length: *(\d+)/i.exec(said.slice(0, end))?.[1];
      const isWhole =
        length === undefined
          ? !/\r\ntransfer-encoding: *chunked/i.test(said.slice(0, end)) || said.endsWith('\r\n0\r\n\r\n')
          : said.length >= end + 4 + Number(length);
      if (!isWhole) return;
      socket.off('data', hear).off('close', failed);
      resolve(Number(said.slice(9, 12)));
    };
    socket.on('data', hear).once('close', failed);
  });
