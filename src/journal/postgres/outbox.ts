import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Outbox } from '../../app';
import type { Instant } from '../../domain';
import type { Claims, Ending } from '../claims';
import { pendingEffect } from '../effects';
import { afterPrefix, readableText } from '../plain-text';
import type { EffectRow, Tables } from '../tables';
import { Batches } from './batches';
import { promised } from './journal';
import type { Looks } from './looks';
import { oneRow } from './one-row';
import type { Patiently } from './transient';

/** The outbox on PostgreSQL, and how to wait for what is being written. */
export const postgresOutbox = (
  db: Kysely<Tables>,
  patiently: Patiently,
  looks: Looks,
  claims: Claims,
): { readonly outbox: Outbox; readonly idle: () => Promise<void> } => {
  const endings = new Batches<Ending & { readonly token: string | undefined }, undefined>(patiently, async (batch) => {
    await sql`select nuija_release(${JSON.stringify(batch)}::jsonb)`.execute(db);
    return [];
  });
  const end = async (ending: Ending): Promise<void> => {
    const claim = claims.of(ending.id);
    await endings.add({ token: claim?.token, ...ending });
    claims.letGo(ending.id, claim);
  };

  const outbox: Outbox = {
    enqueue: async (effects) => {
      const added = JSON.stringify(effects.map(promised));
      await patiently(() => sql`select nuija_enqueue(${added}::jsonb)`.execute(db));
    },

    claim: async (now, limit, leaseMs) => {
      // Mostly nobody waits, and that is said along with what others look for.
      if (limit <= 0 || !(await looks.isAnyDue(now))) return [];
      const token = randomUUID();
      const until = new Date(Date.parse(now) + leaseMs).toISOString();
      const { claimed } = await patiently((attempt) =>
        oneRow(
          db,
          sql<{ readonly claimed: readonly EffectRow[] }>`
            select nuija_claim(${now}, ${limit}, ${until}, ${token}, ${attempt > 1}) as claimed`,
        ),
      );
      claims.hold(token, claimed);
      return [...claimed].sort((one, other) => one.place - other.place).map(pendingEffect);
    },

    done: (id) => end({ id, status: 'done' }),
    retry: (id, due, error) => end({ id, status: 'waiting', due, error: readableText(error), counted: true }),
    putOff: (id, due) => end({ id, status: 'waiting', due, counted: false }),
    abandon: (id, error) => end({ id, status: 'abandoned', error: readableText(error) }),

    cancel: async (idPrefix) => {
      if (idPrefix === '') throw new RangeError('no prefix: this would take back everything');
      await patiently(() => sql`select nuija_cancel(${idPrefix}, ${afterPrefix(idPrefix)})`.execute(db));
    },

    waiting: async () => {
      const { count, due } = await patiently(() =>
        oneRow(
          db,
          sql<{ readonly count: number; readonly due: Instant | null }>`
            select (select count(*) from effects where status = 'waiting')
              + (select count(*) from effects where lease is not null and status = 'running') as count,
              (select min(due) from queues) as due`,
        ),
      );
      return due === null ? { count } : { count, nextDue: due };
    },
  };
  return { outbox, idle: () => endings.idle() };
};
