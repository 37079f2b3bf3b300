import { Metrics, outboxState, watchEffects } from '../../../bot/observe';
import { ComeBack, Hopeless, NotYet, type Errands } from '../../../src/app';
import { instant, meetingId } from '../../../src/domain';
import { keptLog } from '../../support/log-lines';

const NOW = instant('2022-12-07T12:00:00Z');
const effect = {
  id: 'deliver:1:11111111-1111-8111-8111-111111111111',
  kind: 'deliver',
  meeting: meetingId('m-1'),
  attempts: 3,
};

const NO_ERRANDS = {} as Errands;

const figuresOf = async (metrics: Metrics): Promise<string> => (await metrics.text()).text;
const noOutbox = (): Promise<{ count: number; overdueSeconds: number }> =>
  Promise.resolve({ count: 0, overdueSeconds: 0 });

describe('an errand that fails', () => {
  it('is a warning with its reason and when it is tried again, and names nobody', async () => {
    const { log, lines, text } = keptLog();
    const metrics = new Metrics(noOutbox);
    watchEffects(NO_ERRANDS, log, metrics).failed(effect, new ComeBack('Teams answered 429'), NOW);
    expect(lines).toEqual([
      {
        level: 40,
        msg: 'an errand failed and is tried again',
        effect: expect.stringMatching(/^[0-9a-f]{12}$/),
        kind: 'deliver',
        meeting: 'm-1',
        attempts: 3,
        again: NOW,
        error: { name: 'Error', message: 'Teams answered 429' },
      },
    ]);
    expect(text()).not.toContain('11111111');
    expect(await figuresOf(metrics)).toContain('nuija_effects_total{kind="deliver",outcome="retried"} 1');
  });

  it('is an error when it is given up', async () => {
    const { log, lines } = keptLog();
    const metrics = new Metrics(noOutbox);
    watchEffects(NO_ERRANDS, log, metrics).failed(effect, new Hopeless('the chat is not known'), undefined);
    expect(lines).toEqual([expect.objectContaining({ level: 50, msg: 'an errand was given up' })]);
    expect(await figuresOf(metrics)).toContain('nuija_effects_total{kind="deliver",outcome="abandoned"} 1');
  });
});

describe('an errand that came too late', () => {
  it('is a warning, and counted as what it is', async () => {
    const { log, lines } = keptLog();
    const metrics = new Metrics(noOutbox);
    watchEffects(NO_ERRANDS, log, metrics).expired(effect);
    expect(lines).toEqual([expect.objectContaining({ level: 40, kind: 'deliver', meeting: 'm-1' })]);
    expect(await figuresOf(metrics)).toContain('nuija_effects_total{kind="deliver",outcome="expired"} 1');
  });
});

describe('an errand that succeeds', () => {
  it('is counted, and one that does not is not', async () => {
    const metrics = new Metrics(noOutbox);
    const said: string[] = [];
    const { errands } = watchEffects(
      {
        say: ({ text }: { text: string }) => Promise.resolve(void said.push(text)),
        draft: () => Promise.reject(new Error('no paper')),
        card: () => Promise.reject(new NotYet('the chat has had enough for now', 500)),
      } as unknown as Errands,
      keptLog().log,
      metrics,
    );
    const pending = { ...effect, queue: 'q', payload: {}, due: NOW, since: NOW };
    await errands.say({ kind: 'say', text: 'Hei' }, pending);
    await expect(errands.draft({ kind: 'draft', why: 'asked' }, pending)).rejects.toThrow('no paper');
    await expect(errands.card({ kind: 'card', card: 'agenda' }, pending)).rejects.toThrow(NotYet);
    expect(said).toEqual(['Hei']);
    const figures = await figuresOf(metrics);
    expect(figures).toContain('nuija_effects_total{kind="say",outcome="done"} 1');
    expect(figures).not.toContain('kind="draft"');
    expect(figures).toContain('nuija_throttle_waits_total{by="nuija"} 1');
  });
});

describe('the outbox in the figures', () => {
  const standing = (nextDue?: string): ReturnType<typeof outboxState> =>
    outboxState(
      { waiting: () => Promise.resolve({ count: 2, ...(nextDue === undefined ? {} : { nextDue: instant(nextDue) }) }) },
      () => NOW,
    );

  it('is as old as the oldest effect that is due', async () => {
    await expect(standing('2022-12-07T11:59:30Z')).resolves.toEqual({ count: 2, overdueSeconds: 30 });
  });

  it('is not late while its timers lie ahead, or there are none', async () => {
    await expect(standing('2022-12-07T14:00:00Z')).resolves.toEqual({ count: 2, overdueSeconds: 0 });
    await expect(standing()).resolves.toEqual({ count: 2, overdueSeconds: 0 });
  });

  it('is asked anew by everybody who reads them', async () => {
    let count = 0;
    const metrics = new Metrics(() => Promise.resolve({ count: (count += 1), overdueSeconds: 7 }));
    await figuresOf(metrics);
    const figures = await figuresOf(metrics);
    expect(figures).toMatch(/^nuija_outbox_effects [34]$/m);
    expect(figures).toMatch(/^nuija_outbox_overdue_seconds 7$/m);
  });
});

describe('calls to Teams in the figures', () => {
  it('are counted by the status of their answer, throttles and silence by themselves', async () => {
    const metrics = new Metrics(noOutbox);
    metrics.teamsCall(201, 0.1);
    metrics.teamsCall(429, 0.1);
    metrics.teamsCall(undefined, 10);
    metrics.rendered('draft', 0.4);
    const figures = await figuresOf(metrics);
    for (const status of ['201', '429', 'none'])
      expect(figures).toContain(`nuija_teams_call_duration_seconds_count{status="${status}"} 1`);
    expect(figures).toContain('nuija_render_duration_seconds_count{purpose="draft"} 1');
    expect(figures).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});
