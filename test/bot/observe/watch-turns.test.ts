import { Metrics, watchTurns, type WatchedTurn, type WatchTurn } from '../../../bot/observe';
import { meetingId } from '../../../src/domain';
import { keptLog } from '../../support/log-lines';

const MEETING = meetingId('m-1');

const watching = (): { watch: WatchTurn; lines: Record<string, unknown>[]; figures: () => Promise<string> } => {
  const { log, lines } = keptLog();
  const metrics = new Metrics(() => Promise.resolve({ count: 0, overdueSeconds: 0 }));
  return { watch: watchTurns(log, metrics), lines, figures: async () => (await metrics.text()).text };
};

describe('a turn in the log', () => {
  const message =
    (...handled: Parameters<WatchedTurn['handled']>[0][]): ((watched: WatchedTurn) => Promise<{ status: number }>) =>
    (watched) => {
      watched.admitted('message', undefined);
      for (const one of handled) watched.handled(one);
      return Promise.resolve({ status: 200 });
    };

  it.each([
    ['done', message({ meeting: MEETING, outcome: 'done' }), { meeting: 'm-1', outcome: 'done' }],
    [
      'refused by name',
      message({ meeting: MEETING, outcome: 'refused', code: 'NotAuthorised' }),
      { meeting: 'm-1', outcome: 'refused', code: 'NotAuthorised' },
    ],
    [
      'refused where one command of several is',
      message({ meeting: MEETING, outcome: 'done' }, { meeting: MEETING, outcome: 'refused', code: 'NotAuthorised' }),
      { meeting: 'm-1', outcome: 'refused', code: 'NotAuthorised' },
    ],
    ['here again', message({ meeting: MEETING, outcome: 'again' }), { meeting: 'm-1', outcome: 'again' }],
    ['ordinary talk', message(), { outcome: 'nothing' }],
  ])('is one line: %s', async (_what, turn, said) => {
    const { watch, lines } = watching();
    await watch('r-1', turn);
    expect(lines).toEqual([
      { level: 30, msg: 'a turn', request: 'r-1', kind: 'message', ms: expect.any(Number), ...said },
    ]);
  });

  it('names the status of one that was not let in', async () => {
    const { watch, lines, figures } = watching();
    await watch('r-1', () => Promise.resolve({ status: 401 }));
    expect(lines).toEqual([
      { level: 30, msg: 'a turn', request: 'r-1', kind: 'refused', status: 401, ms: expect.any(Number) },
    ]);
    expect(await figures()).toContain('nuija_refused_requests_total{status="401"} 1');
  });

  it('says that one failed, and lets the failure go on', async () => {
    const { watch, lines, figures } = watching();
    const failing = watch('r-1', (watched) => {
      watched.admitted('event', MEETING);
      return Promise.reject(new Error('Maija'));
    });
    await expect(failing).rejects.toThrow('Maija');
    expect(lines).toEqual([expect.objectContaining({ kind: 'event', meeting: 'm-1', outcome: 'failed' })]);
    expect(JSON.stringify(lines)).not.toContain('Maija');
    expect(await figures()).toContain('nuija_turns_total{kind="event",outcome="failed",code=""} 1');
  });

  it('says that a press failed although it was answered', async () => {
    const { watch, lines } = watching();
    await watch('r-1', (watched) => {
      watched.admitted('press', MEETING);
      watched.failed();
      return Promise.resolve({ status: 200 });
    });
    expect(lines).toEqual([expect.objectContaining({ kind: 'press', outcome: 'failed' })]);
  });
});
