import { keptToken } from '../../../bot/credentials/kept-token';
import { NoToken } from '../../../bot/credentials/no-token';
import type { Token } from '../../../bot/credentials/token';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An issuer whose tokens last an hour, and a clock. */
const issuer = () => {
  const at = { now: 0, down: false, given: 0, held: undefined as Promise<void> | undefined };
  const request = async (): Promise<Token> => {
    at.given += 1;
    const mine = at.given;
    await at.held;
    if (at.down) throw Object.assign(new Error('a password, perhaps'), { errorCode: 'ECONNREFUSED' });
    return { value: `token ${String(mine)}`, expires: at.now + HOUR };
  };
  return { at, tokens: keptToken(request, () => at.now) };
};

describe('a token for Teams', () => {
  it('is asked for when it is first needed, and kept until shortly before it expires', async () => {
    const { at, tokens } = issuer();
    expect(at.given).toBe(0);
    expect(await tokens()).toBe('token 1');
    at.now = 54 * MINUTE;
    expect(await tokens()).toBe('token 1');
    at.now = 56 * MINUTE;
    expect(await tokens()).toBe('token 2');
    expect(at.given).toBe(2);
  });

  it('is asked for once, however many wait for it', async () => {
    const { at, tokens } = issuer();
    let give = (): void => undefined;
    at.held = new Promise((resolve) => (give = resolve));
    const waiting = Promise.all(Array.from({ length: 50 }, () => tokens()));
    give();
    expect(new Set(await waiting)).toEqual(new Set(['token 1']));
    expect(at.given).toBe(1);
  });

  it('that cannot be renewed is used to the end, and not asked for with every call', async () => {
    const { at, tokens } = issuer();
    await tokens();
    at.down = true;
    at.now = 56 * MINUTE;
    for (let call = 0; call < 20; call += 1) expect(await tokens()).toBe('token 1');
    expect(at.given).toBe(2);
    at.now += 5_000;
    expect(await tokens()).toBe('token 1');
    expect(at.given).toBe(3);
    at.now = 59 * MINUTE + 1;
    await expect(tokens()).rejects.toBeInstanceOf(NoToken);
    at.down = false;
    at.now += 5_000;
    expect(await tokens()).toBe('token 5');
  });

  it('that nobody gives is said to be missing, in no words of the issuer’s', async () => {
    const { at, tokens } = issuer();
    at.down = true;
    await expect(tokens()).rejects.toEqual(new NoToken('no token for Teams: ECONNREFUSED'));
    await expect(tokens()).rejects.toBeInstanceOf(NoToken);
    expect(at.given).toBe(1);
  });

  it('that is short-lived is used all the same', async () => {
    let given = 0;
    const tokens = keptToken(
      () => Promise.resolve({ value: `token ${String((given += 1))}`, expires: 30_000 }),
      () => 0,
    );
    expect(await tokens()).toBe('token 1');
    expect(await tokens()).toBe('token 2');
  });
});
