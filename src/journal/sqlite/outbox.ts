import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Outbox } from '../../app';
import type { Instant } from '../../domain';
import { Claims, type Ending } from '../claims';
import { pendingEffect } from '../effects';
import { afterPrefix, readableText } from '../plain-text';
import type { EffectStatus, Tables } from '../tables';
import type { Write } from './group-commit';
import { insertEffects } from './insert-effects';
import { firstInLine, HELD, lineUp, WAITING, type Head } from './queue';

const UNFINISHED: readonly EffectStatus[] = ['waiting', 'running', 'cancelling'];

/** The outbox on SQLite. Every change is a transaction of its own or shares one with the appends of its tick. */
export const sqliteOutbox = (db: Kysely<Tables>, write: Write): Outbox => {
  const claims = new Claims();
  const end = async (ending: Ending): Promise<void> => {
    const token = claims.tokenOf(ending.id);
    await write((trx) => endClaim(trx, { ...ending, token }));
    claims.letGo(ending.id, token);
  };
  return {
    enqueue: (effects) => write((trx) => insertEffects(trx, effects)),

    claim: async (now, limit, leaseMs) => {
      const token = randomUUID();
      const lease = new Date(Date.parse(now) + leaseMs).toISOString();
      const claimed = await write((trx) => claim(trx, { now, limit, lease, token }));
      claims.hold(
        token,
        claimed.map(({ id }) => id),
      );
      return [...claimed].sort((one, other) => one.place - other.place).map(pendingEffect);
    },

    done: (id) => end({ id, status: 'done' }),
    retry: (id, due, error) => end({ id, status: 'waiting', due, error: readableText(error), counted: true }),
    putOff: (id, due) => end({ id, status: 'waiting', due, counted: false }),
    abandon: (id, error) => end({ id, status: 'abandoned', error: readableText(error) }),

    cancel: async (idPrefix) => {
      if (idPrefix === '') throw new RangeError('no prefix: this would take back everything');
      await write((trx) => cancel(trx, idPrefix));
    },

    waiting: async () => {
      const count = (effects: 'waiting' | 'running') =>
        db
          .selectFrom('effects')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where(effects === 'waiting' ? WAITING : HELD)
          .where('status', '=', effects)
          .executeTakeFirstOrThrow();
      const [waiting, running] = [await count('waiting'), await count('running')];
      const next = await db.selectFrom('queues').select('due').orderBy('due').limit(1).executeTakeFirst();
      const all = { count: waiting.count + running.count };
      return next === undefined ? all : { ...all, nextDue: next.due as Instant };
    },
  };
};

/** Looks only at queues that are due, one after the other, until there are enough effects. */
const claim = async (
  trx: Transaction<Tables>,
  { now, limit, lease, token }: { readonly now: string; limit: number; lease: string; token: string },
): Promise<readonly Head[]> => {
  const claimed: Head[] = [];
  while (claimed.length < limit) {
    const line = await trx
      .selectFrom('queues')
      .select('queue')
      .where('due', '<=', now)
      .orderBy('due')
      .orderBy('place')
      .limit(1)
      .executeTakeFirst();
    if (line === undefined) break;
    const head = await firstInLine(trx, line.queue, now);
    if (head !== undefined) {
      const held = { status: 'running', lease, holder: token, attempts: head.attempts + 1 } as const;
      await trx.updateTable('effects').set(held).where('id', '=', head.id).execute();
      claimed.push(head);
    }
    await lineUp(trx, line.queue);
  }
  return claimed;
};

const endClaim = async (trx: Transaction<Tables>, ending: Ending): Promise<void> => {
  const { id, token, status, due = '', counted = false, error } = ending;
  const row = await trx.selectFrom('effects').select(['queue', 'attempts']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const free = { lease: null, holder: null, ...(error === undefined ? {} : { error }) };
  let change = trx.updateTable('effects').where('id', '=', id);
  if (token !== undefined) change = change.where('holder', '=', token);
  if (status === 'waiting') {
    let gone = trx.deleteFrom('effects').where('id', '=', id).where('status', '=', 'cancelling');
    if (token !== undefined) gone = gone.where('holder', '=', token);
    await gone.execute();
    const attempts = counted ? row.attempts : Math.max(1, row.attempts - 1);
    await change
      .set({ ...free, status, due, attempts })
      .where('status', '=', 'running')
      .execute();
  } else
    await change
      .set({ ...free, status })
      .where('status', 'in', UNFINISHED)
      .execute();
  await lineUp(trx, row.queue);
};

const cancel = async (trx: Transaction<Tables>, idPrefix: string): Promise<void> => {
  const after = afterPrefix(idPrefix);
  let wanted = trx
    .selectFrom('effects')
    .select(['id', 'queue', 'status'])
    .where('id', '>=', idPrefix)
    .where('status', 'in', ['waiting', 'running']);
  if (after !== null) wanted = wanted.where('id', '<', after);
  for (const { id, queue, status } of await wanted.execute()) {
    if (status === 'waiting') await trx.deleteFrom('effects').where('id', '=', id).execute();
    else await trx.updateTable('effects').set({ status: 'cancelling' }).where('id', '=', id).execute();
    await lineUp(trx, queue);
  }
};
