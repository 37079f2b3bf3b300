import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

let played: Rehearsed;
beforeAll(async () => {
  played = await rehearsed('who-may-what');
});
afterAll(tidy);

const privacy = (...args: readonly string[]): Promise<Ended> =>
  run('bot/cli/privacy', args, { NUIJA_DATA: played.data });

interface Exported {
  readonly person: string;
  readonly contact?: { readonly name: string };
  readonly meetings: readonly { readonly listed?: { readonly name: string }; readonly facts: readonly unknown[] }[];
}

const NAME = 'Laila Lautamies';

describe('npm run privacy', () => {
  it('S14: writes what the record and the address book have of somebody, for its owner alone, and over no file', async () => {
    const file = join(folder(), 'person.json');
    expect(await privacy('export', NAME, '--out', file)).toMatchObject({ code: 0, err: '' });
    const found = JSON.parse(readFileSync(file, 'utf8')) as Exported;
    expect(found.meetings[0]?.listed?.name).toBe(NAME);
    expect(found.meetings[0]?.facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(found.meetings[0]?.listed)).not.toContain('Matti');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect((await privacy('export', NAME, '--out', file)).code).toBe(1);
  });

  it('S14: takes away what is beside the record, and the record still holds', async () => {
    const before = JSON.parse((await privacy('export', NAME)).out) as Exported;
    const erased = await privacy('erase', NAME);
    expect([erased.code, erased.err]).toEqual([0, '']);
    expect(erased.out).toMatch(/: 0 lines taken out, \d+ stay: its minutes are not final/);
    const after = JSON.parse((await privacy('export', NAME)).out) as Exported;
    expect(after.contact).toBeUndefined();
    expect(after.meetings).toEqual(before.meetings);
    expect((await run('bot/cli/verify', [], { NUIJA_DATA: played.data })).code).toBe(0);
  });

  it('says how it is used', async () => {
    const [nobody, help] = await Promise.all([privacy('erase', ' '), privacy('--help')]);
    expect([nobody.code, help.code]).toEqual([1, 0]);
    for (const said of [nobody.err, help.out]) expect(said).toContain('npm run privacy -- export PERSON');
  });

  it('makes no store where there is none', async () => {
    const data = folder();
    expect((await run('bot/cli/privacy', ['export', 'x'], { NUIJA_DATA: data })).code).toBe(1);
    expect(existsSync(join(data, 'nuija.db'))).toBe(false);
  });
});
