import { gate, isServiceUrl, SigningKeys, type Gate } from '../../../bot/authentication';
import { BAD_TOKENS } from '../../support/bad-tokens';
import { activity, BOT_ID, ISSUER, NOW, startIssuer, TENANT, token, type Issuer } from '../../support/token-issuer';

const DAY_MS = 86_400_000;

let issuer: Issuer;
let now: number;
/** Milliseconds the keys have been kept for. */
let kept: number;
let door: Gate;

const newDoor = (): Gate => {
  const keys = new SigningKeys({
    openIdMetadataUrl: issuer.metadataUrl,
    clock: () => kept,
    alarm: () => undefined,
  });
  return gate({ botId: BOT_ID, issuer: ISSUER, keys, tenants: [TENANT], mayCall: isServiceUrl, now: () => now });
};

beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(() => issuer.close());
beforeEach(() => {
  now = NOW;
  kept = 0;
  issuer.rotate('k1');
  door = newDoor();
});

const comesWith = async (shown: string): Promise<number> => {
  const entry = await door(`Bearer ${shown}`, activity());
  return entry.kind === 'admitted' ? 200 : entry.status;
};

describe('S1: a token is good', () => {
  it('for a minute after it expires and from a minute before it begins, as clocks differ', async () => {
    expect(await comesWith(token({ claims: { exp: NOW - 59 } }))).toBe(200);
    expect(await comesWith(token({ claims: { exp: NOW - 60 } }))).toBe(401);
    expect(await comesWith(token({ claims: { nbf: NOW + 60 } }))).toBe(200);
    expect(await comesWith(token({ claims: { nbf: NOW + 61 } }))).toBe(401);
  });

  it('at once where it does not say when it begins', async () => {
    expect(await comesWith(token({ without: ['nbf'] }))).toBe(200);
  });

  it.each(['RS256', 'RS384', 'RS512'] as const)('signed by %s', async (algorithm) => {
    expect(await comesWith(token({ algorithm }))).toBe(200);
  });

  it('with a key id of 128 letters', async () => {
    const kid = 'k'.repeat(128);
    issuer.rotate(kid);
    expect(await comesWith(token({ header: { kid } }))).toBe(200);
  });

  it('up to 8 kB and not a letter longer', async () => {
    const longest = ofLength(8_192);
    const tooLong = ofLength(8_193);
    expect([longest.length, tooLong.length]).toEqual([8_192, 8_193]);
    expect(await comesWith(longest)).toBe(200);
    expect(await comesWith(tooLong)).toBe(401);
  });
});

describe('S1: a token that was checked once', () => {
  it('is believed until a minute after it expires, and not a second longer', async () => {
    const shown = token({ claims: { exp: NOW + 10 } });
    expect(await comesWith(shown)).toBe(200);
    now = NOW + 69;
    expect(await comesWith(shown)).toBe(200);
    now = NOW + 70;
    expect(await comesWith(shown)).toBe(401);
  });

  it('is not good yet where the clock is put back behind its beginning', async () => {
    const shown = token({ claims: { nbf: NOW } });
    expect(await comesWith(shown)).toBe(200);
    now = NOW - 60;
    expect(await comesWith(shown)).toBe(200);
    now = NOW - 61;
    expect(await comesWith(shown)).toBe(401);
    now = NOW;
    expect(await comesWith(shown)).toBe(200);
  });

  it('is one of a thousand that are remembered: the next makes the oldest be checked again', async () => {
    const oldest = token({ claims: { n: 0 } });
    const second = token({ claims: { n: 1 } });
    await comesWith(oldest);
    await comesWith(second);
    for (let n = 2; n < 1_000; n += 1) await comesWith(token({ claims: { n } }));
    // Whatever has to be checked from now on is refused: the issuer has another key.
    issuer.rotate('k2');
    kept = DAY_MS;
    expect(await comesWith(oldest)).toBe(200);
    expect(await comesWith(token({ header: { kid: 'k2' } }))).toBe(200);
    expect(await comesWith(oldest)).toBe(401);
    expect(await comesWith(second)).toBe(200);
  });
});

describe('S1: a token that is not good', () => {
  it('makes the keys be fetched only where nothing but the signature tells', async () => {
    const asking: string[] = [];
    for (const [what, authorization] of BAD_TOKENS) {
      const before = issuer.asked();
      await newDoor()(authorization(), activity());
      if (issuer.asked() > before) asking.push(what);
    }
    expect(asking).toEqual([
      'an elliptic signature that says it is RSA',
      'a signature by another key under the same id',
      'a signature that was tampered with',
      'claims that were tampered with',
      'a key id nobody knows',
      'a key of its own by jku',
      'a key of its own by jwk',
      'a token that vouches for another service',
    ]);
  });
});

/** A good token of so many letters. Base64 has lengths it cannot have, so the header is filled up with some. */
const ofLength = (length: number): string => {
  for (const fill of ['', 'x', 'xx']) {
    const made = (padding: number): string => token({ claims: { padding: 'x'.repeat(padding) }, header: { fill } });
    const about = Math.floor(((length - made(0).length) * 3) / 4);
    for (const padding of [about - 1, about, about + 1]) if (made(padding).length === length) return made(padding);
  }
  throw new Error(`no token has ${String(length)} letters`);
};
