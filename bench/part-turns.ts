import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from './activities';
import { drained } from './drained';
import { median, percentile } from './figures';
import { caller, type Caller } from './load';
import { startNuija } from './nuija';
import { conversationOf, openMeetings, secretaryOf } from './open-meetings';
import type { Part, Workshop } from './part';
import { startServer, type ServerProcess } from './server-process';
import { BOT_ID, type BareTeams } from './teams';

/** A thousand bodies that meet at once: Teams takes two messages a second from a bot in one chat, not more. */
const MEETINGS = 1_000;
const LINES = 32;
/**
 * Everybody's, by turns. With fewer in all the compiler has not seen enough, and figures say more about the first minute
 * than about the hour; with more at once whoever waits meanwhile is hung up on, and has grown cold.
 */
const WARM_UP = { rounds: 10, turns: 3_000, withinMs: 15_000 };
const ROUNDS = 5;
/** Not counted in each round: after a collection in an idle process, turns cost up to twice as much for a while. */
const UNCOUNTED = 3_000;
const ROUND_MS = 2_000;
const PACE = 100;
const PACE_MS = 1_500;

interface Contender {
  readonly name: string;
  /** Whether a reply is posted for each turn. */
  readonly replies: boolean;
  readonly start: (teams: BareTeams, workshop: Workshop) => Promise<ServerProcess>;
}

const peer = (file: string): string => join(__dirname, 'peers', file);
/** The Agents SDK believes everybody only where it is told that this is no production. */
const WITHOUT_IDENTITY = { NODE_ENV: 'development' };
const echo =
  (file: string, env = {}) =>
  (teams: BareTeams, { servers }: Workshop): Promise<ServerProcess> =>
    startServer({
      entry: peer(file),
      env: { BOT_ID, ISSUER: teams.issuer, OPENID: teams.openIdMetadataUrl, ...env },
      ...(servers === undefined ? {} : { core: servers }),
    });

const hasPeers = existsSync(peer('node_modules'));
const hasTeamsSdk = hasPeers && Number(process.versions.node.split('.')[0]) >= 22;

const CONTENDERS: readonly Contender[] = [
  {
    name: 'Nuija',
    replies: true,
    start: async (teams, { folder, servers, profileInto }) => {
      const url = `sqlite:${join(folder, 'turns.db')}`;
      await openMeetings(url, teams, { group: 'turns', count: MEETINGS, events: 40 });
      return startNuija(teams, url, {
        ...(servers === undefined ? {} : { core: servers }),
        ...(profileInto === undefined ? {} : { profileInto }),
      });
    },
  },
  { name: 'botbuilder echo, tokens checked', replies: true, start: echo('botbuilder-echo.cjs') },
  ...(hasPeers
    ? [{ name: 'Agents SDK echo, no tokens', replies: true, start: echo('agents-echo.cjs', WITHOUT_IDENTITY) }]
    : []),
  ...(hasTeamsSdk ? [{ name: 'Teams SDK echo, no tokens', replies: true, start: echo('teams-echo.mjs') }] : []),
  { name: 'bare restify, no bot', replies: false, start: echo('restify-bare.cjs') },
];

interface Round {
  readonly perSecond: number;
  readonly cpuUs: number;
  readonly p50: number;
  readonly p99: number;
  readonly paced: { readonly p50: number; readonly p99: number; readonly replyP50: number; readonly replyP99: number };
}

