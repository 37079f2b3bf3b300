import type { Instant } from '../../src/domain';

/** At most `calls` in `ms` milliseconds. */
interface Window {
  readonly calls: number;
  readonly ms: number;
}

/** What Teams lets one bot do in one conversation ("Optimize your bot with rate limiting in Teams", per bot per thread). */
const WINDOWS: readonly Window[] = [
  { calls: 7, ms: 1_000 },
  { calls: 8, ms: 2_000 },
  { calls: 60, ms: 30_000 },
  { calls: 1_800, ms: 3_600_000 },
];
const LONGEST_MS = 3_600_000;

/** Keeps within Teams' limits by itself, so that nobody has to be told to come back. One for all conversations. */
export class Throttle {
  /** When calls were made, in milliseconds since 1970, by conversation. */
  readonly #sent = new Map<string, number[]>();
  /** Until when nothing may go there, likewise. */
  readonly #held = new Map<string, number>();

  /**
   * Takes a place for one call to a conversation.
   *
   * @returns 0 when it may be made now; else how many milliseconds to wait, and no place is taken.
   */
  take(conversation: string, now: Instant): number {
    const at = Date.parse(now);
    const recent = this.#sent.get(conversation) ?? [];
    // What was sent at a moment that is still to come was sent before the clock was set back.
    for (let last = recent.length - 1; (recent[last] ?? at) > at; last -= 1) recent[last] = at;
    while (at - (recent[0] ?? at) >= LONGEST_MS) recent.shift();
    const wait = Math.max(this.#holdFor(conversation, at), ...WINDOWS.map((window) => waitFor(window, recent, at)));
    if (wait === 0) recent.push(at);
    if (recent.length === 0) this.#sent.delete(conversation);
    else this.#sent.set(conversation, recent);
    return wait;
  }

  /** Lets nothing go to a conversation for so many milliseconds, whoever sends it: Teams asked for that. */
  hold(conversation: string, ms: number, now: Instant): void {
    this.#held.set(conversation, Date.parse(now) + ms);
  }

  #holdFor(conversation: string, at: number): number {
    const left = (this.#held.get(conversation) ?? at) - at;
    if (left <= 0) this.#held.delete(conversation);
    return Math.max(0, left);
  }
}

/** Until the oldest of the last `calls` has left the window. */
const waitFor = ({ calls, ms }: Window, recent: readonly number[], at: number): number => {
  const oldest = recent.at(-calls);
  return oldest === undefined ? 0 : Math.max(0, ms - (at - oldest));
};
