import type { Effect } from '../../app';
import { effectRow } from '../effects';
import { WAITING } from './queue';
import type { Query, Statements } from './statements';

const ADD: Query<{ readonly place: number }> = {
  text: `insert into effects
  (id, place, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, error)
  values (?, (select coalesce(max(place), 0) + 1 from effects), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do nothing returning place`,
};
const JOIN = `insert into queues (queue, due, place) values (?, ?, ?)
  on conflict (queue) do update set due = excluded.due where queues.due > excluded.due`;
// One that is to be tried again holds its queue until then, also for the newer one.
const SUPERSEDE = `update effects set status = 'done'
  where queue = ? and supersedes = ? and ${WAITING} and attempts = 0 and id <> ?`;

/** Adds effects in their order; one whose id is known is left as it is. */
export const insertEffects = ({ first, run }: Statements, effects: readonly Effect[]): void => {
  for (const effect of effects) {
    const { id, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, error } =
      effectRow(effect);
    const added = first(
      ADD,
      ...[id, meeting, queue, kind, payload, due, since, supersedes, status, attempts, lease, error],
    );
    if (added === undefined) continue;
    run(JOIN, queue, due, added.place);
    if (supersedes !== null) run(SUPERSEDE, queue, supersedes, id);
  }
};
