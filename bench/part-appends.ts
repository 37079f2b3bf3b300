import { Pool } from 'pg';
import { MeetingReader, type Append } from '../src/app';
import {
  entryId,
  evolveAll,
  instant,
  itemId,
  meetingId,
  paragraphId,
  personId,
  type EntryId,
  type MeetingId,
} from '../src/domain';
import { openStore, type Store } from '../src/journal';
import { startPostgres } from '../test/support/postgres/server.cjs';
import { percentile } from './figures';
import { fiveStatements } from './five-statements';
import type { Part } from './part';

/** How many append at once, each to a meeting of its own. */
const AT_ONCE = [1, 8, 32] as const;
const HOT_WRITERS = 32;
const WARM_UP_MS = 1_000;
const MS = 2_500;
const ROUNDS = 2;
const DURABLE = { fsync: 'on', full_page_writes: 'on' };
/** How often a meeting beside the hot one is appended to. */
const BESIDE_EVERY_MS = 20;

/** Writes one paragraph after so many events; whether it was written. */
export type Writing = (meeting: MeetingId, after: number, entry: EntryId) => Promise<boolean>;

interface Rate {
  readonly what: string;
  readonly fiveStatements?: number;
  readonly nuija: number;
}

/** P6: appends a second on PostgreSQL, each on the disk, beside five statements sent one after the other in a transaction. */
export const appends: Part = {
  name: 'appends',
  title: 'P6: appends on one PostgreSQL, each on the disk',
  isPinned: false,
  run: async ({ note }) => {
    const postgres = await startPostgres(DURABLE);
    const one = await openStore(postgres.url);
    const other = await openStore(postgres.url);
    const pool = new Pool({ connectionString: postgres.url, max: Math.max(...AT_ONCE) });
    try {
      const rows: Rate[] = [];
      for (const count of AT_ONCE) {
        const [five, nuija] = await inTurns([
          (name) => apart(fiveStatements(pool), count, `five ${name}`),
          (name) => apart(through(one), count, `nuija ${name}`),
        ]);
        rows.push({ what: `${count} at once, each to its own meeting`, fiveStatements: five ?? 0, nuija: nuija ?? 0 });
        note(rows.at(-1)?.what ?? '');
      }
      for (const stores of [[one], [one, other]]) {
        const beside: number[] = [];
        const [rate] = await inTurns([(name) => hot(stores, meetingId(`hot ${name}`), beside)]);
        rows.push({ what: `one hot meeting, ${HOT_WRITERS} who write through ${stores.length}`, nuija: rate ?? 0 });
        note(`${stores.length}: an append to another meeting took ${percentile(beside, 50).toFixed(1)} ms beside it`);
        rows.push({ what: `… meanwhile, to another meeting: p99 in ms`, nuija: percentile(beside, 99) });
      }
      return {
        figures: rows,
        columns: ['appends a second', 'five statements', 'Nuija', '×'],
        rows: rows.map(({ what, fiveStatements: five, nuija }) => [
          what,
          five ?? '',
          nuija,
          five === undefined ? '' : nuija / five,
        ]),
      };
    } finally {
      await one.close();
      await other.close();
      await pool.end();
      await postgres.remove();
    }
  },
};

/** The best of each, the contenders taking turns: what others do on the machine only takes away. */
const inTurns = async (contenders: readonly ((name: string) => Promise<number>)[]): Promise<readonly number[]> => {
  const best = contenders.map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, contender] of contenders.entries())
      best[index] = Math.max(best[index] ?? 0, await contender(`${(named += 1)}`));
  return best;
};
let named = 0;

const apart = async (write: Writing, count: number, name: string): Promise<number> => {
  const writer = async (index: number, until: number, from: number): Promise<number> => {
    const meeting = meetingId(`${name} ${index}`);
    let version = from;
    while (performance.now() < until) {
      if (!(await write(meeting, version, entryId(`${name} ${index} ${version}`)))) throw new Error('not written');
      version += 1;
    }
    return version;
  };
  const all = (ms: number, from: readonly number[]): Promise<readonly number[]> =>
    Promise.all(from.map((version, index) => writer(index, performance.now() + ms, version)));
  const warm = await all(
    WARM_UP_MS,
    Array.from({ length: count }, () => 0),
  );
  const began = performance.now();
  const done = await all(MS, warm);
  return ((sum(done) - sum(warm)) * 1_000) / (performance.now() - began);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** As a command does it: in turn within a server, and again where another server was faster. */
const hot = async (stores: readonly Store[], meeting: MeetingId, beside: number[]): Promise<number> => {
  const servers = stores.map(({ journal }) => ({ journal, reader: new MeetingReader(journal) }));
  let written = 0;
  const until = performance.now() + MS;
  const writer = async ({ journal, reader }: (typeof servers)[number], name: string): Promise<void> => {
    for (let count = 0; performance.now() < until; count += 1)
      await reader.inTurn(meeting, async () => {
        const entry = entryId(`${meeting} ${name} ${count}`);
        for (;;) {
          const { state, version } = await reader.read(meeting);
          const append = paragraph(meeting, version, entry);
          const outcome = await journal.append(append);
          if (outcome.kind !== 'appended') continue;
          const after = evolveAll(state, journal.stored(append.events));
          reader.written(meeting, { state: after, version: outcome.version });
          written += 1;
          return;
        }
      });
  };
  const besides = async ({ journal }: (typeof servers)[number], name: string): Promise<void> => {
    for (let after = 0; performance.now() < until; after += 1) {
      const began = performance.now();
      await journal.append(paragraph(meetingId(name), after, entryId(`${name} ${after}`)));
      beside.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, BESIDE_EVERY_MS));
    }
  };
  const each = Array.from({ length: HOT_WRITERS / servers.length });
  await Promise.all(
    servers.flatMap((server, number) => [
      besides(server, `beside ${meeting} ${number}`),
      ...each.map((_, index) => writer(server, `${number} ${index}`)),
    ]),
  );
  return (written * 1_000) / MS;
};

const through =
  ({ journal }: Store): Writing =>
  async (meeting, after, entry) =>
    (await journal.append(paragraph(meeting, after, entry))).kind === 'appended';

const paragraph = (meeting: MeetingId, after: number, entry: EntryId): Append => {
  const at = instant(Date.now());
  return {
    meeting,
    after,
    entry,
    events: [
      {
        type: 'ParagraphWritten',
        paragraph: paragraphId(entry),
        item: itemId('2'),
        role: 'discussion',
        text: 'Keskusteltiin kustannuksista ja aikataulusta, ja todettiin valmistelun etenevän suunnitellusti.',
        by: personId('sihteeri'),
        at,
        said: at,
        entry,
      },
    ],
    effects: [],
    answer: null,
    recordedAt: at,
  };
};
