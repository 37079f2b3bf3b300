import type { Incoming } from '../teams';

/** What somebody may do: so many turns at once, and so many a second in the long run. */
interface Allowance {
  readonly burst: number;
  readonly perSecond: number;
}

/** What is left of an allowance, and when that was counted, in milliseconds. */
interface Left {
  readonly turns: number;
  readonly at: number;
}

/** A turn that is counted: what somebody writes or presses. What Teams itself reports is taken always. */
export type PacedTurn = Pick<Extract<Incoming, { readonly kind: 'message' | 'press' }>, 'from' | 'place'>;

/** Whoever is over an allowance, and whether they have been told so within the last minute. */
export type Verdict = { readonly kind: 'admitted' } | { readonly kind: 'over'; readonly isTold: boolean };

/** Ten seconds' worth at once: nobody types or presses that fast, and a program that does is stopped soon. */
const BURST_S = 10;
/** A chat may do what ten of its people may, a tenant what a hundred may. */
const PEOPLE = { person: 1, chat: 10, tenant: 100 } as const;
/** How often the same one is told. */
const TELL_EVERY_MS = 60_000;
/** When this many are counted, those who have their whole allowance again are forgotten. */
const MOST_COUNTED = 10_000;

/**
 * How fast people may go: each by themselves, in their chat and in their tenant, so that a program in one chat cannot
 * keep another waiting (a token bucket each). Counted by one server for itself: it is about that server's time.
 */
export class Pace {
  readonly #left = new Map<string, Left>();
  readonly #told = new Map<string, number>();
  readonly #perSecond: number;

  /** `perSecond`: of one person, in the long run. Infinity for no limit. */
  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Counts a turn. `now`: in milliseconds, of a clock that is never set back. */
  take({ from, place }: PacedTurn, now: number): Verdict {
    if (this.#perSecond === Infinity) return { kind: 'admitted' };
    const keys = {
      person: `p|${place.tenant}|${from.id}`,
      chat: `c|${place.conversation}`,
      tenant: `t|${place.tenant}`,
    };
    for (const who of ['person', 'chat', 'tenant'] as const) {
      const key = keys[who];
      const { burst, perSecond } = this.#allowance(PEOPLE[who]);
      const turns = leftNow(this.#left.get(key), now, { burst, perSecond });
      if (turns < 1)
        return { kind: 'over', isTold: this.#isTold(who === 'person' ? `${key}|${place.conversation}` : key, now) };
      this.#left.set(key, { turns: turns - 1, at: now });
    }
    if (this.#left.size > MOST_COUNTED) this.#forget(now);
    return { kind: 'admitted' };
  }

  #allowance(people: number): Allowance {
    const perSecond = this.#perSecond * people;
    return { burst: Math.max(1, perSecond * BURST_S), perSecond };
  }

  #isTold(whom: string, now: number): boolean {
    const last = this.#told.get(whom);
    if (last !== undefined && now - last < TELL_EVERY_MS) return true;
    for (const [each, at] of this.#told) if (now - at >= TELL_EVERY_MS) this.#told.delete(each);
    this.#told.set(whom, now);
    return false;
  }

  /** After ten seconds everybody has their whole allowance again. */
  #forget(now: number): void {
    for (const [key, { at }] of this.#left) if (now - at >= BURST_S * 1_000) this.#left.delete(key);
  }
}

const leftNow = (left: Left | undefined, now: number, { burst, perSecond }: Allowance): number =>
  left === undefined ? burst : Math.min(burst, left.turns + ((now - left.at) / 1_000) * perSecond);
