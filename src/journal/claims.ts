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
  readonly #tokens = new Map<string, string>();

  hold(token: string, effects: readonly Pick<PendingEffect, 'id'>[]): void {
    for (const { id } of effects) this.#tokens.set(id, token);
  }

  /** None for an effect this process did not claim: then it is ended whoever holds it. */
  tokenOf(id: string): string | undefined {
    return this.#tokens.get(id);
  }

  /** It may have been claimed anew before its end was heard of, and then it is held by another token. */
  letGo(id: string, token: string | undefined): void {
    if (this.#tokens.get(id) === token) this.#tokens.delete(id);
  }
}

/** How a claim ends. */
export interface Ending {
  readonly id: string;
  /** Of the claim that ends. */
  readonly token?: string | undefined;
  /** What becomes of the effect; `waiting`: it is tried again. */
  readonly status: 'done' | 'abandoned' | 'waiting';
  /** Where it waits: until when, and whether this was an attempt. */
  readonly due?: string;
  readonly counted?: boolean;
  readonly error?: string;
}
