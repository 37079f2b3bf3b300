/**
 * By which claim this process holds what it holds. A claim that lapsed and was given to somebody else ends nothing: it
 * is told from theirs by its token.
 */
export class Claims {
  readonly #tokens = new Map<string, string>();

  hold(token: string, ids: readonly string[]): void {
    for (const id of ids) this.#tokens.set(id, token);
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
