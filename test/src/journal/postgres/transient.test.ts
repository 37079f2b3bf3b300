import { isConnectionLost, isTransient, patiently, type Clock } from '../../../../src/journal/postgres/transient';

const failing = (code: string | undefined, message = 'x') => Object.assign(new Error(message), { code });

/** A clock that runs only while it is waited for. */
const clock = (): Clock & { readonly pauses: number[] } => {
  const pauses: number[] = [];
  return {
    pauses,
    now: () => pauses.reduce((sum, ms) => sum + ms, 0),
    pause: (ms) => Promise.resolve(pauses.push(ms)),
  };
};

describe('what stops a statement', () => {
  it.each([
    ['a server that ends', failing('57P01')],
    ['a server that starts', failing('57P03')],
    ['a server that only copies another now', failing('25006')],
    ['a broken line', failing('ECONNRESET')],
    ['a name with two addresses and nobody there', { errors: [failing('ECONNREFUSED'), failing('ECONNREFUSED')] }],
    ['a line that ended without a word', failing(undefined, 'Connection terminated unexpectedly')],
    ['no answer', failing(undefined, 'Query read timeout')],
    ['an error of the protocol', failing('08P01')],
    ['a plan older than the tables', failing('0A000')],
  ])('may pass, on another connection: %s', (_, error) => {
    expect(isConnectionLost(error)).toBe(true);
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    ['another transaction was first', failing('40001')],
    ['two waited for each other', failing('40P01')],
    ['somebody held a lock for long', failing('55P03')],
    ['it took too long', failing('57014')],
    ['too many are connected', failing('53300')],
  ])('may pass, on the same connection: %s', (_, error) => {
    expect(isConnectionLost(error)).toBe(false);
    expect(isTransient(error)).toBe(true);
  });

  it.each([
    ['a full disk', failing('53100')],
    ['a wrong password', failing('28P01')],
    ['a table that is not there', failing('42P01')],
    ['what is no error', undefined],
    ['a fault of ours', new TypeError('x is undefined')],
  ])('does not pass by itself: %s', (_, error) => {
    expect(isTransient(error)).toBe(false);
  });
});

describe('patience with a database', () => {
  it('asks again, each time after a longer pause, until it is answered', async () => {
    const time = clock();
    const attempts: number[] = [];
    const answer = await patiently(
      (attempt) => {
        attempts.push(attempt);
        return attempt < 4 ? Promise.reject(failing('40001')) : Promise.resolve('done');
      },
      8_000,
      time,
    );
    expect(answer).toBe('done');
    expect(attempts).toEqual([1, 2, 3, 4]);
    expect(time.pauses).toHaveLength(3);
  });

  it('ends when its time is over, with what stopped it last', async () => {
    const time = clock();
    await expect(patiently((attempt) => Promise.reject(failing('57P03', `${attempt}`)), 8_000, time)).rejects.toThrow(
      /^\d+$/,
    );
    expect(time.now()).toBeLessThanOrEqual(8_000);
    expect(time.now()).toBeGreaterThan(6_000);
    expect(Math.max(...time.pauses)).toBeLessThanOrEqual(1_000);
  });

  it('is not had with what will not pass', async () => {
    const time = clock();
    await expect(patiently(() => Promise.reject(failing('42P01')), 8_000, time)).rejects.toThrow('x');
    expect(time.pauses).toEqual([]);
  });
});
