import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';
import { KEPT, KEPT_TABLES, type Counts, type KeptRow } from './kept-rows';

/*
 * A backup is JSON, a line each, in gzip: first `{"nuija":"backup","format":1,"made":…}`, then the rows as
 * `{"events":{…}}` in the order of `KEPT`, and at the end `{"rows":{…how many of each…},"sha256":…}` over every line
 * before it with its line break. So it is read with what every system has (`gunzip -c`), either database takes it, and
 * one that ends too early or was changed is seen before anything of it is used.
 */

/** The newest way of writing one; older ones are read for ever. */
const FORMAT = 1;
const first = z.object({ nuija: z.literal('backup'), format: z.number(), made: z.string() });
const last = z.strictObject({ rows: z.record(z.string(), z.number()), sha256: z.string() });
const LONGEST_LINE = 64 * 1024 * 1024;

/** A file that cannot be restored, and what can be done about it. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
}

/** When it was made, and what is in it. */
export interface BackupSummary {
  readonly made: string;
  readonly rows: Counts;
}

/**
 * Writes a backup. It has its name only once it is whole and on the disk, and nobody but its owner can read it: it
 * holds everything people said.
 *
 * @throws Error where the file cannot be written; what was written of it is taken away.
 */
export const writeBackup = async (file: string, made: string, rows: AsyncIterable<KeptRow>): Promise<void> => {
  const part = `${file}.part`;
  // `flush`: on the disk before it is closed, and so before it gets its name.
  const target = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(Readable.from(linesOf(made, rows)), createGzip(), target);
    await rename(part, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Error(
        `${part} is there: another backup is being made, or one was broken off and ${part} can be deleted`,
        { cause: error },
      );
    if (code === 'ENOENT') throw new Error(`There is no folder for ${file}: make it first`, { cause: error });
    await rm(part, { force: true });
    throw error;
  }
};

async function* linesOf(made: string, rows: AsyncIterable<KeptRow>): AsyncGenerator<string> {
  const counts = { meetings: 0, entries: 0, events: 0, effects: 0, notebook: 0 };
  const digest = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    digest.update(text);
    return text;
  };
  yield line({ nuija: 'backup', format: FORMAT, made });
  for await (const { table, row } of rows) {
    counts[table] += 1;
    yield line({ [table]: row });
  }
  yield `${JSON.stringify({ rows: counts, sha256: digest.digest('hex') })}\n`;
}

/**
 * The rows of a backup, in their order; hands back what it holds. They may be used once it has come to its end: only
 * then is it known that they are what was written.
 *
 * @throws UnusableBackup
 */
export async function* readBackup(file: string): AsyncGenerator<KeptRow, BackupSummary> {
  const counts = { meetings: 0, entries: 0, events: 0, effects: 0, notebook: 0 };
  const digest = createHash('sha256');
  let made: string | undefined;
  let end: z.infer<typeof last> | undefined;
  for await (const line of textLines(file)) {
    const value = jsonOf(line);
    if (end !== undefined) throw changed(file, 'something follows its end');
    if (made === undefined) made = beginning(file, value);
    else {
      const kept = rowOf(value);
      if (kept === undefined) {
        const ending = last.safeParse(value);
        if (!ending.success) throw changed(file, 'it holds a line that is no row of a store');
        end = ending.data;
        continue;
      }
      counts[kept.table] += 1;
      yield kept;
    }
    digest.update(`${line}\n`);
  }
  if (made === undefined || end === undefined) throw cutOff(file);
  if (end.sha256 !== digest.digest('hex')) throw changed(file, 'its digest does not fit it');
  return { made, rows: counts };
}

const beginning = (file: string, value: unknown): string => {
  const read = first.safeParse(value);
  if (!read.success) throw new UnusableBackup(`${file} is no backup of Nuija`);
  const { format, made } = read.data;
  if (format > FORMAT)
    throw new UnusableBackup(
      `${file} was made by a newer Nuija (format ${format}, this one reads up to ${FORMAT}): restore it with that version`,
    );
  return made;
};

const rowOf = (value: unknown): KeptRow | undefined => {
  const [table, row] = membersOf(value);
  const known = KEPT_TABLES.find((each) => each === table);
  // A schema made once: one for each line would take longer than all the rest.
  const read = known === undefined ? undefined : KEPT[known].safeParse(row);
  return known === undefined || read?.success !== true ? undefined : ({ table: known, row: read.data } as KeptRow);
};

/** The name and the value of the one member an object has. */
const membersOf = (value: unknown): readonly [string?, unknown?] => {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.length === 1 && entries[0] !== undefined ? entries[0] : [];
};

async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped).setEncoding('utf8');
  let rest = '';
  try {
    for await (const chunk of unzipped as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST_LINE) throw changed(file, 'it holds a line that is too long');
      yield* lines;
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    source.destroy();
  }
  if (rest !== '') throw cutOff(file);
}

const unreadable = (file: string, error: unknown): unknown => {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  if (code === 'ENOENT') return new UnusableBackup(`There is no file ${file}`);
  if (code === 'Z_BUF_ERROR') return cutOff(file);
  if (code === 'Z_DATA_ERROR') return changed(file, 'it cannot be unpacked');
  return error;
};

const cutOff = (file: string): UnusableBackup =>
  new UnusableBackup(`${file} ends too early: it was not copied whole. Nothing was restored; take another copy of it`);
const changed = (file: string, why: string): UnusableBackup =>
  new UnusableBackup(`${file} is not as it was written: ${why}. Nothing was restored; take another copy of it`);

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
