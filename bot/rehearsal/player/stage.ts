import { addMinutes, instant, millisecondsBetween, type Instant } from '../../../src/domain';
import type { Preparation, RehearsalEnvironment, Status } from '../protocol';
import type { StandIn } from '../teams';
import { gather } from './cast';
import { misfortune } from './misfortune';
import { startServer, type ServerProcess } from './server-process';

/** What the server needs over its whole life, restarts included. */
export interface StageOptions {
  readonly entry: string;
  readonly teams: StandIn;
  /** Read and set here alone; the stand-in reads it. */
  readonly clock: { now: Instant };
  readonly botAppId: string;
  readonly tenant: string;
  readonly outgoingToken: string;
  /** How people's browsers would reach the server; without it, where it listens. */
  readonly publicUrl?: string;
  readonly dataDir: string;
  readonly logFile: string;
  /** Where the record is kept, where that is not in `dataDir`: several servers need a PostgreSQL. */
  readonly journalUrl?: string;
  /** How many servers there are, each request going to any of them; one unless it is said. */
  readonly servers?: number;
  /** One of them is killed every so many real milliseconds, and another takes its place. */
  readonly killEveryMs?: number;
  /** Some will be killed by `killIn`. */
  readonly areKilled?: boolean;
  /** Which of so many; any, unless it is said. */
  readonly choose?: (count: number) => number;
  /** How long a server waits for an answer of Teams, in real milliseconds; its own limit unless it is said. */
  readonly patienceMs?: number;
}

/** The server process and the clock it runs on. */
export interface Stage {
  prepare(preparation: Preparation): Promise<void>;
  /** Runs the clock to a moment, stopping wherever an effect or a timer is due on the way. Never goes back. */
  runTo(moment: Instant): Promise<void>;
  /** Runs the clock as far as something is due before or at a moment, and no further. */
  runDue(moment: Instant): Promise<void>;
  /** Resolves when nothing is under way any more, neither in the server nor in anybody's client. */
  settle(): Promise<void>;
  status(): Promise<Status>;
  /** The server dies and comes back with the same data and the same clock. */
  restart(): Promise<void>;
  documents(outDir: string): Promise<readonly string[]>;
  /** The end of what the server printed. */
  lastLines(): string;
  /** How many servers were killed out of the blue. */
  killed(): number;
  /** One of them is killed in so many real milliseconds, unless another is being killed or replaced then. */
  killIn(ms: number): void;
  stop(): Promise<void>;
}

const MOST_ROUNDS = 200;
/** A little longer than a server holds what it has taken up. */
const TAKEN_UP_MS = 61_000;
/** So many due moments in a row are a server that makes work for itself. */
const MOST_STOPS = 5000;

export const openStage = async (options: StageOptions): Promise<Stage> => {
  const { teams, clock, servers = 1, killEveryMs, areKilled = killEveryMs !== undefined, choose = any } = options;
  const isBalanced = servers > 1 || areKilled;
  const start = (): Promise<ServerProcess> => {
    const rehearsal: RehearsalEnvironment = {
      openIdMetadataUrl: teams.openIdMetadataUrl,
      issuer: teams.issuer,
      serviceUrl: teams.serviceUrl,
      outgoingToken: options.outgoingToken,
      clock: clock.now,
      ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    };
    return startServer({
      entry: options.entry,
      logFile: options.logFile,
      // Nothing of this process's environment goes along: a rehearsal is the same everywhere.
      env: {
        PORT: '0',
        BOT_ID: options.botAppId,
        BOT_TENANT_ID: options.tenant,
        NUIJA_DATA: options.dataDir,
        JOURNAL_URL: options.journalUrl ?? '',
        PUBLIC_URL: options.publicUrl ?? '',
        NUIJA_REHEARSAL: JSON.stringify(rehearsal),
      },
    });
  };
  const cast = await gather(servers, {
    start,
    // Its clock may have run on while it started.
    greet: async (server) => {
      await server.ask({ type: 'clock', at: clock.now });
    },
    changed: (endpoints) => {
      if (endpoints.length > 0 || isBalanced) teams.connect(...endpoints);
    },
  });
  const fate = misfortune(killEveryMs, () => cast.replaceOne(choose));

  const status = async (): Promise<Status> => (await cast.anybody({ type: 'status' })).status;

  const rest = async (): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = teams.traffic();
      await teams.quiet();
      await cast.everybody({ type: 'settle' });
      // One may have taken up meanwhile what another left.
      if (isBalanced) await cast.everybody({ type: 'settle' });
      await teams.quiet();
      if (teams.traffic() === before) return;
    }
    throw new Error('Nuija and Teams do not come to rest: each reacts to the other for ever');
  };

  /** What a server died over is taken up by others when its time is over; people wait for that. */
  const settle = async (): Promise<void> => {
    await rest();
    while (await fate.befell()) {
      await rest();
      await runDue(instant(Date.parse(clock.now) + TAKEN_UP_MS));
    }
  };

  const setClock = async (at: Instant): Promise<void> => {
    clock.now = at;
    await cast.everybody({ type: 'clock', at });
    await settle();
  };

  const runDue = async (moment: Instant): Promise<void> => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      const { nextDue } = await status();
      if (nextDue === undefined || nextDue > moment || nextDue <= clock.now) return;
      await setClock(nextDue);
    }
    throw new Error(`Nuija finds something to do ${String(MOST_STOPS)} times on the way to ${moment}`);
  };

  return {
    prepare: async (preparation) => {
      await cast.everybody({ type: 'clock', at: clock.now });
      await cast.anybody({ type: 'prepare', ...preparation });
      await settle();
    },
    runTo: async (moment) => {
      await runDue(moment);
      if (moment > clock.now) await setClock(moment);
    },
    runDue,
    settle,
    status,
    restart: async () => {
      await cast.replaceAll();
      await settle();
    },
    documents: async (outDir) => (await cast.anybody({ type: 'documents', outDir })).files,
    lastLines: () => cast.lastLines(),
    killed: () => fate.count(),
    killIn: (ms) => {
      fate.strikeIn(ms);
    },
    stop: async () => {
      await fate.end();
      await cast.kill();
    },
  };
};

const any = (count: number): number => Math.floor(Math.random() * count);

/** Lets the clock run from one due moment to the next until `enough`; gives up when nothing waits or it takes too long. */
export const runUntil = async (
  stage: Stage,
  from: Instant,
  hours: number,
  enough: (status: Status) => boolean,
): Promise<Status> => {
  const end = addMinutes(from, hours * 60);
  let status = await stage.status();
  while (!enough(status) && status.nextDue !== undefined && millisecondsBetween(status.nextDue, end) > 0) {
    const due = status.nextDue;
    await stage.runTo(due);
    status = await stage.status();
    if (status.nextDue === due && !enough(status)) break;
  }
  return status;
};
