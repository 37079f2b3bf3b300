import { tidy } from '../support/journey';
import { emptyPostgres } from '../support/postgres';
import { compare } from './compare';
import type { Outcome } from './outcome';
import { playThrough } from './play';

jest.setTimeout(120_000);
afterAll(tidy);

/** Every other seed is for `npm run chaos`, which plays for as long as it is told to. */
const SEED = 7_122_022;
const SCRIPT = 'the-floor';
const MOST = 4;

describe(`R1: a meeting whose servers are killed again and again (seed ${String(SEED)})`, () => {
  let undisturbed: Outcome;
  beforeAll(async () => {
    undisturbed = await playThrough({ script: SCRIPT });
    expect(undisturbed.verified).toBe('all as written');
    expect(undisturbed.events.length).toBeGreaterThan(20);
  });

  it.each([
    ['one server on a file', () => Promise.resolve({})],
    ['two servers on one PostgreSQL', async () => ({ journalUrl: await emptyPostgres(), servers: 2 })],
  ])('has the same journal, messages, cards and minutes as an undisturbed one on a file: %s', async (_, where) => {
    const disturbed = await playThrough({ script: SCRIPT, ...(await where()) }, { seed: SEED, most: MOST });
    expect(disturbed.killed).toBeGreaterThanOrEqual(3);
    const { again, most, ...rest } = compare(undisturbed, disturbed);
    expect(rest).toEqual({ lost: 0, doubled: 0, minutes: 0, wrong: [] });
    expect(again).toBeLessThanOrEqual(disturbed.killed);
    expect(most).toBeLessThanOrEqual(1);
  });
});
