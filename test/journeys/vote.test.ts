import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehearsed, tidy } from '../support/journey';

jest.setTimeout(120_000);
afterAll(tidy);

describe('a board that votes five to three', () => {
  it('has the vote, the proposal that lapsed, the dissent and the list of votes in its minutes', async () => {
    const { dir } = await rehearsed('vote');
    const minutes = readFileSync(join(dir, 'minutes.txt'), 'utf8').trimEnd();
    expect(minutes.split('\n')).toEqual(
      readFileSync(join(__dirname, '../golden/vote.fi.txt'), 'utf8').trimEnd().split('\n'),
    );
  });
});
