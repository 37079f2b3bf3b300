import type { Echoes, Line, Troubles } from '../../bot/rehearsal';
import { addMinutes, type Instant } from '../../src/domain';
import { dice } from '../support/dice';
import { FAULTS, troublesOf } from '../support/faults';

/** What befalls one play; all of it follows from the seed, but for the real time things take. */
export interface Fate {
  readonly seed: number;
  /** At most so many kills. */
  readonly most: number;
  /** Something of what Teams delivered comes again within ten minutes, in any order. */
  readonly again?: boolean;
  /** Teams answers some requests wrongly, or takes them and does not say so. */
  readonly troubled?: boolean;
  /** The database crashes and comes back; resolves when it is there again. */
  readonly crash?: () => Promise<void>;
}

/** Kills between one thing people do and the next; each may cost a minute of the meeting's clock. */
const MOST_AT_ONCE = 3;
/** So none may cost the next thing its moment: nothing is killed over what comes so shortly before it, or with it. */
const MINUTES_BEFORE = MOST_AT_ONCE + 1;
/** How often something that crosses between Teams and the bot is followed by a kill, and how soon, in milliseconds. */
const OFTEN = 0.3;
const SOON_MS = 25;
/** How often it is the database instead, where it can crash. */
const DATABASE = 0.1;
const COMES_AGAIN = 0.3;
const TEN_MINUTES = 600_000;

/** A fate as the player of a rehearsal takes it. */
export interface Unfolding {
  readonly choose: (count: number) => number;
  readonly kills: (line: Line) => number | undefined;
  readonly echoes: Echoes;
  readonly troubles?: Troubles;
  /** The next thing people do is at this moment: there may be kills again. */
  readonly next: (moment: Instant) => void;
  /** Nothing befalls anybody any more. Resolves to how often the database crashed. */
  readonly over: () => Promise<number>;
}

export const unfold = ({ seed, most, again = false, troubled = false, crash }: Fate): Unfolding => {
  const roll = dice(seed);
  const returning = dice(seed + 1);
  const every = FAULTS.find(({ name }) => name.includes('in turn'));
  let left = most;
  let now = 0;
  let moment: Instant | undefined;
  let crashes = 0;
  let crashing: Promise<void> | undefined;

  let hasBegun = false;
  /** A timer may be due at the very moment of the next thing: that has begun when people's part in it is on its way. */
  const isJustBefore = (line: Line): boolean => {
    if (moment === undefined || line.at <= addMinutes(moment, -MINUTES_BEFORE)) return false;
    hasBegun ||= line.at >= moment && isOfPeople(line);
    return !hasBegun;
  };
  const crashed = (): boolean => {
    if (crash === undefined || roll() > DATABASE) return false;
    if (crashing === undefined) {
      crashes += 1;
      crashing = crash().finally(() => (crashing = undefined));
    }
    return true;
  };
  return {
    choose: (count) => Math.floor(roll() * count),
    kills: (line) => {
      if (isJustBefore(line) || now === 0 || roll() > OFTEN || crashed()) return undefined;
      now -= 1;
      left -= 1;
      // Half of them at the very moment, the others in the midst of what follows.
      return roll() < 0.5 ? 0 : roll() * SOON_MS;
    },
    echoes: () => (again && returning() < COMES_AGAIN ? [Math.round(returning() * TEN_MINUTES)] : []),
    ...(troubled && every !== undefined && { troubles: troublesOf({ ...every, every: 9 }, () => undefined) }),
    next: (at) => {
      if (at !== moment) {
        now = Math.min(MOST_AT_ONCE, left);
        hasBegun = false;
      }
      moment = at;
    },
    over: async () => {
      now = 0;
      await crashing;
      return crashes;
    },
  };
};

/** Not what their clients do by themselves, and not what comes again. */
const isOfPeople = ({ direction, redelivery, body }: Line): boolean =>
  direction === 'toBot' && redelivery !== true && (body as Invoked).value?.trigger !== 'automatic';

interface Invoked {
  readonly value?: { readonly trigger?: string };
}
