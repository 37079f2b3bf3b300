import { sql, type RawBuilder, type Transaction } from 'kysely';
import { EFFECT } from '../effects';
import type { EffectRow, Tables } from '../tables';

/* A queue has a row while anything of it waits, with the next moment at which somebody should look at it. The words
   about status are written out and not bound: only then does SQLite see that an index holds just those. */

export const WAITING: RawBuilder<boolean> = sql`status = 'waiting'`;
export const HELD: RawBuilder<boolean> = sql`lease is not null`;

/** What decides about the first of a queue. */
const HEAD = [...EFFECT, 'place'] as const;
export type Head = Pick<EffectRow, (typeof HEAD)[number]>;

/**
 * The effect whose turn it is, if there is one. A queue is a line of people: while the first is being served, or has
 * been asked to try again later, the others wait. One that was never tried and is not due yet is not in the line. Ends
 * a claim whose worker is gone, and marks done what a later one does from a newer state.
 */
export const firstInLine = async (trx: Transaction<Tables>, queue: string, now: string): Promise<Head | undefined> => {
  const held = await trx
    .selectFrom('effects')
    .select(['id', 'lease'])
    .where('queue', '=', queue)
    .where(HELD)
    .executeTakeFirst();
  if (held !== undefined) {
    if ((held.lease ?? '') > now) return undefined;
    await endLapsed(trx, held.id);
  }
  for (;;) {
    const head = await trx
      .selectFrom('effects')
      .select(HEAD)
      .where('queue', '=', queue)
      .where(WAITING)
      .where((eb) => eb.or([eb('attempts', '>', 0), eb('due', '<=', now)]))
      .orderBy('place')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (head === undefined || head.due > now) return undefined;
    if (!(await isSuperseded(trx, head))) return head;
    await trx.updateTable('effects').set({ status: 'done' }).where('id', '=', head.id).execute();
  }
};

/** It waits again, or is gone if it was taken back meanwhile. */
const endLapsed = async (trx: Transaction<Tables>, id: string): Promise<void> => {
  await trx.deleteFrom('effects').where('id', '=', id).where('status', '=', 'cancelling').execute();
  await trx
    .updateTable('effects')
    .set({ status: 'waiting', lease: null, holder: null })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute();
};

const isSuperseded = async (trx: Transaction<Tables>, { id, place, queue, supersedes }: Head): Promise<boolean> => {
  if (supersedes === null) return false;
  const newer = await trx
    .selectFrom('effects')
    .select('id')
    .where('queue', '=', queue)
    .where('supersedes', '=', supersedes)
    .where(WAITING)
    .where(sql<boolean>`(place, id) > (${place}, ${id})`)
    .limit(1)
    .executeTakeFirst();
  return newer !== undefined;
};

/** Sets when a queue has to be looked at next; takes its row away when nothing of it waits. */
export const lineUp = async (trx: Transaction<Tables>, queue: string): Promise<void> => {
  const due = await nextMoment(trx, queue);
  if (due === undefined) await trx.deleteFrom('queues').where('queue', '=', queue).execute();
  else await trx.updateTable('queues').set({ due }).where('queue', '=', queue).execute();
};

const nextMoment = async (trx: Transaction<Tables>, queue: string): Promise<string | undefined> => {
  const effects = trx.selectFrom('effects').where('queue', '=', queue);
  const held = await effects.select('lease').where(HELD).executeTakeFirst();
  if (held !== undefined) return held.lease ?? undefined;
  const waiting = effects.where(WAITING);
  const stop = await waiting
    .select(['place', 'id'])
    .where(sql<boolean>`attempts > 0`)
    .orderBy('place')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const ahead = stop === undefined ? waiting : waiting.where(sql<boolean>`(place, id) <= (${stop.place}, ${stop.id})`);
  const first = await ahead.select(({ fn }) => fn.min('due').as('due')).executeTakeFirst();
  return first?.due ?? undefined;
};
