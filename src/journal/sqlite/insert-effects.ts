import type { Transaction } from 'kysely';
import type { Effect } from '../../app';
import { effectRow } from '../effects';
import { nextPlace, type Tables } from '../tables';
import { WAITING } from './queue';

/** Adds effects in their order; one whose id is known is left as it is. */
export const insertEffects = async (trx: Transaction<Tables>, effects: readonly Effect[]): Promise<void> => {
  for (const effect of effects) {
    const row = { ...effectRow(effect), place: nextPlace('effects') };
    const added = await trx
      .insertInto('effects')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('place')
      .executeTakeFirst();
    if (added !== undefined) await joinQueue(trx, effect, added.place);
  }
};

const joinQueue = async (
  trx: Transaction<Tables>,
  { id, queue, due, supersedes }: Effect,
  place: number,
): Promise<void> => {
  await trx
    .insertInto('queues')
    .values({ queue, due, place })
    .onConflict((conflict) => conflict.column('queue').doUpdateSet({ due }).where('queues.due', '>', due))
    .execute();
  if (supersedes === undefined) return;
  // One that is to be tried again holds its queue until then, also for the newer one.
  await trx
    .updateTable('effects')
    .set({ status: 'done' })
    .where('queue', '=', queue)
    .where('supersedes', '=', supersedes)
    .where(WAITING)
    .where('attempts', '=', 0)
    .where('id', '<>', id)
    .execute();
};
