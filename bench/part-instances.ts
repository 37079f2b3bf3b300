import { messages } from './activities';
import { drained } from './drained';
import { percentile } from './figures';
import { caller, type Answered, type Caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part, Workshop } from './part';
import { startPostgres } from '../test/support/postgres/server.cjs';

const MEETINGS = 400;
const LINES = 32;
const WARM_UP_MS = 2_000;
const LOAD_MS = 4_000;
const COUNTS = [1, 2, 3] as const;
const ROUNDS = 2;
/** As a real one: what it acknowledges is on the disk. */
const DURABLE = { fsync: 'on', full_page_writes: 'on' };

interface Run {
  readonly perSecond: number;
  /** Of all servers, without the database. */
  readonly cpuUs: number;
  readonly p50: number;
  readonly p99: number;
}

/** One, two and three servers on one PostgreSQL, every request to any of them, many meetings at once. */
export const instances: Part = {
  name: 'instances',
  title: 'Servers on one PostgreSQL, any request to any of them',
  isPinned: false,
  run: async (workshop) => {
    const postgres = await startPostgres(DURABLE);
    try {
      await openMeetings(postgres.url, workshop.teams, { group: 'many', count: MEETINGS, events: 30 });
      workshop.note(`${MEETINGS} meetings are written`);
      const runs = COUNTS.map((): Run[] => []);
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [index, count] of COUNTS.entries()) {
          const run = await loaded(workshop, postgres.url, count, `r${round}n${count}`);
          workshop.note(`${count}: ${Math.round(run.perSecond)} turns/s`);
          runs[index]?.push(run);
        }
      // The best of each: what others do on the machine only takes away.
      const figures = COUNTS.map((count, index) => {
        const [best] = (runs[index] ?? []).toSorted((one, other) => other.perSecond - one.perSecond);
        return {
          count,
          perSecond: best?.perSecond ?? 0,
          cpuUs: best?.cpuUs ?? 0,
          p50: best?.p50 ?? 0,
          p99: best?.p99 ?? 0,
        };
      });
      const [one] = figures;
      return {
        figures,
        columns: ['servers', 'turns/s', '× of one', 'servers’ CPU µs', 'p50 ms', 'p99 ms'],
        rows: figures.map(({ count, perSecond, cpuUs, p50, p99 }) => [
          String(count),
          perSecond,
          perSecond / (one?.perSecond ?? 1),
          cpuUs,
          p50,
          p99,
        ]),
      };
    } finally {
      await postgres.remove();
    }
  },
};

const loaded = async ({ teams }: Workshop, url: string, count: number, name: string): Promise<Run> => {
  const servers = await Promise.all(Array.from({ length: count }, () => startNuija(teams, url)));
  const lines = Math.floor(LINES / count);
  const callers = await Promise.all(servers.map(({ endpoint }) => caller(endpoint, teams.token, lines)));
  const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', name);
  let at = 0;
  const next = (): string => {
    const index = (at += 1) % MEETINGS;
    return message(conversationOf('many', index), secretaryOf('many', index));
  };
  const all = async (ms: number): Promise<readonly Answered[]> =>
    (await Promise.all(callers.map((each: Caller) => each.asFastAsItGoes(next, ms)))).flat();
  await drained(teams, true, () => all(WARM_UP_MS));
  const used = async (): Promise<number> =>
    (await Promise.all(servers.map((server) => server.usage()))).reduce((sum, { cpuUs }) => sum + cpuUs, 0);
  const before = await used();
  const { answered, ms } = await drained(teams, true, () => all(LOAD_MS));
  const cpuUs = ((await used()) - before) / answered.length;
  for (const each of callers) each.close();
  await Promise.all(servers.map((server) => server.stop()));
  const times = answered.map((each) => each.ms);
  return { perSecond: (answered.length * 1_000) / ms, cpuUs, p50: percentile(times, 50), p99: percentile(times, 99) };
};
