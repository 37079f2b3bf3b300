import type { Effect, PendingEffect } from '../../app';
import type { Taking } from '../claims';
import { effectRow, pendingEffect } from '../effects';
import type { Region } from './memory';
import { lineUp, WAITING } from './queue';
import type { Query, Statements } from './statements';

const LAST_PLACE: Query<{ readonly place: number }> = { text: 'select coalesce(max(place), 0) as place from effects' };
const ADD = `insert into effects
  (id, place, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, holder, error)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing`;
const BEGIN_LINE = 'insert into queues (queue, due, place) values (?, ?, ?) on conflict (queue) do nothing';
const LOOK_SOONER = 'update queues set due = ? where queue = ? and due > ?';
// One that is to be tried again holds its queue until then, also for the newer one.
const SUPERSEDE = `update effects set status = 'done'
  where queue = ? and supersedes = ? and ${WAITING} and attempts = 0 and id <> ?`;

/** The last place given to an effect. */
export type Places = Region<number>;
const LAST = 'last';

/**
 * Adds effects in their order; one whose id is known is left as it is. Hands back those that were taken at once: due,
 * with nobody before them in their queue.
 */
export const insertEffects = (
  statements: Statements,
  places: Places,
  effects: readonly Effect[],
  taking?: Taking,
): readonly PendingEffect[] => {
  const { first, run } = statements;
  const taken: PendingEffect[] = [];
  for (const effect of effects) {
    const row = effectRow(effect);
    const { id, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, error } = row;
    const place = (places.get(LAST) ?? first(LAST_PLACE)?.place ?? 0) + 1;
    const wanted = taking !== undefined && due <= taking.now ? taking : undefined;
    const isFirst = run(BEGIN_LINE, queue, wanted?.lease ?? due, place) > 0;
    const claim = isFirst ? wanted : undefined;
    const standing =
      claim === undefined ? [status, attempts, lease, null] : ['running', attempts + 1, claim.lease, claim.token];
    if (run(ADD, ...[id, place, meeting, queue, kind, payload, due, since, supersedes, ...standing, error]) === 0) {
      // It was there before, so nobody new stands in the line.
      if (isFirst) lineUp(statements, queue);
      continue;
    }
    places.set(LAST, place);
    if (!isFirst) run(LOOK_SOONER, due, queue, due);
    if (claim !== undefined) taken.push(pendingEffect(row));
    else if (supersedes !== null) run(SUPERSEDE, queue, supersedes, id);
  }
  return taken;
};
