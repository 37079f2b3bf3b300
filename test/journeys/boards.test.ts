import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, rehearsed, run, tidy } from '../support/journey';

jest.setTimeout(120_000);
afterAll(tidy);

/** The minutes of a rehearsal's last meeting, and of one before it by its number; together as their golden file has them. */
const minutesOf = async (script: string, ...earlier: readonly string[]): Promise<string> => {
  const played = await rehearsed(script);
  const texts: string[] = [];
  for (const number of earlier) {
    const out = folder();
    const ended = await run('bot/cli/minutes', [number, '--out', out], { NUIJA_DATA: played.data });
    if (ended.code !== 0) throw new Error(ended.err);
    texts.push(readFileSync(join(out, 'minutes.txt'), 'utf8'));
  }
  texts.push(readFileSync(join(played.dir, 'minutes.txt'), 'utf8'));
  return texts.map((text) => `${text.trimEnd()}\n`).join('\n* * *\n\n');
};
const golden = (name: string): string => readFileSync(join(__dirname, '../golden', `${name}.txt`), 'utf8');

describe('a Swedish-language board that is too few to decide', () => {
  it('says so, considers nothing, and has a quorum when it meets again the same evening', async () => {
    expect(await minutesOf('board-without-quorum', '3/2026')).toBe(golden('board-without-quorum.sv'));
  });
});

describe('a Finnish municipal board', () => {
  it('votes 5–3–1 with a dissent, goes on without its recused chair, and leaves an item on the table', async () => {
    expect(await minutesOf('municipal-board')).toBe(golden('municipal-board.fi'));
  });
});

describe('a university committee that meets two days running', () => {
  it('goes on with what it deferred, and tells what became of the actions it had agreed on', async () => {
    expect(await minutesOf('carried-actions', '3/2026')).toBe(golden('carried-actions.en'));
  });
});
