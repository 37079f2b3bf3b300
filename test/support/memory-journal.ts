import type { Append, Effect, PendingEffect } from '../../src/app';
import type { EntryId, Instant, MeetingId } from '../../src/domain';
import {
  Announcer,
  asStored,
  chainLines,
  draftLines,
  NoSuchLine,
  effectRow,
  plainText,
  recordedOf,
  START,
  takenOut,
  verifyMeeting,
  type AbandonedEffect,
  type Finding,
  type Store,
  type StoredLine,
} from '../../src/journal';

interface Kept {
  readonly effect: Effect & Pick<PendingEffect, 'since'>;
  readonly status: 'waiting' | 'running' | 'cancelling' | 'done' | 'abandoned';
  readonly attempts: number;
  readonly lease?: Instant;
  readonly error?: string;
}

/** Journal, outbox and notebook in memory: gone when let go of, otherwise what the store on disk is. */
export const memoryStore = (): Store => {
  const lines = new Map<MeetingId, readonly StoredLine[]>();
  const answers = new Map<
    EntryId,
    { readonly meeting: MeetingId; readonly answer: unknown; readonly recorded: Instant }
  >();
  /** In the order of enqueueing. */
  const effects = new Map<string, Kept>();
  const notes = new Map<string, unknown>();

  const linesOf = (meeting: MeetingId) => lines.get(meeting) ?? [];
  const enqueue = (added: readonly Effect[]) => {
    added.forEach(effectRow);
    for (const effect of added)
      if (!effects.has(effect.id)) {
        for (const { effect: older, status, attempts } of effects.values())
          if (status === 'waiting' && attempts === 0 && isSameWork(older, effect))
            change(older.id, (kept) => ({ ...kept, status: 'done' }));
        effects.set(effect.id, { effect: { ...copy(effect), since: effect.due }, status: 'waiting', attempts: 0 });
      }
  };
  const change = (id: string, next: (kept: Kept) => Kept | undefined) => {
    const kept = effects.get(id);
    if (kept === undefined || kept.status === 'done' || kept.status === 'abandoned') return;
    const changed = next(kept);
    if (changed === undefined) effects.delete(id);
    else effects.set(id, changed);
  };
  const unfinished = () => [...effects.values()].filter(({ status }) => status !== 'done' && status !== 'abandoned');

  const append = ({ meeting, after, entry, answer, effects: added, ends, takeMs, ...rest }: Append) => {
    const drafts = draftLines({ meeting, after, entry, answer, effects: added, ...rest });
    added.forEach(effectRow);
    const seen = answers.get(entry);
    if (seen !== undefined) return { kind: 'seen', answer: copy(seen.answer) } as const;
    const before = linesOf(meeting);
    if (before.length !== after) return { kind: 'conflict' } as const;
    const last = before.at(-1);
    const head = last === undefined ? START : { version: last.seq, hash: last.hash };
    const all = [...taken(before, takenOut(rest)), ...chainLines(head, drafts)];
    if (all.length > 0) lines.set(meeting, all);
    answers.set(entry, { meeting, answer: copy(answer), recorded: rest.recordedAt });
    forget(meeting, rest.forgetBefore);
    if (ends !== undefined && !answers.has(ends))
      answers.set(ends, { meeting, answer: undefined, recorded: rest.recordedAt });
    const queued = new Set(unfinished().map(({ effect }) => effect.queue));
    enqueue(added);
    const held = takeMs === undefined ? [] : take(added, queued, rest.recordedAt, takeMs);
    return { kind: 'appended', version: all.length, ...(held.length === 0 ? {} : { taken: held }) } as const;
  };

  const taken = (before: readonly StoredLine[], out: ReturnType<typeof takenOut>): readonly StoredLine[] => {
    for (const line of out)
      if (!before.some(({ seq, hash, entry }) => seq === line.seq && hash === line.hash && entry === line.entry))
        throw new NoSuchLine(before[0]?.meeting ?? '', line);
    return before.map((line) => ({ ...line, ...out.find(({ seq }) => seq === line.seq) }));
  };
  const forget = (meeting: MeetingId, before: Instant | undefined) => {
    if (before === undefined) return;
    for (const [entry, kept] of answers)
      if (kept.meeting === meeting && kept.recorded < before) answers.set(entry, { ...kept, answer: undefined });
    for (const [id, kept] of effects)
      if (kept.effect.meeting === meeting && (kept.status === 'done' || kept.status === 'abandoned'))
        if (kept.effect.since < before) effects.set(id, { ...kept, effect: { ...kept.effect, payload: undefined } });
  };
  /** The first of each queue that nobody waited in, if it is due. */
  const take = (added: readonly Effect[], queued: Set<string>, now: Instant, forMs: number): readonly PendingEffect[] =>
    unfinished()
      .filter(({ effect }) => {
        const isFirst = added.some(({ id }) => id === effect.id) && !queued.has(effect.queue);
        queued.add(effect.queue);
        return isFirst && effect.due <= now;
      })
      .map(({ effect }) => {
        const lease = new Date(Date.parse(now) + forMs).toISOString() as Instant;
        change(effect.id, (kept) => ({ ...kept, status: 'running', lease, attempts: 1 }));
        return { ...copy(effect), attempts: 0 };
      });

  const claim = (now: Instant, limit: number, leaseMs: number): readonly PendingEffect[] => {
    for (const { effect, lease } of unfinished()) if (lease !== undefined && lease <= now) change(effect.id, released);
    const heads = new Map<string, Kept>();
    for (const kept of unfinished()) {
      const { effect, status, attempts } = kept;
      if (status !== 'waiting') continue;
      const due = effect.due <= now;
      const line = unfinished().filter((other) => other.effect.queue === effect.queue);
      const place = line.findIndex((other) => other.effect.id === effect.id);
      const later = line.slice(place + 1).filter((other) => other.status === 'waiting');
      const superseded = later.some((other) => isSameWork(effect, other.effect));
      if (superseded && (due || attempts === 0)) change(effect.id, (each) => ({ ...each, status: 'done' }));
      else if (due && !line.some((other) => other.status !== 'waiting') && !line.slice(0, place).some(tryingAgain))
        if (!heads.has(effect.queue)) heads.set(effect.queue, kept);
    }
    const lease = new Date(Date.parse(now) + leaseMs).toISOString() as Instant;
    const longest = [...heads.values()].sort((one, other) => Date.parse(one.effect.due) - Date.parse(other.effect.due));
    const chosen = new Set(longest.slice(0, limit));
    return [...heads.values()]
      .filter((kept) => chosen.has(kept))
      .map(({ effect, attempts }) => {
        change(effect.id, (kept) => ({ ...kept, status: 'running', lease, attempts: attempts + 1 }));
        return { ...copy(effect), attempts };
      });
  };

  const nextDue = (): Instant | undefined =>
    unfinished()
      .flatMap(({ effect, lease }, index, all) => {
        const line = all.filter((other) => other.effect.queue === effect.queue);
        if (line.some((other) => other.lease !== undefined)) return lease ?? [];
        return all.slice(0, index).some((other) => other.effect.queue === effect.queue && tryingAgain(other))
          ? []
          : effect.due;
      })
      .sort()
      .at(0);

  const announcer = new Announcer();
  return {
    journal: announcer.announcing({
      read: async (meeting, after = 0) => linesOf(meeting).slice(after).map(recordedOf),
      stored: asStored,
      answered: async (entry) => {
        const known = answers.get(entry);
        return known && copy({ meeting: known.meeting, answer: known.answer });
      },
      append: async (each) => append(each),
      meetings: async () => [...lines.keys()],
    }),
    changes: announcer,
    outbox: {
      enqueue: async (added) => enqueue(added),
      claim: async (now, limit, leaseMs) => claim(now, limit, leaseMs),
      done: async (id) => change(id, ({ effect, attempts }) => ({ effect, attempts, status: 'done' })),
      retry: async (id, due, error) =>
        change(id, (kept) =>
          released(kept.status === 'running' ? { ...kept, effect: { ...kept.effect, due }, error } : kept),
        ),
      putOff: async (id, due) =>
        change(id, (kept) =>
          released(
            kept.status === 'running'
              ? { ...kept, effect: { ...kept.effect, due }, attempts: Math.max(1, kept.attempts - 1) }
              : kept,
          ),
        ),
      abandon: async (id, error) =>
        change(id, ({ effect, attempts }) => ({ effect, attempts, error, status: 'abandoned' })),
      cancel: async (idPrefix) => {
        if (idPrefix === '') throw new RangeError('no prefix: this would take back everything');
        for (const { effect } of unfinished())
          if (effect.id.startsWith(idPrefix))
            change(effect.id, (kept) => (kept.status === 'waiting' ? undefined : { ...kept, status: 'cancelling' }));
      },
      waiting: async () => {
        const count = unfinished().filter(({ status }) => status !== 'cancelling').length;
        const next = nextDue();
        return next === undefined ? { count } : { count, nextDue: next };
      },
    },
    notebook: {
      get: async (key) => copy(notes.get(key)),
      set: async (key, value) => void notes.set(plainText('the key', key), copy(value)),
      change: async (key, next) => {
        const value = copy(next(copy(notes.get(plainText('the key', key)))));
        if (value !== undefined || notes.has(key)) notes.set(key, value);
        return copy(value);
      },
      delete: async (key) => void notes.delete(key),
    },
    verify: async function* (): AsyncIterable<Finding> {
      for (const [meeting, all] of lines) {
        const last = all.at(-1);
        yield* verifyMeeting(meeting, last && { version: last.seq, hash: last.hash }, all);
      }
    },
    abandoned: async () =>
      [...effects.values()].flatMap(({ effect, status, attempts, error = '' }): readonly AbandonedEffect[] =>
        status === 'abandoned' ? [{ ...copy(effect), attempts, error }] : [],
      ),
    close: async () => {
      for (const each of [lines, answers, effects, notes]) each.clear();
    },
  };
};

/** Ends a claim: it waits again, or is gone if it was taken back meanwhile. */
const released = ({ effect, status, attempts, error }: Kept): Kept | undefined =>
  status === 'cancelling'
    ? undefined
    : { effect, attempts, status: 'waiting', ...(error === undefined ? {} : { error }) };

const isSameWork = (one: Effect, other: Effect): boolean =>
  one.supersedes !== undefined && one.queue === other.queue && one.supersedes === other.supersedes;

const tryingAgain = ({ status, attempts }: Kept): boolean => status === 'waiting' && attempts > 0;

/** What a database would hand back: nobody can change what is kept through what they gave or got. */
const copy = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value);
