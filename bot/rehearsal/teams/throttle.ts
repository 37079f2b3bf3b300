/** At most `count` requests within `windowMs`. */
export interface Limit {
  readonly count: number;
  readonly windowMs: number;
}

const SECOND = 1000;

/** Send, create, update and delete, per bot and conversation. Source: Teams' rate limits for bots. */
export const SEND_LIMITS: readonly Limit[] = [
  { count: 7, windowMs: SECOND },
  { count: 8, windowMs: 2 * SECOND },
  { count: 60, windowMs: 30 * SECOND },
  { count: 1800, windowMs: 3600 * SECOND },
];

/** Reading members, per bot and conversation. */
export const ROSTER_LIMITS: readonly Limit[] = [
  { count: 14, windowMs: SECOND },
  { count: 16, windowMs: 2 * SECOND },
  { count: 120, windowMs: 30 * SECOND },
  { count: 3600, windowMs: 3600 * SECOND },
];

/** Counts requests per conversation. */
export interface Throttle {
  /** Lets a request pass (undefined) or says after how many whole seconds to come again. */
  take(conversation: string): number | undefined;
}

/** `now` in milliseconds. A refused request does not count. */
export const createThrottle = (limits: readonly Limit[], now: () => number): Throttle => {
  const longest = Math.max(...limits.map((limit) => limit.windowMs));
  const passed = new Map<string, readonly number[]>();
  return {
    take: (conversation) => {
      const at = now();
      const recent = (passed.get(conversation) ?? []).filter((time) => time > at - longest);
      const waits = limits.map(({ count, windowMs }) => {
        const [oldest] = recent.slice(-count);
        return recent.length < count || oldest === undefined ? 0 : oldest + windowMs - at;
      });
      const wait = Math.max(...waits);
      passed.set(conversation, wait > 0 ? recent : [...recent, at]);
      return wait > 0 ? Math.ceil(wait / SECOND) : undefined;
    },
  };
};
