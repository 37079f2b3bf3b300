import { messages } from './activities';
import { drained } from './drained';
import { percentile } from './figures';
import { caller, type Answered, type Caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part, Workshop } from './part';
import { processorTime } from './processor-time';
import { startPostgres, type PostgresServer } from '../test/support/postgres/server.cjs';

const MEETINGS = 400;
/** So many that even of three servers each has its hands full: the fewer things are under way, the less is done at once. */
const LINES = 96;
/** For each server: until then the engine has not compiled what a turn is made of, and it costs up to twice as much. */
const WARM_UP_TURNS = 4_000;
const LOAD_MS = 5_000;
const MOST = 3;
const ROUNDS = 2;
/** As a real one: what it acknowledges is on the disk. */
const DURABLE = { fsync: 'on', full_page_writes: 'on' };

/** What one turn took of the processors, in microseconds. */
interface Costs {
  readonly servers: number;
  readonly database: number;
  /** This process: whoever asks, and the stand-in for Teams. */
  readonly asking: number;
}

interface Run {
  readonly count: number;
  readonly perSecond: number;
  readonly costs: Costs;
  /** How many processors' worth of time all of them used. */
  readonly processors: number;
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
      const runs = Array.from({ length: MOST }, (): Run[] => []);
      for (let round = 0; round < ROUNDS; round += 1)
        for (const run of await leaving(workshop, postgres, round)) runs[run.count - 1]?.push(run);
      // The best of each: what others do on the machine only takes away.
      const figures = runs.flatMap((each) =>
        each.toSorted((one, other) => other.perSecond - one.perSecond).slice(0, 1),
      );
      const [one] = figures;
      return {
        figures,
        columns: [
          'servers',
          'turns/s',
          '× of one',
          'servers’ µs',
          'database’s µs',
          'asking µs',
          'processors used',
          'p50 ms',
          'p99 ms',
        ],
        rows: figures.map(({ count, perSecond, costs, processors, p50, p99 }) => [
          String(count),
          perSecond,
          perSecond / (one?.perSecond ?? 1),
          costs.servers,
          costs.database,
          costs.asking,
          processors,
          p50,
          p99,
        ]),
      };
    } finally {
      await postgres.remove();
    }
  },
};

/** Three servers that have seen as many turns as one another are loaded; then two of them, then one. */
const leaving = async ({ teams, note }: Workshop, { url, pid }: PostgresServer, round: number): Promise<Run[]> => {
  const servers = await Promise.all(Array.from({ length: MOST }, () => startNuija(teams, url)));
  const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', `r${round}`);
  let at = 0;
  const next = (): string => {
    const index = (at += 1) % MEETINGS;
    return message(conversationOf('many', index), secretaryOf('many', index));
  };
  const asked = async (load: (each: Caller) => Promise<readonly Answered[]>): ReturnType<typeof drained> => {
    const lines = Math.floor(LINES / servers.length);
    const callers = await Promise.all(servers.map(({ endpoint }) => caller(endpoint, teams.token, lines)));
    const answered = await drained(teams, true, async () => (await Promise.all(callers.map(load))).flat());
    for (const each of callers) each.close();
    return answered;
  };
  const used = async (): Promise<Costs> => {
    const usages = await Promise.all(servers.map((server) => server.usage()));
    const { user, system } = process.cpuUsage();
    return {
      servers: usages.reduce((sum, { cpuUs }) => sum + cpuUs, 0),
      database: processorTime(pid()) ?? Number.NaN,
      asking: user + system,
    };
  };
  await asked((each) => each.times(next, WARM_UP_TURNS));
  const runs: Run[] = [];
  for (let count = MOST; count > 0; count -= 1) {
    const before = await used();
    const { answered, ms } = await asked((each) => each.asFastAsItGoes(next, LOAD_MS));
    runs.push(runOf(count, answered, ms, [before, await used()]));
    note(`${count}: ${Math.round((answered.length * 1_000) / ms)} turns/s`);
    await servers.pop()?.stop();
  }
  return runs;
};

const runOf = (
  count: number,
  answered: readonly Answered[],
  ms: number,
  [before, after]: readonly [Costs, Costs],
): Run => {
  const costOf = (whose: keyof Costs): number => (after[whose] - before[whose]) / answered.length;
  const costs = { servers: costOf('servers'), database: costOf('database'), asking: costOf('asking') };
  const perSecond = (answered.length * 1_000) / ms;
  const times = answered.map((each) => each.ms);
  return {
    count,
    perSecond,
    costs,
    processors: ((costs.servers + costs.database + costs.asking) * perSecond) / 1e6,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
};
