import { join } from 'node:path';
import { readRosterApart, readRosterFile } from '../../../src/roster';
import { workbook } from '../../support/office-files';

const from = (entry: string, bytes: Uint8Array, timeoutMs = 30_000) =>
  readRosterApart(bytes, { entry: join(__dirname, entry), timeoutMs });

describe('the thread that reads a file', () => {
  it('reads what the calling one would', async () => {
    const files = [
      workbook([{ name: 'A', rows: [['Nimi', 'Taho'], ['Anna Alho', 'VM'], ['Bo']] }]),
      Buffer.from('%PDF-1.7'),
    ];
    for (const file of files) expect(await from('worker-from-sources.cjs', file)).toEqual(readRosterFile(file));
  });

  it.each(['dies', 'throws', 'eats'])('that %s over a file says that the file is suspicious', async (how) => {
    expect(await from('worker-that-fails.cjs', Buffer.from(how))).toEqual({ kind: 'unreadable', fault: 'suspicious' });
  });

  it('that takes too long is ended', async () => {
    const hanging = from('worker-that-fails.cjs', Buffer.from('hangs'), 300);
    expect(await hanging).toEqual({ kind: 'unreadable', fault: 'suspicious' });
  });

  it('says what to do where it was not compiled', async () => {
    await expect(from('worker-that-is-not-there.cjs', Buffer.from('x'))).rejects.toThrow('npm run build');
  });
});
