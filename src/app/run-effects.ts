import { addMinutes, instant, type Instant } from '../domain';
import type { Errand } from './errands';
import type { Outbox, PendingEffect } from './ports';

/** Thrown by an errand that will never succeed: it is given up and stays visible. */
export class Hopeless extends Error {}

/** Thrown by an errand that was told when to come back. */
export class ComeBack extends Error {
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
  /** Told of every failure, for the log. */
  readonly failed: (effect: PendingEffect, error: unknown, again: Instant | undefined) => void;
}

const LEASE_MS = 60_000;
const BATCH = 16;
const ATTEMPTS = 12;
const LONGEST_WAIT_MS = 10 * 60_000;

/** Carries out what is due, once. Returns how many errands were run: 0 when nothing is due. */
export const runDueEffects = async (runner: EffectRunner): Promise<number> => {
  const effects = await runner.outbox.claim(runner.now(), BATCH, LEASE_MS);
  await Promise.all(effects.map((effect) => carryOut(runner, effect)));
  return effects.length;
};

const carryOut = async (runner: EffectRunner, effect: PendingEffect): Promise<void> => {
  try {
    await run(runner.errands, effect);
    await runner.outbox.done(effect.id);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Hopeless || effect.attempts + 1 >= ATTEMPTS) {
      runner.failed(effect, error, undefined);
      await runner.outbox.abandon(effect.id, message);
      return;
    }
    const wait = error instanceof ComeBack ? error.afterMs : backoff(effect.attempts);
    const again = instant(Date.parse(runner.now()) + wait);
    runner.failed(effect, error, again);
    await runner.outbox.retry(effect.id, again, message);
  }
};

const run = (errands: Errands, effect: PendingEffect): Promise<void> => {
  const errand = effect.payload as Errand;
  const carry = errands[errand.kind] as ((errand: Errand, effect: PendingEffect) => Promise<void>) | undefined;
  if (carry === undefined) throw new Hopeless(`no such errand: ${effect.kind}`);
  return carry(errand, effect);
};

/** 1 s, 2 s, 4 s … up to ten minutes. */
const backoff = (attempts: number): number => Math.min(1_000 * 2 ** attempts, LONGEST_WAIT_MS);

/** Runs due effects as they come, until stopped. `wake` looks at once instead of at the next tick. */
export const startEffects = (
  runner: EffectRunner,
  pollMs: number,
): { readonly wake: () => void; readonly idle: () => Promise<boolean>; readonly stop: () => Promise<void> } => {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let active = false;
  let wanted = false;
  const round = async (): Promise<void> => {
    do {
      wanted = false;
      try {
        while (!stopped && (await runDueEffects(runner)) > 0);
      } catch (error) {
        runner.failed(NOT_CLAIMED, error, addMinutes(runner.now(), 0));
      }
    } while (wanted && !stopped);
    active = false;
  };
  const wake = (): void => {
    wanted = true;
    if (active || stopped) return;
    active = true;
    running = round();
  };
  const timer = setInterval(wake, pollMs);
  wake();
  return {
    wake,
    idle: async () => {
      wake();
      await running;
      const { nextDue } = await runner.outbox.waiting();
      return nextDue === undefined || nextDue > runner.now();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};

const NOT_CLAIMED = { id: 'claim', kind: 'claim', queue: '', attempts: 0, payload: null } as unknown as PendingEffect;
