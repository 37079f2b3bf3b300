import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';
import { chainLines, START, type StoredLine } from '../../src/journal';
import { folder, rehearsed, run, tidy, type Ended, type Rehearsed } from '../support/journey';

jest.setTimeout(120_000);

let played: Rehearsed;

beforeAll(async () => {
  played = await rehearsed('three-drafts');
});
afterAll(tidy);

const NAME = 'Yöistunto ${name} <b> 1/2023';
const verify = (data: string): Promise<Ended> => run('bot/cli/verify', [], { NUIJA_DATA: data });

/** The journal with something done to it that nothing in Nuija does. */
const tampered = (change: (database: Libsql.Database) => void): string => {
  const data = folder();
  cpSync(played.data, data, { recursive: true });
  const database = new Libsql(join(data, 'nuija.db'));
  database.exec('pragma foreign_keys = off');
  change(database);
  database.close();
  return data;
};

const linesOf = (database: Libsql.Database): readonly StoredLine[] =>
  database.prepare('select * from events order by seq').all() as StoredLine[];

/** One byte of the first line that has this text becomes another. */
const oneByte = (database: Libsql.Database, before: string, after: string): StoredLine => {
  const line = linesOf(database).find(({ body }) => body.includes(before))!;
  database.prepare('update events set body = ? where seq = ?').run(line.body.replace(before, after), line.seq);
  return line;
};

describe('npm run verify', () => {
  it('finds everything as it was written, and counts it', async () => {
    const { code, out, err } = await verify(played.data);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 meeting, \d+ events, 3 drafts: all as written\n$/);
  });

  it('names the event in which one byte was changed', async () => {
    let line: StoredLine | undefined;
    const data = tampered((database) => {
      line = oneByte(database, 'alert(1)', 'alert(2)');
    });
    const { code, err } = await verify(data);
    expect(code).toBe(1);
    expect(err).toContain(`event ${String(line?.seq)} (ParagraphWritten) was changed: its hash does not fit it`);
    expect(err).toContain(NAME);
    // The drafts that were sent said something else than the changed journal does.
    for (const draft of ['1', '2', '3'])
      expect(err).toContain(`draft ${draft}: minutes.txt comes out differently from the one that was sent`);
  });

  it('says where an event is missing', async () => {
    const { code, err } = await verify(tampered((database) => database.exec('delete from events where seq = 7')));
    expect(code).toBe(1);
    expect(err).toMatch(/event 8 \(\w+\) comes after event 6: what was between is missing/);
  });

  it('names the draft whose digest was changed, even where all hashes were made anew', async () => {
    const data = tampered((database) => {
      const lines = linesOf(database);
      const forged = lines.map((line) =>
        line.type === 'MinutesDrafted' && line.body.includes('"version":2')
          ? { ...line, body: line.body.replace(/("minutes\.pdf":")./, (_, key: string) => `${key}x`) }
          : line,
      );
      const chained = chainLines(
        START,
        forged.map(({ seq: _seq, previous: _previous, hash: _hash, ...draft }) => draft),
      );
      const write = database.prepare('update events set body = ?, previous = ?, hash = ? where seq = ?');
      for (const { body, previous, hash, seq } of chained) write.run(body, previous, hash, seq);
      database.prepare('update meetings set hash = ?').run(chained.at(-1)!.hash);
    });
    const { code, err } = await verify(data);
    expect(code).toBe(1);
    expect(err.split('\n')[0]).toMatch(
      /^Yöistunto \$\{name\} <b> 1\/2023 \(m-[0-9a-f]+\): draft 2: minutes\.pdf comes out differently from the one that was sent$/,
    );
    expect(err).toContain('one thing is not as written');
  });

  it('says where it looked when there is no journal, and makes none', async () => {
    const nowhere = join(folder(), 'nothing');
    const { code, err } = await verify(nowhere);
    expect(code).toBe(1);
    expect(err).toContain(`There is no journal ${join(nowhere, 'nuija.db')}`);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('says when what is there is no journal', async () => {
    const data = folder();
    writeFileSync(join(data, 'nuija.db'), 'This is a letter, not a database. '.repeat(100));
    const { code, err } = await verify(data);
    expect(code).toBe(1);
    expect(err).toContain('nuija.db cannot be opened');
  });
});

describe('npm run minutes', () => {
  const minutes = (...args: string[]): Promise<Ended> => run('bot/cli/minutes', args, { NUIJA_DATA: played.data });

  it('finds the meeting by part of its name and marks what it makes in another language', async () => {
    const dir = folder();
    const { code, out } = await minutes('yoistunto', '--out', dir, '--language', 'en');
    expect(code).toBe(0);
    expect(out).toContain('made anew (en, perus); this is not the draft that was sent');
    const [mark] = readFileSync(join(dir, 'minutes.txt'), 'utf8').split('\n');
    expect(mark).toBe('DRAFT, version 3: made anew, not the draft that was sent');
  });

  it('lists the meetings there are when it is unclear which is meant', async () => {
    const { code, err } = await minutes('9/2099', '--out', 'x');
    expect(code).toBe(1);
    expect(err).toContain('No meeting is "9/2099"');
    expect(err).toMatch(/m-[0-9a-f]+ {2}Yöistunto \$\{name\} <b> 1\/2023, 2023-03-25, closed, draft 3/);
  });

  it('has the minutes themselves for everybody where nothing is restricted', async () => {
    const dir = folder();
    const { code, out } = await minutes('1/2023', '--out', dir, '--public');
    expect([code, out]).toEqual([0, expect.stringContaining('minutes.docx')]);
    expect(out).not.toContain('minutes-public');
  });

  it('prints what has changed between its drafts, as the secretary would be told it', async () => {
    const newest = await minutes('1/2023', '--changes', '--language', 'en');
    expect(newest).toMatchObject({ code: 0, err: '' });
    const named = await minutes('yoistunto', '--changes', '--from', '1', '--to', '2', '--language', 'en');
    expect(named).toMatchObject({ code: 0, err: '' });
    expect(newest.out.split('\n')).toEqual([
      'Changes from draft 2 to draft 3:',
      '3 “The Chair closed the meeting at 4.20.” → “Statement for the minutes (Matti "Masa" Jäsen): Jotain jäi sanomatta.”',
      '3 added: “The Chair closed the meeting at 4.25.”',
      '',
    ]);
    expect(named.out.split('\n')).toEqual([
      'Changes from draft 1 to draft 2:',
      '2 added: “Decision: Hyväksyttiin ”${päätös}” & <i>muut</i>.”',
      '3 added: “The Chair closed the meeting at 4.20.”',
      '',
    ]);
  });

  it('says which drafts there are when one is asked for that never was', async () => {
    const { code, out, err } = await minutes('1/2023', '--changes', '--to', '7');
    expect([code, out, err]).toEqual([1, '', `${NAME} has no draft 7. There are: 1, 2, 3\n`]);
    expect((await minutes('1/2023', '--changes', '--to', '1')).err).toBe(
      `There is no draft before draft 1 of ${NAME}\n`,
    );
    expect((await minutes('1/2023', '--changes', '--from', '3', '--to', '2')).err).toBe(
      '--from is the earlier draft: 3 is not before 2\n',
    );
  });

  it('says so when the minutes no longer are what was sent', async () => {
    const data = tampered((database) => void oneByte(database, 'alert(1)', 'alert(2)'));
    const { code, err } = await run('bot/cli/minutes', ['1/2023', '--out', folder()], { NUIJA_DATA: data });
    expect(code).toBe(1);
    expect(err).toContain('Not as it was when draft 3 was sent: minutes.docx');
  });
});
