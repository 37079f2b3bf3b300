import { createServer, type Server } from 'node:http';
import { listen, stopper, Work } from '../../../bot/serve';
import { keptLog } from '../../support/log-lines';

interface Scene {
  readonly stop: () => Promise<void>;
  readonly work: Work;
  readonly url: string;
  readonly lines: Record<string, unknown>[];
  /** What was done, in order. */
  readonly done: string[];
  readonly finishEffects: () => void;
  readonly server: Server;
}

const scene = async (patienceMs?: number): Promise<Scene> => {
  const done: string[] = [];
  let finishEffects = (): void => undefined;
  const effects = new Promise<void>((resolve) => (finishEffects = resolve));
  const server = createServer((request, response) => {
    setTimeout(() => response.end('ok'), request.url === '/slow' ? 100 : 0);
  });
  const url = await listen({ server }, { host: '127.0.0.1', port: 0 });
  const work = new Work();
  const { log, lines } = keptLog();
  const stop = stopper(
    {
      work,
      web: { server },
      effects: { stop: () => effects.then(() => void done.push('effects')) },
      close: () => Promise.resolve(void done.push('store')),
      log,
    },
    patienceMs,
  );
  return { stop, work, url, lines, done, finishEffects, server };
};

describe('a server that is stopped', () => {
  it('finishes turns, then effects, then what is being downloaded, and closes the store last', async () => {
    const { stop, work, url, done, finishEffects, server } = await scene();
    let finishTurn = (): void => undefined;
    void work.during(() => new Promise<void>((resolve) => (finishTurn = resolve)).then(() => void done.push('turn')));
    const stopped = stop();
    expect(work.isClosing).toBe(true);
    expect((await fetch(url)).status).toBe(200);
    finishTurn();
    const download = fetch(`${url}/slow`)
      .then((answer) => answer.text())
      .then(() => void done.push('download'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    finishEffects();
    await stopped;
    await download;
    expect(done).toEqual(['turn', 'effects', 'download', 'store']);
    expect(server.listening).toBe(false);
  });

  it('stops once, however often it is told', async () => {
    const { stop, done, finishEffects } = await scene();
    finishEffects();
    await Promise.all([stop(), stop(), stop()]);
    expect(done).toEqual(['effects', 'store']);
  });

  it('gives up on what takes too long, and says so', async () => {
    const { stop, work, lines, done, server } = await scene(50);
    void work.during(() => new Promise<void>(() => undefined));
    await stop();
    expect(done).toEqual([]);
    expect(server.listening).toBe(false);
    expect(lines.at(-1)).toMatchObject({
      level: 50,
      turns: 1,
      patienceMs: 50,
      msg: expect.stringContaining('gave up'),
    });
  });
});

describe('where a server listens', () => {
  it('is told apart from where it cannot', async () => {
    const { url, stop, finishEffects } = await scene();
    const taken = createServer();
    await expect(listen({ server: taken }, { host: '127.0.0.1', port: Number(new URL(url).port) })).rejects.toThrow(
      'EADDRINUSE',
    );
    finishEffects();
    await stop();
  });
});
