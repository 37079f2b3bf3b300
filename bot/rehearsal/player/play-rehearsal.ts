import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addMinutes, type Instant } from '../../../src/domain';
import type { Status } from '../protocol';
import { ScriptError, type Rehearsal } from '../script';
import { BrokenContract, startStandIn, type Line, type StandIn, type Troubles } from '../teams';
import { createActor, type Actor } from './actor';
import { describeStep } from './describe-step';
import { echoing, type Echoes, type EchoingStage } from './echoes';
import { openStage, runUntil, type Stage } from './stage';
import { idOf, rosterOf, setUpBy, worldOf } from './world';

export interface PlayOptions {
  /** Gets the minutes and exchange.jsonl; is made where it is missing. */
  readonly outDir: string;
  /** Gets a line for every step. */
  readonly log: (line: string) => void;
  /** Compiled entry file of the server process. */
  readonly serverEntry: string;
  /** Keeps the server's data and log in `outDir`; else they are in a temporary folder that is taken away. */
  readonly keep?: boolean;
  /** What goes wrong with the bot's requests to Teams; nothing unless it is said. */
  readonly troubles?: Troubles;
  /** Told how long the bot took to answer an activity, in real milliseconds. */
  readonly answered?: (ms: number) => void;
  /** How long a server waits for an answer of Teams, in real milliseconds; its own limit unless it is said. */
  readonly patienceMs?: number;
  /** What of all that Teams delivers comes again, and when; nothing unless it is said or the script says so. */
  readonly echoes?: Echoes;
  /** What happens besides the script, before each of its steps. */
  readonly meanwhile?: (scene: Scene) => Promise<void>;
  /** What people do after the script, once there is a draft. */
  readonly afterwards?: (teams: StandIn, stage: Stage) => Promise<void>;
  /** An empty PostgreSQL for the record; without it the record is a file beside the server's log. */
  readonly journalUrl?: string;
  /** How many servers share it. */
  readonly servers?: number;
  /** One of them is killed every so many real milliseconds. */
  readonly killEveryMs?: number;
  /** Told of everything that crosses between Teams and the bot: in how many real milliseconds a server is killed, if so. */
  readonly kills?: (line: Line) => number | undefined;
  /** Decides who is asked and who is killed, so that it can be done again. */
  readonly choose?: (count: number) => number;
}

/** A rehearsal as it stands before a step. */
export interface Scene {
  readonly teams: StandIn;
  readonly stage: Stage;
  /** When the step is. */
  readonly next: Instant;
}

export interface Played {
  /** Paths of what was written: the documents, then exchange.jsonl. */
  readonly files: readonly string[];
  /** Folder of the server's data, where it was kept. */
  readonly data?: string;
  readonly status: Status;
  /** How many servers were killed out of the blue. */
  readonly killed: number;
}

/** The bot is added and given the agenda this long before the first step. */
const LEAD_MINUTES = 10;
/** How long the clock runs on after the last step for a draft to appear. */
const LAST_HOURS = 24;

/**
 * Plays a rehearsal against the real server, in a process of its own, over HTTP.
 *
 * @throws ScriptError, `file:line: what happened`, at the first step that does not go as written.
 */
