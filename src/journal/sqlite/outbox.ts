import type { Kysely, Transaction } from 'kysely';
import type { Outbox, PendingEffect } from '../../app';
import { pendingEffect } from '../effects';
import { readableText } from '../plain-text';
import { claims, nextDue, type Turn } from './queue';
import type { EffectStatus, Tables } from '../tables';
import type { Write } from './group-commit';
import { insertEffects } from './insert-effects';

const UNFINISHED: readonly EffectStatus[] = ['waiting', 'running', 'cancelling'];

/** The outbox on SQLite. Every change is a transaction of its own or shares one with the appends of its tick. */
export const sqliteOutbox = (db: Kysely<Tables>, write: Write): Outbox => ({
  enqueue: (effects) => write((trx) => insertEffects(trx, effects)),

  claim: (now, limit, leaseMs) =>
    write(async (trx) => {
      const { claimed, superseded, lapsed } = claims(await turns(trx), now, limit);
      for (const id of lapsed) await release(trx, id);
      for (const id of superseded) await finish(trx, id, { status: 'done' });
      const lease = new Date(Date.parse(now) + leaseMs).toISOString();
      const effects: PendingEffect[] = [];
      for (const id of claimed) {
        const row = await trx.selectFrom('effects').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        const attempts = row.attempts + 1;
        await trx.updateTable('effects').set({ status: 'running', lease, attempts }).where('id', '=', id).execute();
        effects.push(pendingEffect(row));
      }
      return effects;
    }),

  done: (id) => write((trx) => finish(trx, id, { status: 'done' })),

  retry: (id, due, error) =>
    write(async (trx) => {
      await trx
        .updateTable('effects')
        .set({ due, error: readableText(error) })
        .where('id', '=', id)
        .where('status', '=', 'running')
        .execute();
      await release(trx, id);
    }),

  putOff: (id, due) =>
    write(async (trx) => {
      await trx
        .updateTable('effects')
        .set((eb) => ({
          due,
          attempts: eb
            .case()
            .when('attempts', '>', 1)
            .then(eb('attempts', '-', 1))
            .else(1)
            .end(),
        }))
        .where('id', '=', id)
        .where('status', '=', 'running')
        .execute();
      await release(trx, id);
    }),

  abandon: (id, error) => write((trx) => finish(trx, id, { status: 'abandoned', error: readableText(error) })),

  cancel: async (idPrefix) => {
    if (idPrefix === '') throw new RangeError('no prefix: this would take back everything');
    await write(async (trx) => {
      for (const { id, status } of await turns(trx))
        if (id.startsWith(idPrefix)) {
          if (status === 'waiting') await trx.deleteFrom('effects').where('id', '=', id).execute();
          else await trx.updateTable('effects').set({ status: 'cancelling' }).where('id', '=', id).execute();
        }
    });
  },

  waiting: async () => {
    const unfinished = await turns(db);
    const next = nextDue(unfinished);
    const count = unfinished.filter(({ status }) => status !== 'cancelling').length;
    return next === undefined ? { count } : { count, nextDue: next };
  },
});

const turns = (db: Kysely<Tables>): Promise<readonly Turn[]> =>
  db
    .selectFrom('effects')
    .select(['id', 'queue', 'due', 'supersedes', 'status', 'attempts', 'lease'])
    .where('status', 'in', UNFINISHED)
    .orderBy('place')
    .orderBy('id')
    .execute();

/** Ends a claim: it waits again, or is gone if it was taken back meanwhile. */
const release = async (trx: Transaction<Tables>, id: string): Promise<void> => {
  await trx
    .updateTable('effects')
    .set({ status: 'waiting', lease: null })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute();
  await trx.deleteFrom('effects').where('id', '=', id).where('status', '=', 'cancelling').execute();
};

/** Changes one that is not finished; the claim on it ends. */
const finish = async (
  trx: Transaction<Tables>,
  id: string,
  end: { readonly status: 'done' } | { readonly status: 'abandoned'; readonly error: string },
): Promise<void> => {
  await trx
    .updateTable('effects')
    .set({ ...end, lease: null })
    .where('id', '=', id)
    .where('status', 'in', UNFINISHED)
    .execute();
};
