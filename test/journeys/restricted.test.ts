import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchangeOf, FILES, folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

let played: Rehearsed;
beforeAll(async () => {
  played = await rehearsed('restricted');
});
afterAll(tidy);

const textOf = (dir: string, name: string): string => readFileSync(join(dir, name), 'utf8').trimEnd();
const golden = (name: string): string => textOf(join(__dirname, '../golden'), name);
const PUBLIC_FILES = FILES.map((file) => file.replace('minutes', 'minutes-public'));
/** Whoever and whatever the matter is about. */
const SECRET = /Kaarnik|irtisano|sopimussak|Oikari/;

describe('a meeting with an item that is not public', () => {
  it('has minutes with all of it, and others for everybody', () => {
    expect(textOf(played.dir, 'minutes.txt')).toBe(golden('restricted.fi.txt'));
    expect(textOf(played.dir, 'minutes-public.txt')).toBe(golden('restricted-public.fi.txt'));
    expect(textOf(played.dir, 'minutes.txt')).toMatch(SECRET);
    for (const file of PUBLIC_FILES) expect(textOf(played.dir, file)).not.toMatch(SECRET);
  });

  it('says nothing of it in the chat, where visitors are, nor on the card everybody sees', () => {
    const crossings = exchangeOf(played).filter(
      ({ direction, kind }) => direction === 'fromBot' && (kind === 'send' || kind === 'update'),
    );
    const chat = crossings.filter(({ conversation }) => conversation?.startsWith('19:meeting_'));
    expect(chat.length).toBeGreaterThan(20);
    for (const { body } of chat) expect(JSON.stringify(body ?? '')).not.toMatch(SECRET);
    expect(JSON.stringify(chat)).toContain('Järjestelmähankinnan sopimus');
  });

  it('brings both to the secretary', () => {
    const [card] = exchangeOf(played).filter(({ body }) => body?.['summary'] === 'pöytäkirjaluonnos on valmis');
    const urls = [...JSON.stringify(card?.body).matchAll(/\/files\/[^/"]+\/([\w.-]+)"/g)].map(([, name]) => name);
    const opened = ['docx', 'pdf', 'html'];
    expect(urls.toSorted()).toEqual(
      ['minutes-public', 'minutes', 'annex'].flatMap((name) => opened.map((format) => `${name}.${format}`)).toSorted(),
    );
    expect(JSON.stringify(card?.body)).toContain('Julkinen pöytäkirja');
  });
});

describe('on the command line', () => {
  const minutes = (...args: string[]): Promise<Ended> => run('bot/cli/minutes', args, { NUIJA_DATA: played.data });

  it('both versions are written again as they were sent, or the public one alone', async () => {
    const [both, one] = [folder(), folder()];
    const { code, out } = await minutes('3/2026', '--out', both);
    expect(code).toBe(0);
    for (const file of [...FILES, ...PUBLIC_FILES]) {
      expect(out).toContain(file);
      expect(readFileSync(join(both, file)).equals(readFileSync(join(played.dir, file)))).toBe(true);
    }
    const alone = await minutes('3/2026', '--out', one, '--public');
    expect(alone.code).toBe(0);
    expect(alone.out).not.toContain('minutes.docx');
    expect(textOf(one, 'minutes-public.txt')).toBe(golden('restricted-public.fi.txt'));
  });

  it('the public version can be had in another language, and for other systems', async () => {
    const dir = folder();
    await minutes('3/2026', '--out', dir, '--public', '--language', 'sv', '--exports');
    expect(textOf(dir, 'minutes-public.txt')).toContain('Ärendet är sekretessbelagt (JulkL 24 § 1 mom. 20 kohta).');
    expect(textOf(dir, 'minutes-public.oparl.json')).not.toMatch(SECRET);
  });

  it('the decisions are for everybody, and an extract is whole for whom it concerns', async () => {
    const dir = folder();
    await minutes('3/2026', '--out', dir, '--decisions');
    expect(textOf(dir, 'decisions.txt').split('\n').slice(-4)).toEqual([
      '3 § Tilinpäätös',
      'Päätös: Kunnanhallitus hyväksyi tilinpäätöksen.',
      '4 § Järjestelmähankinnan sopimus',
      'Asia on salassa pidettävä (JulkL 24 § 1 mom. 20 kohta).',
    ]);
    await minutes('3/2026', '--out', dir, '--extract', '4');
    expect(textOf(dir, 'extract-4.txt')).toContain(
      'Päätös: Kunnanhallitus päätti irtisanoa Kaarnikka Oy:n sopimuksen.',
    );
    await minutes('3/2026', '--out', dir, '--annex');
    const sentence = 'Päätös: Kunnanhallitus päätti irtisanoa Kaarnikka Oy:n sopimuksen.';
    expect(textOf(dir, 'annex.txt')).toContain(`4 | ${sentence} | Aino Korhonen | 15.20`);
    const { code, err } = await minutes('3/2026', '--out', dir, '--extract', '44');
    expect([code, err]).toEqual([1, expect.stringContaining('There is no item 44. There are: 1, 2, 3, 4, 5, 6')]);
  });

  it('every file of both is checked', async () => {
    const { code, out } = await run('bot/cli/verify', [], { NUIJA_DATA: played.data });
    expect([code, out]).toEqual([0, expect.stringContaining('all as written')]);
  });
});
