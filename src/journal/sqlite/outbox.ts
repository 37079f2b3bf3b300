import { randomUUID } from 'node:crypto';
import type { Outbox } from '../../app';
import type { Instant } from '../../domain';
import type { Claim, Claims, Ending } from '../claims';
import { pendingEffect } from '../effects';
import { afterPrefix, readableText } from '../plain-text';
import type { EffectRow, QueueRow } from '../tables';
import type { Write } from './group-commit';
import { insertEffects, type Places } from './insert-effects';
import { firstInLine, HELD, lineUp, WAITING, type Head } from './queue';
import type { Query, Statements } from './statements';

type Count = Query<{ readonly count: number }>;
const COUNT_WAITING: Count = { text: `select count(*) as count from effects where ${WAITING}` };
const COUNT_RUNNING: Count = { text: `select count(*) as count from effects where ${HELD} and status = 'running'` };
const NEXT_DUE: Query<{ readonly due: Instant }> = { text: 'select due from queues order by due limit 1' };

const NEXT_QUEUE: Query<Pick<QueueRow, 'queue'>> = {
  text: 'select queue from queues where due <= ? order by due, place limit 1',
};

/** The outbox on SQLite. Every change is a transaction of its own or shares one with the appends of its tick. */
export const sqliteOutbox = (statements: Statements, write: Write, places: Places, claims: Claims): Outbox => {
  const end = async (ending: Ending): Promise<void> => {
    const claim = claims.of(ending.id);
    await write((store) => {
      endClaim(store, ending, claim);
    });
    claims.letGo(ending.id, claim);
  };
  return {
    enqueue: (effects) =>
      write((store) => {
        insertEffects(store, places, effects);
      }),

    claim: async (now, limit, leaseMs) => {
      // Mostly nobody waits, and that is quickly said without asking for the right to write.
      if (limit <= 0 || statements.first(NEXT_QUEUE, now) === undefined) return [];
      const token = randomUUID();
      const lease = new Date(Date.parse(now) + leaseMs).toISOString();
      const claimed = await write((store) => claim(store, { now, limit, lease, token }));
      claims.hold(token, claimed);
      return [...claimed].sort((one, other) => one.place - other.place).map(pendingEffect);
    },

    done: (id) => end({ id, status: 'done' }),
    retry: (id, due, error) => end({ id, status: 'waiting', due, error: readableText(error), counted: true }),
    putOff: (id, due) => end({ id, status: 'waiting', due, counted: false }),
    abandon: (id, error) => end({ id, status: 'abandoned', error: readableText(error) }),

    cancel: async (idPrefix) => {
      if (idPrefix === '') throw new RangeError('no prefix: this would take back everything');
      await write((store) => {
        cancel(store, idPrefix);
      });
    },

    waiting: async () => {
      const counted = (query: Count): number => statements.first(query)?.count ?? 0;
      const all = { count: counted(COUNT_WAITING) + counted(COUNT_RUNNING) };
      const next = statements.first(NEXT_DUE);
      return next === undefined ? all : { ...all, nextDue: next.due };
    },
  };
};

const HOLD = `update effects set status = 'running', lease = ?, holder = ?, attempts = ? where id = ?`;

/** Looks only at queues that are due, one after the other, until there are enough effects. */
const claim = (
  statements: Statements,
  { now, limit, lease, token }: { readonly now: string; limit: number; lease: string; token: string },
): readonly Head[] => {
  const claimed: Head[] = [];
  while (claimed.length < limit) {
    const line = statements.first(NEXT_QUEUE, now);
    if (line === undefined) break;
    const head = firstInLine(statements, line.queue, now);
    if (head !== undefined) {
      statements.run(HOLD, lease, token, head.attempts + 1, head.id);
      claimed.push(head);
    }
    lineUp(statements, line.queue);
  }
  return claimed;
};

const CLAIMED: Query<Pick<EffectRow, 'queue' | 'attempts' | 'holder' | 'status'>> = {
  text: 'select queue, attempts, holder, status from effects where id = ?',
};
const DROP = 'delete from effects where id = ?';
const WAIT_AGAIN = `update effects set status = 'waiting', due = ?, attempts = ?, lease = null, holder = null,
  error = coalesce(?, error) where id = ?`;
const END = 'update effects set status = ?, lease = null, holder = null, error = coalesce(?, error) where id = ?';

const DONE = `update effects set status = 'done', lease = null, holder = null
  where id = ? and holder = ? and status = 'running'`;

const endClaim = (statements: Statements, ending: Ending, claim: Claim | undefined): void => {
  const { id, status, due = '', counted = false, error = null } = ending;
  const { first, run } = statements;
  // How nearly every claim ends.
  if (status === 'done' && claim !== undefined && run(DONE, id, claim.token) > 0) {
    lineUp(statements, claim.queue);
    return;
  }
  const row = first(CLAIMED, id);
  if (row === undefined) return;
  if (claim === undefined || row.holder === claim.token) {
    const isTakenBack = row.status === 'cancelling';
    const attempts = counted ? row.attempts : Math.max(1, row.attempts - 1);
    if (status !== 'waiting') {
      if (isTakenBack || row.status === 'waiting' || row.status === 'running') run(END, status, error, id);
    } else if (isTakenBack) run(DROP, id);
    else if (row.status === 'running') run(WAIT_AGAIN, due, attempts, error, id);
  }
  lineUp(statements, row.queue);
};

const FROM: Query<Pick<EffectRow, 'id' | 'queue' | 'status'>> = {
  text: `select id, queue, status from effects where id >= ? and status in ('waiting', 'running')`,
};
const FROM_UNTIL: typeof FROM = { text: `${FROM.text} and id < ?` };

const cancel = (statements: Statements, idPrefix: string): void => {
  const after = afterPrefix(idPrefix);
  const rows = after === null ? statements.all(FROM, idPrefix) : statements.all(FROM_UNTIL, idPrefix, after);
  for (const { id, queue, status } of rows) {
    if (status === 'waiting') statements.run(DROP, id);
    else statements.run(`update effects set status = 'cancelling' where id = ?`, id);
    lineUp(statements, queue);
  }
};
