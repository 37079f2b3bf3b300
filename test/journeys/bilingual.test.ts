import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeOf, FILES, folder, rehearsed, run, tidy, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

let played: Rehearsed;
beforeAll(async () => {
  played = await rehearsed('bilingual');
});
afterAll(tidy);

const textOf = (dir: string, name: string): string => readFileSync(join(dir, name), 'utf8').trimEnd();
const golden = (name: string): string => textOf(join(__dirname, '../golden'), name);
const SWEDISH = FILES.map((file) => file.replace('minutes', 'minutes-sv'));

describe('a committee that works in Finnish and Swedish', () => {
  it('has its minutes in each, whole in its own language', () => {
    expect(textOf(played.dir, 'minutes.txt')).toBe(golden('bilingual.fi.txt'));
    expect(textOf(played.dir, 'minutes-sv.txt')).toBe(golden('bilingual.sv.txt'));
  });

  it('has both brought to the secretary on one card', () => {
    const [card] = exchangeOf(played).filter(({ body }) => body?.['summary'] === 'pöytäkirjaluonnos on valmis');
    expect(JSON.stringify(card?.body)).toContain('Protokoll på svenska');
    expect(JSON.stringify(card?.body)).toMatch(/\/files\/[^/"]+\/minutes-sv\.docx/);
  });

  it('has the Swedish minutes written again as they were sent, alone, and all of it checked', async () => {
    const dir = folder();
    const settings = { NUIJA_DATA: played.data };
    const { code, out } = await run('bot/cli/minutes', ['2/2026', '--out', dir, '--language', 'sv'], settings);
    expect([code, out]).toEqual([0, expect.stringContaining('as it was sent')]);
    for (const file of SWEDISH)
      expect(readFileSync(join(dir, file)).equals(readFileSync(join(played.dir, file)))).toBe(true);
    expect(out).not.toContain('minutes.docx');
    expect(await run('bot/cli/verify', [], settings)).toMatchObject({ code: 0 });
  });
});
