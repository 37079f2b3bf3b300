import type { Effect, PendingEffect } from '../app';
import type { Instant, MeetingId } from '../domain';
import { looseText, looseValue } from './json';
import { plainText } from './plain-text';
import type { EffectRow } from './tables';

/**
 * An effect as it is stored, without its place.
 *
 * @throws RangeError for an id, a queue or a kind that would not come back as it was.
 */
export const effectRow = (effect: Effect): Omit<EffectRow, 'place' | 'holder'> => ({
  id: plainText('the effect id', effect.id),
  meeting: plainText('the meeting id', effect.meeting),
  queue: plainText('the queue', effect.queue),
  kind: plainText('the kind of effect', effect.kind),
  payload: looseText(effect.payload),
  due: effect.due,
  since: effect.due,
  supersedes: effect.supersedes === undefined ? null : plainText('what it supersedes', effect.supersedes),
  status: 'waiting',
  attempts: 0,
  lease: null,
  error: null,
});

/** The columns that say what is to be done. */
export const EFFECT = [
  'id',
  'meeting',
  'queue',
  'kind',
  'payload',
  'due',
  'since',
  'supersedes',
  'attempts',
] as const satisfies readonly (keyof EffectRow)[];

/** `attempts` as stored: how often it was claimed before. */
export const pendingEffect = (row: Pick<EffectRow, (typeof EFFECT)[number]>): PendingEffect => ({
  id: row.id,
  meeting: row.meeting as MeetingId,
  queue: row.queue,
  kind: row.kind,
  payload: looseValue(row.payload),
  due: row.due as Instant,
  since: (row.since ?? row.due) as Instant,
  ...(row.supersedes === null ? {} : { supersedes: row.supersedes }),
  attempts: row.attempts,
});
