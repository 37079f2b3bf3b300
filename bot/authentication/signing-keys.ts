import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { isSameService } from './service-hosts';

/** A key of the issuer's, ready for checking signatures. */
export interface SigningKey {
  readonly key: KeyObject;
  /** Channels the key speaks for; a key that names none speaks for all. */
  readonly endorsements: readonly string[];
}

export interface SigningKeysOptions {
  /** OpenID Connect discovery document of the issuer. */
  readonly openIdMetadataUrl: string;
  /** Milliseconds on any clock that only runs forward. */
  readonly clock?: () => number;
  /** Told when old keys are used because no new ones can be had. */
  readonly alarm: (reason: string) => void;
}

const HOUR = 3_600_000;
/** Keys are fetched anew after this long. */
const FRESH_MS = 24 * HOUR;
/** Keys that are known go on being believed this long while the issuer does not answer. */
const STALE_MS = 48 * HOUR;
/** A key id nobody knows makes the keys be fetched again, but not more often than this: ids cost nothing to invent. */
const UNKNOWN_KEY_MS = 60_000;
/** After a fetch that failed, the next is not tried for this long. */
const FAILED_MS = 5_000;
const FETCH_TIMEOUT_MS = 5_000;

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({
  keys: z.array(
    z
      .object({
        kid: z.string(),
        kty: z.literal('RSA'),
        n: z.string(),
        e: z.string(),
        endorsements: z.array(z.string()),
      })
      .partial({ endorsements: true })
      .nullable()
      .catch(null),
  ),
});

/** The issuer's signing keys: kept a day, fetched by one request at a time. */
export class SigningKeys {
  readonly #options: SigningKeysOptions;
  readonly #clock: () => number;
  #keys: ReadonlyMap<string, SigningKey> = new Map();
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #failedAt = Number.NEGATIVE_INFINITY;
  #fetching: Promise<string | undefined> | undefined;

  constructor(options: SigningKeysOptions) {
    this.#options = options;
    this.#clock = options.clock ?? ((): number => performance.now());
  }

  /**
   * The key of an id; `undefined` for one the issuer does not have, `unavailable` where it does not answer and what is
   * known of its keys is too old: the fault is not the caller's then, who should come again.
   */
  async find(kid: string): Promise<SigningKey | undefined | 'unavailable'> {
    const age = this.#clock() - this.#fetchedAt;
    const known = this.#keys.get(kid);
    if (age < FRESH_MS && (known !== undefined || age < UNKNOWN_KEY_MS)) return known;
    const failure = await this.#refresh();
    if (failure === undefined) return this.#keys.get(kid);
    if (known === undefined || age >= STALE_MS) return 'unavailable';
    this.#options.alarm(failure);
    return known;
  }

  /** Why the keys could not be had; `undefined` when they were. */
  async #refresh(): Promise<string | undefined> {
    if (this.#clock() - this.#failedAt < FAILED_MS) return 'they could not be had a moment ago';
    this.#fetching ??= this.#fetch().finally(() => (this.#fetching = undefined));
    return this.#fetching;
  }

  async #fetch(): Promise<string | undefined> {
    try {
      const { openIdMetadataUrl } = this.#options;
      const { jwks_uri: keysUrl } = metadata.parse(await json(openIdMetadataUrl));
      // The address comes from the document, and may lead nowhere the settings do not.
      if (!isSameService(keysUrl, openIdMetadataUrl)) throw new Error('the issuer keeps its keys elsewhere');
      const { keys } = keySet.parse(await json(keysUrl));
      this.#keys = new Map(keys.flatMap((key) => (key === null ? [] : [[key.kid, signingKey(key)] as const])));
      this.#fetchedAt = this.#clock();
      return undefined;
    } catch (error) {
      this.#failedAt = this.#clock();
      return String(error);
    }
  }
}

const signingKey = ({
  kty,
  n,
  e,
  endorsements = [],
}: {
  kty: 'RSA';
  n: string;
  e: string;
  endorsements?: string[] | undefined;
}): SigningKey => ({
  key: createPublicKey({ key: { kty, n, e } satisfies JsonWebKey, format: 'jwk' }),
  endorsements,
});

const json = async (url: string): Promise<unknown> => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the issuer answered ${String(response.status)}`);
  return response.json();
};
