import { dice } from '../support/dice';
import { emptySchema } from '../support/postgres';
import { startPostgres, type PostgresServer } from '../support/postgres/server.cjs';
import { compare, type Comparison } from './compare';
import type { Fate } from './fate';
import type { Outcome } from './outcome';
import { playThrough } from './play';

/** Of a play that could not be played to its end. */
const NOTHING: Outcome = {
  killed: 0,
  crashed: 0,
  acknowledged: 0,
  again: 0,
  events: [],
  commands: 0,
  verified: 'all as written',
  messages: new Map(),
  cards: [],
  effects: {},
  minutes: {},
};

export type Kind = 'sqlite' | 'postgres';

/** One play with its fate, and what came of it. */
export interface Trial {
  readonly kind: Kind;
  readonly script: string;
  readonly servers: number;
  readonly fate: Fate;
  readonly outcome: Outcome;
  readonly comparison: Comparison;
  readonly seconds: number;
}

/** Those whose words do not depend on the times of the clock, for they are played with more time between. */
const SCRIPTS = [
  'auroraai-5-2022',
  'the-floor',
  'who-takes-part',
  'three-drafts',
  'nobody-closes',
  'own-template',
  'roster-file',
];
/** Teams going wrong besides: the others wait for an answer at once, and this one goes on without. */
const TROUBLED = 'auroraai-5-2022';

const undisturbed = new Map<string, Promise<Outcome>>();
/** Played once, on a file: the same is expected of every store. */
const baseline = (script: string): Promise<Outcome> => {
  const known = undisturbed.get(script) ?? playThrough({ script });
  undisturbed.set(script, known);
  return known;
};

export interface LaneSettings {
  readonly kind: Kind;
  readonly seed: number;
  /** One rehearsal again and again, instead of all in turn. */
  readonly only?: string;
}

/** Plays one rehearsal after the other on one kind of store until it was enough; each has a seed of its own. */
export async function* lane(settings: LaneSettings, isEnough: (killed: number) => boolean): AsyncGenerator<Trial> {
  const { kind, seed } = settings;
  const database = kind === 'postgres' ? await startPostgres() : undefined;
  try {
    let killed = 0;
    for (let index = 0; !isEnough(killed); index += 1) {
      const trial = await play({ ...settings, seed: seed + 1_000 * index }, index, database);
      killed += trial.outcome.killed;
      yield trial;
    }
  } finally {
    await database?.remove();
  }
}

const play = async (
  { kind, seed, only }: LaneSettings,
  index: number,
  database: PostgresServer | undefined,
): Promise<Trial> => {
  const roll = dice(seed);
  const script = only ?? SCRIPTS[index % SCRIPTS.length] ?? TROUBLED;
  const servers = database === undefined ? 1 : 1 + Math.floor(roll() * 3);
  const fate: Fate = {
    seed,
    most: 1_000,
    again: roll() < 0.5,
    troubled: script === TROUBLED && roll() < 0.5,
    ...(database !== undefined && {
      crash: async () => {
        await database.stop('SIGQUIT');
        await database.start();
      },
    }),
  };
  const before = await baseline(script);
  const began = Date.now();
  const journalUrl = database === undefined ? {} : { journalUrl: await emptySchema(database.url) };
  const outcome = await playThrough({ script, servers, ...journalUrl }, fate).catch((error: unknown) => String(error));
  const seconds = Math.round((Date.now() - began) / 1_000);
  const about = { kind, script, servers, fate, seconds };
  return typeof outcome === 'string'
    ? { ...about, outcome: NOTHING, comparison: { ...compare(NOTHING, NOTHING), wrong: [`broken off: ${outcome}`] } }
    : { ...about, outcome, comparison: compare(before, outcome) };
};
