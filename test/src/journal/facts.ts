import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Append, Effect } from '../../../src/app';
import { entryId, instant, meetingId, paragraphId, itemId, personId, type MeetingEvent } from '../../../src/domain';
import { openStore, type Finding, type KeptStore, type Store, type StoredLine } from '../../../src/journal';
import { memoryStore } from '../../support/memory-journal';
import { emptyPostgres } from '../../support/postgres';

export const board = meetingId('board 5/2022');
export const council = meetingId('council 1/2023');
export const at = (time: string) => instant(`2022-12-07T${time}:00.000Z`);

const fact = (entry: string) =>
  ({ entry: entryId(entry), by: personId('maija'), at: at('10:00'), said: at('10:01') }) as const;

export const opened = (entry: string): MeetingEvent => ({ ...fact(entry), type: 'MeetingOpened' });
export const noted = (entry: string, text: string): MeetingEvent => ({
  ...fact(entry),
  type: 'ParagraphWritten',
  paragraph: paragraphId(`paragraph of ${entry}`),
  item: itemId('4'),
  role: 'discussion',
  text,
});

/** An append of one event to the board's empty journal, unless said otherwise. */
export const append = (entry: string, other: Partial<Append> = {}): Append => ({
  meeting: board,
  after: 0,
  entry: entryId(entry),
  events: [opened(entry)],
  effects: [],
  answer: { told: entry },
  recordedAt: at('10:02'),
  ...other,
});

export const effect = (id: string, other: Partial<Effect> = {}): Effect => ({
  id,
  meeting: board,
  queue: 'chat 1',
  kind: 'say',
  payload: { text: id },
  due: at('10:00'),
  ...other,
});

const journals = join(__dirname, '../../fixtures/journals');

/** Journals as they were released, by file: together they hold every event type there is, and every member of each. */
export const released: readonly (readonly [file: string, lines: readonly StoredLine[]])[] = readdirSync(journals)
  .sort()
  .map((file) => [
    file,
    readFileSync(join(journals, file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredLine),
  ]);

export const all = async (findings: AsyncIterable<Finding>): Promise<readonly Finding[]> => {
  const found: Finding[] = [];
  for await (const finding of findings) found.push(finding);
  return found;
};

const folders: string[] = [];
/** A folder of this test file's own. */
export const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'nuija-'));
  folders.push(made);
  return made;
};

const open: Store[] = [];
export const opening = async (url: string): Promise<KeptStore> => {
  const store = await openStore(url);
  open.push(store);
  return store;
};

afterAll(async () => {
  for (const store of open) await store.close();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

/** Every kind of store. What one does, all do. */
export const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['memory', () => Promise.resolve(memoryStore())],
  ['SQLite', () => opening(`sqlite:${join(folder(), 'nuija.db')}`)],
  ['PostgreSQL', async () => opening(await emptyPostgres())],
];
