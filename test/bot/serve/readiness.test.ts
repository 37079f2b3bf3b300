import { Readiness } from '../../../bot/serve';
import type { Outbox } from '../../../src/app';
import { instant } from '../../../src/domain';
import { keptLog } from '../../support/log-lines';

interface Scene {
  readonly readiness: Readiness;
  /** What the log was told. */
  readonly said: () => readonly unknown[];
  readonly writes: () => number;
  readonly at: { clock: number };
  store: 'good' | 'full' | 'hanging';
  stopping: boolean;
}

const scene = (): Scene => {
  let writes = 0;
  const { log, lines } = keptLog();
  const at = { clock: 0 };
  const made: Scene = {
    at,
    store: 'good',
    stopping: false,
    said: () => lines.map(({ msg, missing }) => missing ?? msg),
    writes: () => writes,
    readiness: new Readiness({
      notebook: {
        set: () => {
          writes += 1;
          if (made.store === 'hanging') return new Promise(() => undefined);
          return made.store === 'good' ? Promise.resolve() : Promise.reject(new Error('SQLITE_FULL'));
        },
      },
      isStopping: () => made.stopping,
      log,
      clock: () => at.clock,
    }),
  };
  return made;
};

const outbox = { claim: () => Promise.resolve([]) } as unknown as Outbox;

describe('a server that is ready', () => {
  it('says so while its store can be written', async () => {
    const it = scene();
    expect(await it.readiness.isReady()).toBe(true);
    expect(it.said()).toEqual([]);
  });

  it('writes once for everybody who asks at a time', async () => {
    const it = scene();
    await Promise.all(Array.from({ length: 50 }, () => it.readiness.isReady()));
    expect(it.writes()).toBe(1);
    it.at.clock = 3_000;
    await it.readiness.isReady();
    expect(it.writes()).toBe(2);
  });
});

describe('a server is not ready', () => {
  it('when its disk is full, and is again when it is not; the log is told once', async () => {
    const it = scene();
    it.store = 'full';
    expect([await it.readiness.isReady(), await it.readiness.isReady()]).toEqual([false, false]);
    it.store = 'good';
    it.at.clock = 3_000;
    expect(await it.readiness.isReady()).toBe(true);
    expect(it.said()).toEqual([['store'], 'ready again']);
  });

  it('when its store does not answer', async () => {
    const it = scene();
    it.store = 'hanging';
    expect(await it.readiness.isReady()).toBe(false);
  });

  it('when nobody has taken effects out of its outbox for two minutes', async () => {
    const it = scene();
    const watched = it.readiness.watch(outbox);
    it.at.clock = 121_000;
    expect(await it.readiness.isReady()).toBe(false);
    await watched.claim(instant(0), 1, 1);
    expect(await it.readiness.isReady()).toBe(true);
    expect(it.said()).toEqual([['outbox'], 'ready again']);
  });

  it('when it is being stopped', async () => {
    const it = scene();
    it.stopping = true;
    expect(await it.readiness.isReady()).toBe(false);
    expect(it.said()).toEqual([['stopping']]);
  });
});
