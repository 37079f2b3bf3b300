import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Who asks for the figures: the address the connection comes from, and what the request says of itself. */
export interface Asking {
  readonly address: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Who may read the figures. With a token, whoever shows it. Without one, only this machine, and not through a proxy: a
 * proxy on this machine would make everybody look like a neighbour.
 *
 * The value is the status of the answer; 404 where nobody outside can ever have them, as for any page there is not.
 */
export const metricsDoor =
  (token: string | undefined) =>
  ({ address, headers }: Asking): 200 | 401 | 404 => {
    if (token !== undefined) return isSame(headers.authorization ?? '', `Bearer ${token}`) ? 200 : 401;
    const isForwarded = PROXY_HEADERS.some((name) => headers[name] !== undefined);
    return isLoopback(address) && !isForwarded ? 200 : 404;
  };

const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(address);

/** In the same time whatever differs. */
const isSame = (given: string, expected: string): boolean => timingSafeEqual(hash(given), hash(expected));

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
