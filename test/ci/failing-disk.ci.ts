import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ended, found, WRITER } from '../chaos/writers';
import { folder, tidy } from '../support/journey';

afterAll(tidy);

/** A writer some of whose calls of the system fail, by strace. */
const failing = (file: string, count: number, inject: string): ReturnType<typeof ended> => {
  const calls = ['-f', '-qq', '-e', 'trace=pwrite64,fsync,fdatasync', '-e', `inject=${inject}`, '-o', '/dev/null'];
  return ended(spawn('strace', [...calls, process.execPath, ...WRITER, `sqlite:${file}`, 'writer', String(count)]));
};

describe('R3: a journal in a file whose disk fails', () => {
  it.each([
    ['a sync, with EIO', 'fsync,fdatasync:error=EIO:when='],
    ['a write, with EIO', 'pwrite64:error=EIO:when='],
    ['a write, with ENOSPC', 'pwrite64:error=ENOSPC:when='],
    ['a write, with EROFS', 'pwrite64:error=EROFS:when='],
  ])('acknowledged nothing that is not there, and nothing is half: %s, sooner or later', async (_, inject) => {
    let stopped = 0;
    for (const call of inject.startsWith('pwrite') ? [60, 90, 131, 200, 333] : [6, 9, 12, 17]) {
      const file = join(folder(), 'nuija.db');
      await ended(spawn(process.execPath, [...WRITER, `sqlite:${file}`, 'first', '1']));
      const { code, acknowledged, err } = await failing(file, 60, `${inject}${String(call)}+`);
      if (code !== 0) {
        stopped += 1;
        expect(err).toMatch(/SQLITE_(?:IOERR|FULL)|disk I\/O error|disk is full/);
      }
      const { problems, entries, isWhole } = await found(file);
      expect({ problems, isWhole }).toEqual({ problems: [], isWhole: true });
      expect(entries.slice(1, acknowledged.length + 1)).toEqual(acknowledged);
      expect(entries.length - acknowledged.length - 1).toBeLessThanOrEqual(1);
      // The disk is as it was: the same commands are taken up where they ended.
      const again = await ended(spawn(process.execPath, [...WRITER, `sqlite:${file}`, 'writer', '60']));
      expect([again.code, (await found(file)).entries.length]).toEqual([0, 61]);
    }
    expect(stopped).toBeGreaterThan(2);
  });
});
