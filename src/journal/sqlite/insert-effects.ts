import type { Transaction } from 'kysely';
import type { Effect } from '../../app';
import { effectRow } from '../effects';
import { nextPlace, type Tables } from '../tables';

/** Adds effects in their order; one whose id is known is left as it is. */
export const insertEffects = async (trx: Transaction<Tables>, effects: readonly Effect[]): Promise<void> => {
  for (const effect of effects)
    await trx
      .insertInto('effects')
      .values({ ...effectRow(effect), place: nextPlace('effects') })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
};
