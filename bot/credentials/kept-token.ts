import { noToken, type NoToken } from './no-token';
import type { Token, TokenRequest, TokenSource } from './token';

/** A token is renewed this long before it expires, in milliseconds: what is under way then is still signed well. */
const EARLY_MS = 5 * 60_000;
/** One with less life left than this is not used any more: the call it signs takes a moment, and clocks differ. */
const LAST_MS = 60_000;
/** After a request that failed, the next is not made for this long, however many calls are waiting. */
const FAILED_MS = 5_000;

/**
 * Keeps a token until shortly before it expires. However many ask, one request is under way; where it fails, the old
 * token is used as long as it is good.
 *
 * @param now milliseconds since 1970: tokens live by the world's clock, also while a rehearsal has one of its own
 */
export const keptToken = (request: TokenRequest, now: () => number = Date.now): TokenSource => {
  let kept: Token = { value: '', expires: 0 };
  let failed: { readonly at: number; readonly why: NoToken } | undefined;
  let underWay: Promise<void> | undefined;

  const renew = async (): Promise<void> => {
    try {
      kept = await request();
      failed = undefined;
    } catch (error) {
      failed = { at: now(), why: noToken(error) };
    } finally {
      underWay = undefined;
    }
  };
  const left = (): number => kept.expires - now();
  const isTooSoon = (): boolean => failed !== undefined && now() - failed.at < FAILED_MS;

  return async () => {
    if (left() < EARLY_MS && !isTooSoon()) await (underWay ??= renew());
    // A token just given is used however short its life; an old one as long as it is good.
    if (failed !== undefined && left() < LAST_MS) throw failed.why;
    return kept.value;
  };
};
