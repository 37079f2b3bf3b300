import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playRehearsal, readRehearsal } from '../../bot/rehearsal';
import { exchangeOf, folder } from '../support/journey';
import { unfold, type Fate } from './fate';
import { outcomeOf, type Outcome } from './outcome';
import { spaced } from './spaced';

/** A rehearsal, and where its record is kept. */
export interface Setting {
  /** Of test/rehearsals, without its ending. */
  readonly script: string;
  /** An empty PostgreSQL; without it the record is a file of its own. */
  readonly journalUrl?: string;
  /** How many servers share it. */
  readonly servers?: number;
}

const MINUTES_BETWEEN = 5;
const UNDISTURBED: Fate = { seed: 0, most: 0 };

/** Plays a rehearsal to its end against real servers, with what its fate says befalling them. */
export const playThrough = async (
  { script, journalUrl, servers }: Setting,
  fate: Fate = UNDISTURBED,
): Promise<Outcome> => {
  const file = join(__dirname, `../rehearsals/${script}.yaml`);
  const { choose, kills, echoes, troubles, next, over } = unfold(fate);
  const dir = folder();
  try {
    const { data = '', killed } = await playRehearsal(
      spaced(readRehearsal(readFileSync(file, 'utf8'), file), MINUTES_BETWEEN),
      {
        outDir: dir,
        log: () => undefined,
        serverEntry: join(__dirname, '../../dist/bot/rehearsal/server.js'),
        keep: true,
        choose,
        kills,
        echoes,
        meanwhile: (scene) => {
          next(scene.next);
          return Promise.resolve();
        },
        afterwards: async (_teams, stage) => {
          await over();
          await stage.settle();
        },
        ...(troubles !== undefined && { troubles }),
        ...(journalUrl !== undefined && { journalUrl }),
        ...(servers !== undefined && { servers }),
      },
    );
    const url = journalUrl ?? `sqlite:${join(data, 'nuija.db')}`;
    return await outcomeOf({ dir, url, killed, crashed: await over(), lines: exchangeOf({ dir }) });
  } finally {
    await over();
    rmSync(dir, { recursive: true, force: true });
  }
};
