import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables';
import { readBackup, writeBackup, type BackupSummary } from './backup-file';
import { checkBackup, type Progress } from './check-backup';
import { countsOf, keptRows, type KeptRow } from './kept-rows';
import { releaseHeld, restoreRows } from './restore-rows';

/** What each database does in its own way. */
export interface CopyTransactions {
  /** Sees the store as it is at one moment, however long it takes, and keeps nobody from writing. */
  readonly snapshot: <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>;
  /** Writes all or nothing, with nobody else writing meanwhile. */
  readonly alone: <Result>(work: (db: Kysely<Tables>) => Promise<Result>) => Promise<Result>;
}

/** Copying a store into a file and back. */
export interface Copying {
  /**
   * Copies everything, as it is at one moment, into a file that was not there, and reads that again; others write on
   * meanwhile. `made` is told of in it.
   *
   * @throws UnusableBackup where the store itself is not as it was written: then there is no file.
   */
  readonly backUp: (file: string, made: string, progress?: Progress) => Promise<BackupSummary>;
  /**
   * Fills an empty store from a backup made of any kind of store. What was to be sent is held back until `release`.
   *
   * @throws Error where the store is not empty or the file is not as it was written: then nothing was done.
   */
  readonly restore: (file: string, progress?: Progress) => Promise<BackupSummary & { readonly heldBack: number }>;
  /** Sends what a restore held back; hands back how much that is. */
  readonly release: () => Promise<number>;
}

const silently: Progress = () => undefined;

export const copying = ({ snapshot, alone }: CopyTransactions): Copying => ({
  backUp: async (file, made, progress = silently) => {
    if (existsSync(file))
      throw new Error(`${file} is there already: name a file that is not, no backup is overwritten`);
    await snapshot(async (db) => {
      const { events } = await countsOf(db);
      await writeBackup(
        file,
        made,
        counted(keptRows(db), (done) => progress(done, events)),
      );
    });
    try {
      return await checkBackup(file, progress);
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  },
  restore: async (file, progress = silently) => {
    const summary = await checkBackup(file, progress);
    const outcome = await alone((db) => restoreRows(db, readBackup(file), summary.rows, progress));
    return { ...summary, ...outcome };
  },
  release: () => alone(releaseHeld),
});

async function* counted(rows: AsyncIterable<KeptRow>, progress: Progress): AsyncGenerator<KeptRow> {
  let done = 0;
  for await (const kept of rows) {
    if (kept.table === 'events') progress((done += 1));
    yield kept;
  }
}
