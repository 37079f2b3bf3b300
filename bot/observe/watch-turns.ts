import type { Logger } from 'pino';
import type { Handled, Observer } from '../../src/app';
import type { MeetingId } from '../../src/domain';
import type { Metrics, TurnKind, TurnOutcome } from './metrics';

/** What is learnt of a turn while it runs. */
export interface WatchedTurn extends Observer {
  /** It was let in, as this, about this meeting where that is known before anything is done. */
  readonly admitted: (kind: TurnKind, meeting: MeetingId | undefined) => void;
  /** It went wrong, although it was answered. */
  readonly failed: () => void;
}

interface Answer {
  readonly status: number;
}

export type WatchTurn = <Given extends Answer>(
  request: string,
  turn: (watched: WatchedTurn) => Promise<Given>,
) => Promise<Given>;

/** Runs turns, each counted and told of in one line of the log: which meeting, what kind, how it ended, how long. */
export const watchTurns =
  (log: Logger, metrics: Metrics): WatchTurn =>
  async (request, turn) => {
    const begun = performance.now();
    const handled: Handled[] = [];
    let kind: TurnKind = 'refused';
    let chat: MeetingId | undefined;
    let failure = false;
    const end = (status?: number): void => {
      const outcome = failure ? { outcome: 'failed' as const } : outcomeOf(handled);
      const ms = performance.now() - begun;
      const refused = kind === 'refused' && !failure;
      if (refused && status !== undefined) metrics.refusedRequest(status);
      metrics.turn(kind, refused ? 'refused' : outcome.outcome, outcome.code ?? '', ms / 1_000);
      const meeting = handled.at(-1)?.meeting ?? chat;
      log.info(
        { request, kind, ...(refused ? { status } : { meeting, ...outcome }), ms: Math.round(ms * 10) / 10 },
        'a turn',
      );
    };
    try {
      const answer = await turn({
        handled: (one) => handled.push(one),
        admitted: (as, meeting) => {
          kind = as;
          chat = meeting;
        },
        failed: () => {
          failure = true;
        },
      });
      end(answer.status);
      return answer;
    } catch (error) {
      failure = true;
      end();
      throw error;
    }
  };

/** A message may hold several commands: one refused is what somebody has to be told, one done is what counts else. */
const outcomeOf = (handled: readonly Handled[]): { readonly outcome: TurnOutcome; readonly code?: string } => {
  const refused = handled.find((one) => one.outcome === 'refused');
  if (refused !== undefined) return { outcome: 'refused', code: refused.code };
  if (handled.some(({ outcome }) => outcome === 'done')) return { outcome: 'done' };
  return { outcome: handled.length === 0 ? 'nothing' : 'again' };
};
