import { join } from 'node:path';
import Libsql from 'libsql';
import type { Store } from '../../../src/journal';
import { all, append, at, board, council, folder, noted, opened, opening } from './facts';

describe('verifying a store', () => {
  let store: Store;
  let file: string;
  beforeEach(async () => {
    file = join(folder(), 'nuija.db');
    store = await opening(`sqlite:${file}`);
    await store.journal.append(append('elsewhere', { meeting: council }));
    await store.journal.append(append('open', { events: [opened('open'), noted('open', 'Good morning.')] }));
    for (const after of [2, 3])
      await store.journal.append(append(`note ${after}`, { after, events: [noted(`note ${after}`, 'x')] }));
  });

  /** Does to the file what nothing in Nuija does. */
  const tamper = (...statements: string[]) => {
    const database = new Libsql(file);
    database.exec('pragma foreign_keys = off');
    for (const statement of statements) database.exec(statement);
    database.close();
  };
  const found = () => all(store.verify());
  const EVENT_2 = "where meeting = 'board 5/2022' and seq = 2";

  it('finds nothing where nothing was changed', async () => {
    expect(await found()).toEqual([]);
  });

  it.each(['body', 'at', 'by', 'said', 'recorded', 'entry', 'type', 'hash', 'previous'])(
    'names the event when one character of its %s was changed',
    async (column) => {
      // One character: the last digit or letter becomes another.
      const old = `substr(${column}, length("${column}") - 3, 1)`.replace(`(${column}`, `("${column}"`);
      tamper(
        `update events set "${column}" = substr("${column}", 1, length("${column}") - 4) ||
         case ${old} when '1' then '2' else '1' end || substr("${column}", length("${column}") - 2) ${EVENT_2}`,
      );
      const findings = await found();
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding).toMatchObject({ meeting: board, seq: 2 });
      expect(findings.map(({ problem }) => problem)).toContain('was changed: its hash does not fit it');
    },
  );

  it('names the event when its shape was changed', async () => {
    tamper(`update events set shape = 2 ${EVENT_2}`);
    expect(await found()).toMatchObject([
      { meeting: board, seq: 2, type: 'ParagraphWritten', problem: 'was changed: its hash does not fit it' },
      {
        problem:
          'meeting board 5/2022, event 2 (ParagraphWritten): is of shape 2, and this version reads shapes 1 to 1',
      },
    ]);
    await expect(store.journal.read(board)).rejects.toThrow('meeting board 5/2022, event 2 (ParagraphWritten)');
  });

  it('says where lines are missing, and nothing is read past the hole', async () => {
    tamper(`delete from events ${EVENT_2}`);
    expect(await found()).toEqual([
      {
        meeting: board,
        seq: 3,
        type: 'ParagraphWritten',
        problem: 'comes after event 1: what was between is missing',
      },
    ]);
    await expect(store.journal.read(board)).rejects.toThrow('meeting board 5/2022, event 2: is missing');
  });

  it('notices that the last line was taken away', async () => {
    tamper("delete from events where meeting = 'board 5/2022' and seq = 4");
    expect(await found()).toEqual([{ meeting: board, seq: 4, problem: 'is missing: the journal ends with event 3' }]);
    await expect(store.journal.read(board)).rejects.toThrow('event 4: is missing');
    await expect(store.journal.read(board, 3)).rejects.toThrow('event 4: is missing');
  });

  it('notices that all lines were taken away', async () => {
    tamper("delete from events where meeting = 'board 5/2022'");
    expect(await found()).toMatchObject([{ seq: 4, problem: 'is missing: the journal ends with event 0' }]);
  });

  it('notices a line put after the end', async () => {
    tamper("update meetings set version = 3 where meeting = 'board 5/2022'");
    expect(await found()).toMatchObject([{ seq: 4, problem: 'comes after the end, which is event 3' }]);
  });

  it('notices another end than the one kept', async () => {
    tamper("update meetings set hash = 'x' where meeting = 'board 5/2022'");
    expect(await found()).toMatchObject([{ seq: 4, problem: 'is not the event the journal ended with' }]);
  });

  it('notices a meeting that was taken off the list', async () => {
    tamper("delete from meetings where meeting = 'board 5/2022'");
    expect(await found()).toMatchObject([{ meeting: board, seq: 4 }]);
  });

  it('notices a line whose hash was made anew', async () => {
    const other = await opening('sqlite::memory:');
    const forged = append('open', { events: [opened('open'), noted('open', 'Good evening.')] });
    await other.journal.append(forged);
    const [, line] = await other.journal.read(board);
    tamper(
      `update events set hash = '${line?.hash ?? ''}', body = replace(body, 'Good morning.', 'Good evening.') ${EVENT_2}`,
    );
    expect(await found()).toEqual([
      {
        meeting: board,
        seq: 3,
        type: 'ParagraphWritten',
        problem: 'does not follow from the event before: one of the two was changed',
      },
    ]);
  });

  it('takes nothing that is being written for a forgery', async () => {
    const findings = found();
    const more = append('more', { after: 4, recordedAt: at('11:00') });
    expect(await store.journal.append(more)).toEqual({ kind: 'appended', version: 5 });
    expect(await findings).toEqual([]);
  });
});
