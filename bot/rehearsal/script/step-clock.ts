import { instant, instantOf, plainDate, type Instant } from '../../../src/domain';
import type { Fields } from './fields';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A step this little before the one above is a slip of the pen, not the next day. */
const SLIP = HOUR;
/** A first step this far from the planned start belongs to the day beside: 23:55 for a meeting at 00:00. */
const OTHER_DAY = 18 * HOUR;

/** Turns the times of the steps, in order, into moments: they only go forward, past midnight where need be. */
export const createStepClock = (start: string, timeZone: string): ((fields: Fields) => Instant) => {
  let last: number | undefined;
  return (fields) => {
    if (!fields.has('at')) {
      if (last === undefined) fields.fail('at', 'the first step needs "at", the time it happens');
      return moment(last ?? 0, timeZone);
    }
    const text = fields.text('at');
    const clock = readClock(text) ?? fields.fail('at', `"at" must be a time like 12:01 or 12:01:30, not "${text}"`);
    if (last === undefined) last = firstWall(clock, start);
    else {
      const before = last;
      let wall = dayOf(before) + clock;
      if (wall < before) {
        if (before - wall <= SLIP)
          fields.fail('at', `${text} is before the step above (${clockText(before)}); times only go forward`);
        wall += DAY;
      }
      last = wall;
    }
    return moment(last, timeZone);
  };
};

const firstWall = (clock: number, start: string): number => {
  const planned = Date.parse(`${start}:00.000Z`);
  const sameDay = dayOf(planned) + clock;
  if (sameDay - planned > OTHER_DAY) return sameDay - DAY;
  return planned - sameDay > OTHER_DAY ? sameDay + DAY : sameDay;
};

/** Milliseconds since midnight. */
const readClock = (text: string): number | undefined => {
  const [, hour, minute, second = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
};

const dayOf = (wall: number): number => Math.floor(wall / DAY) * DAY;

const clockText = (wall: number): string => new Date(wall).toISOString().slice(11, 19);

/** The moment at which the wall clock of the zone shows `wall` (milliseconds, as if the zone were UTC). */
const moment = (wall: number, timeZone: string): Instant => {
  const shown = new Date(wall);
  const date = plainDate(shown.toISOString().slice(0, 10));
  const minute = instantOf(date, { hour: shown.getUTCHours(), minute: shown.getUTCMinutes() }, timeZone);
  return instant(Date.parse(minute) + shown.getUTCSeconds() * 1000);
};
