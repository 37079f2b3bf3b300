import { randomUUID } from 'node:crypto';
import type { Append, PendingEffect } from '../app';

/** A claim made with an append: from when, until when, by what token. */
export interface Taking {
  readonly now: string;
  readonly lease: string;
  readonly token: string;
}

/** The claim an append asks for. */
export const takingOf = ({ takeMs, recordedAt: now }: Append): Taking | undefined =>
  takeMs === undefined
    ? undefined
    : { now, lease: new Date(Date.parse(now) + takeMs).toISOString(), token: randomUUID() };

/**
 * By which claim this process holds what it holds. A claim that lapsed and was given to somebody else ends nothing: it
 * is told from theirs by its token.
 */
export class Claims {
  readonly #claims = new Map<string, Claim>();

  hold(token: string, effects: readonly Pick<PendingEffect, 'id' | 'queue'>[]): void {
    for (const { id, queue } of effects) this.#claims.set(id, { token, queue });
  }

  /** None for an effect this process did not claim: then it is ended whoever holds it. */
  of(id: string): Claim | undefined {
    return this.#claims.get(id);
  }

  /** It may have been claimed anew before its end was heard of, and then it is held by another claim. */
  letGo(id: string, claim: Claim | undefined): void {
    if (this.#claims.get(id) === claim) this.#claims.delete(id);
  }
}

/** What an effect is held by, and the queue it stands in. */
export interface Claim {
  readonly token: string;
  readonly queue: string;
}

/** How a claim ends. */
export interface Ending {
  readonly id: string;
  /** What becomes of the effect; `waiting`: it is tried again. */
  readonly status: 'done' | 'abandoned' | 'waiting';
  /** Where it waits: until when, and whether this was an attempt. */
  readonly due?: string;
  readonly counted?: boolean;
  readonly error?: string;
}