export const playRehearsal = async (rehearsal: Rehearsal, options: PlayOptions): Promise<Played> => {
  const outDir = resolve(options.outDir);
  mkdirSync(outDir, { recursive: true });
  const dataDir = mkdtempSync(join(options.keep === true ? outDir : tmpdir(), 'nuija-data-'));
  const exchangeFile = join(outDir, 'exchange.jsonl');
  const exchange = openSync(exchangeFile, 'w');
  const world = worldOf(rehearsal);
  const outgoingToken = randomUUID();
  const clock: { now: Instant } = { now: addMinutes(rehearsal.steps[0]?.at ?? inThePast(), -LEAD_MINUTES) };
  let teams: StandIn | undefined;
  let stage: EchoingStage | undefined;
  try {
    teams = await startStandIn({
      world,
      now: () => clock.now,
      keep: (line) => {
        writeSync(exchange, `${JSON.stringify(line)}\n`);
        const ms = stage === undefined ? undefined : options.kills?.(line);
        if (ms !== undefined) stage?.killIn(ms);
      },
      outgoingToken,
      ...(options.troubles !== undefined && { troubles: options.troubles }),
      ...(options.choose !== undefined && { choose: options.choose }),
      ...(options.answered !== undefined && { answered: options.answered }),
    });
    const plain = await openStage({
      entry: options.serverEntry,
      teams,
      clock,
      botAppId: world.bot.appId,
      tenant: world.tenant,
      outgoingToken,
      dataDir,
      logFile: join(dataDir, 'server.log'),
      ...(options.journalUrl !== undefined && { journalUrl: options.journalUrl }),
      ...(options.servers !== undefined && { servers: options.servers }),
      ...(options.killEveryMs !== undefined && { killEveryMs: options.killEveryMs }),
      ...(options.kills !== undefined && { areKilled: true }),
      ...(options.choose !== undefined && { choose: options.choose }),
      ...(options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
    });
    stage = echoing(plain, teams, clock, options.echoes ?? (() => []));
    await setUp(rehearsal, teams, stage);
    await playSteps(rehearsal, { teams, stage }, createActor(rehearsal.file, teams, stage, clock), options);
    await untilDrafted(rehearsal, stage, clock.now, options.log);
    await options.afterwards?.(teams, stage);
    await stage.runOut();
    const status = await stage.status();
    const documents = status.drafts > 0 ? await stage.documents(outDir) : [];
    return {
      files: [...documents.map((file) => join(outDir, file)), exchangeFile],
      status,
      killed: stage.killed(),
      ...(options.keep === true && { data: dataDir }),
    };
  } finally {
    await stage?.stop();
    await teams?.close();
    closeSync(exchange);
    if (options.keep !== true) rmSync(dataDir, { recursive: true, force: true });
  }
};

const setUp = async (rehearsal: Rehearsal, teams: StandIn, stage: Stage): Promise<void> => {
  const world = worldOf(rehearsal);
  await stage.prepare({
    tenant: world.tenant,
    conversation: { id: world.chat.id, serviceUrl: teams.serviceUrl, meetingId: world.chat.meetingId },
    bot: { id: `28:${world.bot.appId}`, name: world.bot.name },
    body: rehearsal.body,
    meeting: rehearsal.meeting,
    people: rosterOf(rehearsal),
    ...(rehearsal.template === undefined ? {} : { template: rehearsal.template }),
  });
  const by = idOf(setUpBy(rehearsal.people));
  await teams.install(by);
  await stage.settle();
  if (rehearsal.agenda === undefined) return;
  await teams.say({ by, text: `agenda:\n${rehearsal.agenda.trimEnd()}`, mention: true, where: 'chat' });
  await stage.settle();
};

const playSteps = async (
  rehearsal: Rehearsal,
  { teams, stage }: Omit<Scene, 'next'>,
  actor: Actor,
  { log, meanwhile }: Pick<PlayOptions, 'log' | 'meanwhile'>,
): Promise<void> => {
  const { steps, file } = rehearsal;
  for (const [index, step] of steps.entries()) {
    log(describeStep(rehearsal, step, index));
    try {
      await meanwhile?.({ teams, stage, next: step.at });
      await actor.play(step, steps.slice(index + 1));
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      const why = error instanceof BrokenContract ? stage.lastLines() : '';
      throw new ScriptError(file, step.line, what + why, { cause: error });
    }
  }
};

/** A meeting nobody closed gets its draft too, once Nuija has waited long enough for somebody to do it. */
const untilDrafted = async (
  rehearsal: Rehearsal,
  stage: Stage,
  now: Instant,
  log: (line: string) => void,
): Promise<void> => {
  const drafted = (status: Status): boolean => status.drafts > 0;
  const status = await runUntil(stage, now, LAST_HOURS, drafted);
  if (drafted(status)) return;
  if (status.phase === 'planned') {
    log('The meeting was never opened, so there are no minutes.');
    return;
  }
  throw new ScriptError(
    rehearsal.file,
    rehearsal.steps.at(-1)?.line ?? 1,
    `the meeting is ${status.phase}, but no draft of the minutes was made within ${String(LAST_HOURS)} hours of its clock`,
  );
};

const inThePast = (): never => {
  throw new Error('a rehearsal without steps cannot be played');
};
