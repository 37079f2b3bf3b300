import { instant, type Instant } from '../domain';
import type { Errand } from './errands';
import type { Outbox, PendingEffect } from './ports';
import { isLate, isOutwaited } from './worth';

/** Thrown by an errand that will never succeed: it is given up and stays visible. */
export class Hopeless extends Error {}

/** Thrown by an errand that is to come back later, through no fault of its own: after a time it was told, or its own. */
export class ComeBack extends Error {
  readonly afterMs: number | undefined;
  constructor(message: string, afterMs?: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** Thrown by an errand that was not begun because it is not its turn yet: no attempt, and no failure. */
export class NotYet extends Error {
  readonly afterMs: number;
  constructor(message: string, afterMs: number) {
    super(message);
    this.afterMs = afterMs;
  }
}

export type Errands = {
  readonly [Kind in Errand['kind']]: (errand: Extract<Errand, { kind: Kind }>, effect: PendingEffect) => Promise<void>;
};

export interface EffectRunner {
  readonly outbox: Outbox;
  readonly now: () => Instant;
  readonly errands: Errands;
  /** Told of every failure, for the log; without a moment to try again, it was given up. */
  readonly failed: (effect: EffectInLog, error: unknown, again: Instant | undefined) => void;
  /** Told of every effect that was left alone because it came too late to be of use. */
  readonly expired?: (effect: EffectInLog) => void;
  /** From 0 to 1: how much of a wait is waited at most, so that not all come back at once. 1 where it is left out. */
  readonly jitter?: () => number;
}

/** An effect without what it says. */
export type EffectInLog = Pick<PendingEffect, 'id' | 'kind' | 'attempts'> & Partial<Pick<PendingEffect, 'meeting'>>;

/** Longer than an errand takes; the effects of a process that died are taken up again after it. */
export const LEASE_MS = 60_000;
/** How soon the store is asked again to note what was carried out. */
const MARK_AGAIN_MS = 500;
/** What the log calls it when no effect, but the store they are in, is what failed. */
const THE_OUTBOX: EffectInLog = { id: 'outbox', kind: 'outbox', attempts: 0 };
/** Longer than it takes whoever wrote an effect down to take it up. */
const SOON_MS = 50;
/** Errands under way at once: each waits for Teams and twice for the disk, and what is written then is written together. */
const AT_ONCE = 64;
/** Half an hour for an errand that fails by itself: it holds up its queue meanwhile. */
const ATTEMPTS = 12;
const LONGEST_WAIT_MS = 10 * 60_000;
/** While Teams is away it is asked this often, so that nobody waits for long once it is back. */
const LONGEST_WAIT_FOR_TEAMS_MS = 60_000;

const carryOut = async (runner: EffectRunner, effect: PendingEffect, isStopping: () => boolean): Promise<void> => {
  const { outbox, now, errands } = runner;
  if (isLate(effect, now())) {
    await outbox.abandon(effect.id, 'came too late to be of use');
    runner.expired?.(effect);
    return;
  }
  try {
    await run(errands, effect);
  } catch (error) {
    if (error instanceof NotYet) {
      await outbox.putOff(effect.id, later(now(), error.afterMs));
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    if (isGivenUp(effect, error, now())) {
      runner.failed(effect, error, undefined);
      await outbox.abandon(effect.id, message);
      return;
    }
    const again = later(now(), waitAfter(effect, error, runner.jitter?.() ?? 1));
    runner.failed(effect, error, again);
    await outbox.retry(effect.id, again, message);
    return;
  }
  await markDone(runner, effect, isStopping);
};

/** What was carried out is marked so however long the store is away: otherwise it would be carried out twice. */
const markDone = async (runner: EffectRunner, { id }: PendingEffect, isStopping: () => boolean): Promise<void> => {
  for (;;) {
    try {
      await runner.outbox.done(id);
      return;
    } catch (error) {
      if (isStopping()) throw error;
      runner.failed(THE_OUTBOX, error, later(runner.now(), MARK_AGAIN_MS));
      await new Promise((resolve) => setTimeout(resolve, MARK_AGAIN_MS));
    }
  }
};

/** What fails by itself is given up by count; nothing is while Teams is away, unless that lasts for days. */
const isGivenUp = (effect: PendingEffect, error: unknown, now: Instant): boolean => {
  if (error instanceof Hopeless) return true;
  if (effect.attempts + 1 < ATTEMPTS) return false;
  return !(error instanceof ComeBack) || isOutwaited(effect, now);
};

/** As long as it was told; else 1 s, 2 s, 4 s … of which at least half is waited. In milliseconds. */
const waitAfter = ({ attempts }: PendingEffect, error: unknown, jitter: number): number => {
  const isTeams = error instanceof ComeBack;
  if (isTeams && error.afterMs !== undefined) return error.afterMs;
  const longest = Math.min(1_000 * 2 ** attempts, isTeams ? LONGEST_WAIT_FOR_TEAMS_MS : LONGEST_WAIT_MS);
  return Math.round(longest / 2 + (longest / 2) * jitter);
};

const later = (from: Instant, ms: number): Instant => instant(Date.parse(from) + ms);

const run = (errands: Errands, effect: PendingEffect): Promise<void> => {
  const errand = effect.payload as Errand;
  const carry = errands[errand.kind] as ((errand: Errand, effect: PendingEffect) => Promise<void>) | undefined;
  if (carry === undefined) throw new Hopeless(`no such errand: ${effect.kind}`);
  return carry(errand, effect);
};

/** Errands being run in the background. */
export interface Effects {
  /** Whether one more may be under way. */
  readonly hasRoom: () => boolean;
  /** Carries out what whoever wrote it down has claimed with it. */
  readonly carryOut: (claimed: readonly PendingEffect[]) => void;
  /** Looks for what is due at once instead of at the next tick. */
  readonly wake: () => void;
  /** Looks in a moment, once for many askings: whoever wrote an effect down has the first turn at it. */
  readonly wakeSoon: () => void;
  /** True when nothing is under way and nothing is due. */
  readonly idle: () => Promise<boolean>;
  /** Takes up nothing more and waits for what is under way. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs due effects as they come, until stopped. Each is run as soon as its queue gets to it, however long others take:
 * a chat that Teams is slow with, or a document being made, holds up nobody else.
 */
export const startEffects = (runner: EffectRunner, pollMs: number): Effects => {
  const underWay = new Set<Promise<void>>();
  const ids = new Set<string>();
  const loop = { stopped: false, looking: false, again: false };

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      runner.failed(THE_OUTBOX, error, runner.now());
    }
  };
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => {
      underWay.delete(work);
    });
  };
  const carry = (claimed: readonly PendingEffect[]): void => {
    for (const effect of claimed) {
      // Handed out again because it takes longer than its lease: it is still being done, by this very process.
      if (ids.has(effect.id)) continue;
      ids.add(effect.id);
      track(
        guarded(() => carryOut(runner, effect, () => loop.stopped)).finally(() => {
          ids.delete(effect.id);
          wake();
        }),
      );
    }
  };
  const take = async (): Promise<void> => {
    const free = AT_ONCE + 1 - underWay.size;
    if (!loop.stopped && free > 0) carry(await runner.outbox.claim(runner.now(), free, LEASE_MS));
  };
  const isAskedAgain = (): boolean => loop.again;
  const look = async (): Promise<void> => {
    do {
      loop.again = false;
      await guarded(take);
    } while (isAskedAgain());
    loop.looking = false;
  };
  const wake = (): void => {
    loop.again = true;
    if (loop.looking || loop.stopped) return;
    loop.looking = true;
    track(look());
  };
  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  let soon: NodeJS.Timeout | undefined;
  const wakeSoon = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      wake();
    }, SOON_MS);
  };

  const timer = setInterval(wake, pollMs);
  wake();
  return {
    hasRoom: () => !loop.stopped && underWay.size < AT_ONCE,
    carryOut: carry,
    wake,
    wakeSoon,
    idle: async () => {
      wake();
      await settled();
      const { nextDue } = await runner.outbox.waiting();
      return nextDue === undefined || nextDue > runner.now();
    },
    stop: async () => {
      loop.stopped = true;
      clearInterval(timer);
      clearTimeout(soon);
      await settled();
    },
  };
};
