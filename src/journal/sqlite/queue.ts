import type { Instant } from '../../domain';
import type { EffectRow } from '../tables';

/** What decides about an effect's turn, in the order of enqueueing. Only the ones not finished. */
export type Turn = Pick<EffectRow, 'id' | 'queue' | 'due' | 'supersedes' | 'status' | 'attempts' | 'lease'>;

export interface Claims {
  /** To be carried out now, at most one of each queue. */
  readonly claimed: readonly string[];
  /** Needless: a later one waits which does the same from a newer state. */
  readonly superseded: readonly string[];
  /** Their worker is gone. */
  readonly lapsed: readonly string[];
}

/**
 * Whose turn it is. A queue is a line of people: while the first is being served, or has been asked to try again
 * later, the others wait. One that was never tried and is not due yet is not in the line.
 */
export const claims = (turns: readonly Turn[], now: Instant, limit: number): Claims => {
  const lapsed = turns.filter(({ lease }) => lease !== null && lease <= now);
  const gone = new Set(lapsed.map(({ id }) => id));
  const held = (turn: Turn) => turn.lease !== null && !gone.has(turn.id);
  const waiting = turns.filter((turn) => turn.status !== 'cancelling' && !held(turn));
  const newest = new Map(waiting.map((turn) => [sameWork(turn), turn.id]));

  const taken = new Set(turns.filter(held).map(({ queue }) => queue));
  const claimed: string[] = [];
  const superseded: string[] = [];
  for (const turn of waiting) {
    const due = turn.due <= now;
    // One that has to wait before it is tried again keeps its line waiting, also for a newer one of the same work.
    if (turn.supersedes !== null && newest.get(sameWork(turn)) !== turn.id && (due || turn.attempts === 0))
      superseded.push(turn.id);
    else if (!taken.has(turn.queue) && (due || turn.attempts > 0)) {
      if (due && claimed.length === limit) break;
      taken.add(turn.queue);
      if (due) claimed.push(turn.id);
    }
  }
  return { claimed, superseded, lapsed: [...gone] };
};

/** When the next effect can be claimed, if nothing else happens. */
export const nextDue = (turns: readonly Turn[]): Instant | undefined => {
  const moments: string[] = [];
  const taken = new Set<string>();
  for (const { queue, lease } of turns)
    if (lease !== null) {
      taken.add(queue);
      moments.push(lease);
    }
  for (const { queue, due, attempts } of turns)
    if (!taken.has(queue)) {
      moments.push(due);
      if (attempts > 0) taken.add(queue);
    }
  return moments.sort().at(0) as Instant | undefined;
};

const sameWork = ({ queue, supersedes }: Turn): string => JSON.stringify([queue, supersedes]);
