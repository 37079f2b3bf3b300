import type { Kysely } from 'kysely';
import type { PendingEffect } from '../app';
import { EFFECT, pendingEffect } from './effects';
import type { Tables } from './tables';

/** An effect that was given up, and why. */
export interface AbandonedEffect extends PendingEffect {
  readonly error: string;
}

/** Every effect that was given up, oldest first. */
export const abandonedEffects = async (db: Kysely<Tables>): Promise<readonly AbandonedEffect[]> => {
  const rows = await db
    .selectFrom('effects')
    .select([...EFFECT, 'error'])
    .where('status', '=', 'abandoned')
    .orderBy('place')
    .execute();
  return rows.map((row) => ({ ...pendingEffect(row), error: row.error ?? '' }));
};