/** Full turns of Nuija beside turns of bots that do nothing but echo, on one processor each, all asked by the other. */
export const turns: Part = {
  name: 'turns',
  title: 'P1, P2, P3, P4, P5: A turn: token checked, decided, appended with synchronous=FULL, answered',
  isPinned: true,
  run: async (workshop) => {
    const { teams } = workshop;
    const running: {
      contender: Contender;
      server: ServerProcess;
      asked: Caller;
      next: () => string;
      rounds: Round[];
    }[] = [];
    for (const contender of CONTENDERS) {
      const server = await contender.start(teams, workshop);
      const message = messages(teams, 'keskustelu: Todettiin hankkeen etenevän.', contender.name.slice(0, 6));
      let at = 0;
      const next = (): string =>
        message(conversationOf('turns', (at += 1) % MEETINGS), secretaryOf('turns', at % MEETINGS));
      running.push({ contender, server, next, rounds: [], asked: await caller(server.endpoint, teams.token, LINES) });
    }
    for (let round = 0; round < WARM_UP.rounds; round += 1)
      for (const { contender, server, asked, next } of running) {
        const before = await server.usage();
        const { answered, ms } = await drained(teams, contender.replies, () =>
          asked.times(next, WARM_UP.turns, WARM_UP.withinMs),
        );
        const each = ((await server.usage()).cpuUs - before.cpuUs) / answered.length;
        workshop.note(
          `${contender.name}: ${answered.length} turns to warm up, ${Math.round(ms)} ms, ${Math.round(each)} µs each`,
        );
      }
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { contender, server, asked, next, rounds } of running) {
        const one = await measured(teams, contender, server, asked, next);
        workshop.note(`${contender.name}: ${Math.round(one.perSecond)} turns/s, ${Math.round(one.cpuUs)} µs each`);
        rounds.push(one);
      }
    for (const { server, asked } of running) {
      asked.close();
      await server.stop();
    }
    const figures = running.map(({ contender, rounds }) => {
      const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
      return {
        name: contender.name,
        perSecond: of((round) => round.perSecond),
        cpuUs: of((round) => round.cpuUs),
        p50: of((round) => round.p50),
        p99: of((round) => round.p99),
        pacedP50: of((round) => round.paced.p50),
        pacedP99: of((round) => round.paced.p99),
        replyP50: of((round) => round.paced.replyP50),
        replyP99: of((round) => round.paced.replyP99),
      };
    });
    const [own] = figures;
    return {
      figures,
      columns: [
        '',
        'turns/s',
        '× of Nuija',
        'CPU µs',
        'CPU ratio',
        'p50 ms',
        'p99 ms',
        'p99 at 100/s',
        'reply p50 at 100/s',
        'reply p99 at 100/s',
      ],
      rows: figures.map((each) => [
        each.name,
        each.perSecond,
        (own?.perSecond ?? 0) / each.perSecond,
        each.cpuUs,
        (own?.cpuUs ?? 0) / each.cpuUs,
        each.p50,
        each.p99,
        each.pacedP99,
        each.replyP50,
        each.replyP99,
      ]),
    };
  },
};

const measured = async (
  teams: BareTeams,
  contender: Contender,
  server: ServerProcess,
  asked: Caller,
  next: () => string,
): Promise<Round> => {
  await drained(teams, contender.replies, () => asked.times(next, UNCOUNTED, WARM_UP.withinMs));
  const before = await server.usage();
  const { answered, ms } = await drained(teams, contender.replies, () => asked.asFastAsItGoes(next, ROUND_MS));
  const after = await server.usage();
  const asks = new Map<string, number>();
  const replies: number[] = [];
  const noting = (): string => {
    const body = next();
    asks.set((JSON.parse(body) as { conversation: { id: string } }).conversation.id, performance.now());
    return body;
  };
  const paced = await drained(
    teams,
    contender.replies,
    () => asked.atPace(noting, PACE, PACE_MS),
    (conversation) => {
      const when = asks.get(conversation);
      if (when !== undefined) replies.push(performance.now() - when);
    },
  );
  const times = answered.map((each) => each.ms);
  const pacedTimes = paced.answered.map((each) => each.ms);
  return {
    perSecond: (answered.length * 1_000) / ms,
    cpuUs: (after.cpuUs - before.cpuUs) / answered.length,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
    paced: {
      p50: percentile(pacedTimes, 50),
      p99: percentile(pacedTimes, 99),
      replyP50: percentile(replies, 50),
      replyP99: percentile(replies, 99),
    },
  };
};
