import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type TurnKind = 'message' | 'press' | 'event' | 'other' | 'refused';
export type TurnOutcome = 'done' | 'refused' | 'again' | 'nothing' | 'failed';

/** How the outbox stands at this moment. */
export interface OutboxState {
  readonly count: number;
  /** How long the most overdue effect has been waiting, in seconds; 0 when nothing is overdue. */
  readonly overdueSeconds: number;
}

/** In seconds: a turn is to take a few milliseconds, Teams to answer within ten seconds, a document about a second. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30];

/**
 * The figures of one server in the words of Prometheus; docs/operations.md says what each means. A label has few values
 * and is never a meeting, a person or something somebody said.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #turnSeconds = this.#histogram('nuija_turn_duration_seconds', 'Time until an activity was answered', 'kind');
  readonly #turns = this.#counter('nuija_turns_total', 'Activities by what became of them', 'kind', 'outcome', 'code');
  readonly #gate = this.#counter('nuija_refused_requests_total', 'Requests that got no turn, by HTTP status', 'status');
  readonly #effects = this.#counter('nuija_effects_total', 'Attempts at effects of the outbox', 'kind', 'outcome');
  readonly #effectSeconds = this.#histogram('nuija_effect_duration_seconds', 'Time an effect took to succeed', 'kind');
  readonly #teams = this.#histogram('nuija_teams_call_duration_seconds', 'Calls to Teams by HTTP status', 'status');
  readonly #waits = this.#counter('nuija_throttle_waits_total', 'Calls to Teams that had to wait', 'by');
  readonly #renders = this.#histogram('nuija_render_duration_seconds', 'Time to render all formats', 'purpose');

  /** @param outbox how the outbox stands, asked whenever somebody reads the figures */
  constructor(outbox: () => Promise<OutboxState>) {
    collectDefaultMetrics({ register: this.#registry });
    const gauge = (name: string, help: string, value: (state: OutboxState) => number): Gauge =>
      new Gauge({
        name,
        help,
        registers: [this.#registry],
        async collect() {
          this.set(value(await outbox()));
        },
      });
    gauge('nuija_outbox_effects', 'Effects not carried out yet, timers among them', ({ count }) => count);
    gauge('nuija_outbox_overdue_seconds', 'Age of the oldest effect that is due', (state) => state.overdueSeconds);
  }

  turn(kind: TurnKind, outcome: TurnOutcome, code: string, seconds: number): void {
    this.#turnSeconds.observe({ kind }, seconds);
    this.#turns.inc({ kind, outcome, code });
  }

  refusedRequest(status: number): void {
    this.#gate.inc({ status });
  }

  effectDone(kind: string, seconds: number): void {
    this.#effects.inc({ kind, outcome: 'done' });
    this.#effectSeconds.observe({ kind }, seconds);
  }

  effectFailed(kind: string, outcome: 'retried' | 'abandoned' | 'expired'): void {
    this.#effects.inc({ kind, outcome });
  }

  /** @param status of the answer; `undefined` when there was none */
  teamsCall(status: number | undefined, seconds: number): void {
    this.#teams.observe({ status: status ?? 'none' }, seconds);
    if (status === 429) this.waited('teams');
  }

  /** A call was put off: Teams said there are too many, or Nuija saw by itself that there would be. */
  waited(by: 'teams' | 'nuija'): void {
    this.#waits.inc({ by });
  }

  rendered(purpose: 'draft' | 'download', seconds: number): void {
    this.#renders.observe({ purpose }, seconds);
  }

  /** Everything as text, for whoever collects it. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  #counter<Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<Label extends string>(name: string, help: string, ...labelNames: Label[]): Histogram<Label> {
    return new Histogram({ name, help, labelNames, buckets: BUCKETS, registers: [this.#registry] });
  }
}
