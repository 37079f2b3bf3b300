import { instant, millisecondsBetween, type Instant } from '../../src/domain';

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
  readonly #sent = new Map<string, Instant[]>();
  readonly #held = new Map<string, Instant>();

  /**
   * Takes a place for one call to a conversation.
   *
   * @returns 0 when it may be made now; else how many milliseconds to wait, and no place is taken.
   */
  take(conversation: string, now: Instant): number {
    const recent = (this.#sent.get(conversation) ?? [])
      // What was sent at a moment that is still to come was sent before the clock was set back.
      .map((at) => (at > now ? now : at))
      .filter((at) => millisecondsBetween(at, now) < LONGEST_MS);
    const wait = Math.max(this.#holdFor(conversation, now), ...WINDOWS.map((window) => waitFor(window, recent, now)));
    if (wait === 0) recent.push(now);
    if (recent.length === 0) this.#sent.delete(conversation);
    else this.#sent.set(conversation, recent);
    return wait;
  }

  /** Lets nothing go to a conversation for so many milliseconds, whoever sends it: Teams asked for that. */
  hold(conversation: string, ms: number, now: Instant): void {
    this.#held.set(conversation, instant(Date.parse(now) + ms));
  }

  #holdFor(conversation: string, now: Instant): number {
    const until = this.#held.get(conversation);
    const left = until === undefined ? 0 : millisecondsBetween(now, until);
    if (left <= 0) this.#held.delete(conversation);
    return Math.max(0, left);
  }
}

/** Until the oldest of the last `calls` has left the window. */
const waitFor = ({ calls, ms }: Window, recent: readonly Instant[], now: Instant): number => {
  const oldest = recent.at(-calls);
  return oldest === undefined ? 0 : Math.max(0, ms - millisecondsBetween(oldest, now));
};
