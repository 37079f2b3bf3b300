import type { Effect, PendingEffect } from '../../app';
import type { Taking } from '../claims';
import { effectRow, pendingEffect } from '../effects';
import { WAITING } from './queue';
import type { Query, Statements } from './statements';

const IN_LINE: Query<unknown> = { text: 'select 1 from queues where queue = ?' };
const ADD: Query<{ readonly place: number }> = {
  text: `insert into effects
  (id, place, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, holder, error)
  values (?, (select coalesce(max(place), 0) + 1 from effects), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing returning place`,
};
const JOIN = `insert into queues (queue, due, place) values (?, ?, ?)
  on conflict (queue) do update set due = excluded.due where queues.due > excluded.due`;
// One that is to be tried again holds its queue until then, also for the newer one.
const SUPERSEDE = `update effects set status = 'done'
  where queue = ? and supersedes = ? and ${WAITING} and attempts = 0 and id <> ?`;

/**
 * Adds effects in their order; one whose id is known is left as it is. Hands back those that were taken at once: due,
 * with nobody before them in their queue.
 */
export const insertEffects = (
  { first, run }: Statements,
  effects: readonly Effect[],
  taking?: Taking,
): readonly PendingEffect[] => {
  const taken: PendingEffect[] = [];
  for (const effect of effects) {
    const row = effectRow(effect);
    const { id, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, error } = row;
    const claim = taking !== undefined && due <= taking.now && first(IN_LINE, queue) === undefined ? taking : undefined;
    const standing =
      claim === undefined ? [status, attempts, lease, null] : ['running', attempts + 1, claim.lease, claim.token];
    const added = first(ADD, ...[id, meeting, queue, kind, payload, due, since, supersedes, ...standing, error]);
    if (added === undefined) continue;
    run(JOIN, queue, claim?.lease ?? due, added.place);
    if (claim !== undefined) taken.push(pendingEffect(row));
    else if (supersedes !== null) run(SUPERSEDE, queue, supersedes, id);
  }
  return taken;
};
