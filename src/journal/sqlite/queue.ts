import { EFFECT } from '../effects';
import type { EffectRow } from '../tables';
import type { Query, Statements } from './statements';

/* A queue has a row while anything of it waits, with the next moment at which somebody should look at it. The words
   about status are written out and not bound: only then does SQLite see that an index holds just those. */

export const WAITING = `status = 'waiting'`;
export const HELD = 'lease is not null';

/** What decides about the first of a queue. */
export type Head = Pick<EffectRow, (typeof EFFECT)[number] | 'place'>;

const HOLDING: Query<Pick<EffectRow, 'id' | 'lease'>> = {
  text: `select id, lease from effects where queue = ? and ${HELD} limit 1`,
};
const FIRST: Query<Head> = {
  text: `select ${EFFECT.join(', ')}, place from effects
  where queue = ? and ${WAITING} and (attempts > 0 or due <= ?) order by place, id limit 1`,
};
const FINISH = `update effects set status = 'done' where id = ?`;

/**
 * The effect whose turn it is, if there is one. A queue is a line of people: while the first is being served, or has
 * been asked to try again later, the others wait. One that was never tried and is not due yet is not in the line. Ends
 * a claim whose worker is gone, and marks done what a later one does from a newer state.
 */
export const firstInLine = (statements: Statements, queue: string, now: string): Head | undefined => {
  const { first, run } = statements;
  const held = first(HOLDING, queue);
  if (held !== undefined) {
    if ((held.lease ?? '') > now) return undefined;
    endLapsed(statements, held.id);
  }
  for (;;) {
    const head = first(FIRST, queue, now);
    if (head === undefined || head.due > now) return undefined;
    if (!isSuperseded(statements, head)) return head;
    run(FINISH, head.id);
  }
};

/** It waits again, or is gone if it was taken back meanwhile. */
const endLapsed = ({ run }: Statements, id: string): void => {
  run(`delete from effects where id = ? and status = 'cancelling'`, id);
  run(`update effects set status = 'waiting', lease = null, holder = null where id = ? and status = 'running'`, id);
};

const NEWER: Query<Pick<EffectRow, 'id'>> = {
  text: `select id from effects
  where queue = ? and supersedes = ? and ${WAITING} and (place, id) > (?, ?) limit 1`,
};

const isSuperseded = ({ first }: Statements, { id, place, queue, supersedes }: Head): boolean =>
  supersedes !== null && first(NEWER, queue, supersedes, place, id) !== undefined;

/** How nearly every queue ends. */
const END = `delete from queues where queue = ?
  and not exists (select 1 from effects where queue = ? and ${HELD})
  and not exists (select 1 from effects where queue = ? and ${WAITING})`;

/** Sets when a queue has to be looked at next; takes its row away when nothing of it waits. */
export const lineUp = (statements: Statements, queue: string): void => {
  if (statements.run(END, queue, queue, queue) > 0) return;
  const due = nextMoment(statements, queue);
  if (due !== undefined) statements.run('update queues set due = ? where queue = ?', due, queue);
};

const NEXT: Query<{ readonly lease: string | null; readonly due: string | null }> = {
  text: `select (select lease from effects where queue = ? and ${HELD} limit 1) as lease,
  (select min(due) from effects where queue = ? and ${WAITING}) as due`,
};
const AGAIN: Query<Pick<EffectRow, 'place' | 'id'>> = {
  text: `select place, id from effects
  where queue = ? and ${WAITING} and attempts > 0 order by place, id limit 1`,
};
const SOONEST_UNTIL: Query<{ readonly due: string | null }> = {
  text: `select min(due) as due from effects where queue = ? and ${WAITING} and (place, id) <= (?, ?)`,
};

const nextMoment = ({ first }: Statements, queue: string): string | undefined => {
  const { lease, due } = first(NEXT, queue, queue) ?? { lease: null, due: null };
  if (lease !== null || due === null) return lease ?? undefined;
  const stop = first(AGAIN, queue);
  return stop === undefined ? due : (first(SOONEST_UNTIL, queue, stop.place, stop.id)?.due ?? undefined);
};
