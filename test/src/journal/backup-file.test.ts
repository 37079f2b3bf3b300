import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Libsql from 'libsql';
import type { KeptStore } from '../../../src/journal';
import { folder, opening } from './facts';
import { backedUp, emptyStore, fill, MADE, newFile } from './kept-stores';

const linesOf = (file: string): string[] => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
const written = (lines: readonly string[]): string => {
  const file = newFile();
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
  return file;
};

describe('a backup', () => {
  let store: KeptStore;
  let file: string;
  beforeAll(async () => {
    store = await emptyStore('SQLite');
    await fill(store);
    file = await backedUp(store);
  });
  const refusal = async (of: string): Promise<unknown> => {
    const target = await emptyStore('SQLite');
    const refused = await target.copying.restore(of).catch((error: unknown) => error);
    expect(await target.journal.meetings()).toEqual([]);
    return refused;
  };

  it('can be read by its owner alone', () => {
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  });

  it('is never written over another, nor left half', async () => {
    await expect(store.copying.backUp(file, MADE)).rejects.toThrow(/is there already/);
    const nowhere = join(folder(), 'none', 'x.gz');
    await expect(store.copying.backUp(nowhere, MADE)).rejects.toThrow(/There is no folder for .*: make it first/);
    const taken = newFile();
    writeFileSync(`${taken}.part`, '');
    await expect(store.copying.backUp(taken, MADE)).rejects.toThrow(
      /another backup is being made, or one was broken off/,
    );
    expect(existsSync(taken)).toBe(false);
  });

  it('that was cut off anywhere is refused', async () => {
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 40)) {
      const cut = newFile();
      writeFileSync(cut, whole.subarray(0, length));
      expect(await refusal(cut)).toMatchObject({
        name: 'UnusableBackup',
        message: expect.stringMatching(/ends too early: it was not copied whole/) as string,
      });
    }
  });

  it('that lost its last lines is refused, also where it is packed anew', async () => {
    expect(await refusal(written(linesOf(file).slice(0, -1)))).toMatchObject({
      message: expect.stringMatching(/ends too early/) as string,
    });
  });

  it('in which any byte was changed is refused', async () => {
    const whole = readFileSync(file);
    for (let place = 12; place < whole.length; place += Math.ceil(whole.length / 60)) {
      const bytes = Buffer.from(whole);
      bytes[place] = bytes[place]! ^ 0x10;
      const other = newFile();
      writeFileSync(other, bytes);
      expect(await refusal(other)).toMatchObject({ name: 'UnusableBackup' });
    }
  });

  it('in which somebody changed a word is refused', async () => {
    const lines = linesOf(file).map((line) => line.replace('quoted', 'forged'));
    expect(await refusal(written(lines))).toMatchObject({
      message: expect.stringMatching(/is not as it was written: its digest does not fit it/) as string,
    });
  });

  it('with lines that are no rows, or behind its end, is refused', async () => {
    const lines = linesOf(file);
    for (const odd of ['{"events":{}}', '{"passwords":{}}', '[]', 'null', 'no JSON', ''])
      expect(await refusal(written([...lines.slice(0, 3), odd, ...lines.slice(3)]))).toMatchObject({
        message: expect.stringMatching(/it holds a line that is no row of a store/) as string,
      });
    expect(await refusal(written([...lines, lines[1]!]))).toMatchObject({
      message: expect.stringMatching(/something follows its end/) as string,
    });
  });

  it('of a newer Nuija, and what is none at all, are refused by name', async () => {
    const [head, ...rest] = linesOf(file);
    expect(await refusal(written([head!.replace('"format":1', '"format":2'), ...rest]))).toMatchObject({
      message: expect.stringMatching(/was made by a newer Nuija \(format 2, this one reads up to 1\)/) as string,
    });
    expect(await refusal(written(['{"a letter":true}']))).toMatchObject({
      message: expect.stringMatching(/is no backup of Nuija/) as string,
    });
    expect(await refusal(join(folder(), 'none.gz'))).toMatchObject({
      message: expect.stringMatching(/^There is no file /) as string,
    });
  });

  it('of a record that was changed is not made', async () => {
    const path = join(folder(), 'nuija.db');
    const forged = await opening(`sqlite:${path}`);
    await fill(forged);
    const database = new Libsql(path);
    database.exec(`update events set body = replace(body, 'quoted', 'forged')`);
    database.close();
    const target = newFile();
    await expect(forged.copying.backUp(target, MADE)).rejects.toThrow(
      /board 5\/2022, event 2 was changed: its hash does not fit it.*"npm run verify" there says more/,
    );
    expect(existsSync(target)).toBe(false);
  });

  it('tells how far it is', async () => {
    const told: (readonly [number, number | undefined])[] = [];
    await store.copying.backUp(newFile(), MADE, (done, of) => void told.push([done, of]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
  });
});
