declare const brand: unique symbol;
/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`: sorts as text, reads in a journal. */
export type Instant = string & { readonly [brand]: 'Instant' };
/** A calendar day, `YYYY-MM-DD`. */
export type PlainDate = string & { readonly [brand]: 'PlainDate' };

/** Later than anything in a record: for what is so now, whatever the clock says. */
export const END_OF_TIME = '9999-12-31T23:59:59.999Z' as Instant;

/** A time of day as somebody said it. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  /** Minutes ahead of UTC; only where the clock shows this time twice that night, and one has to say which. */
  readonly offset?: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** @throws RangeError when the value is no moment in time. */
export const instant = (value: string | number | Date): Instant => new Date(value).toISOString() as Instant;

/** @throws RangeError for anything but a day that exists, `YYYY-MM-DD`. */
export const plainDate = (value: string): PlainDate => {
  const parsed = new Date(`${value}T00:00:00.000Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
    throw new RangeError(`no such day: ${value}`);
  return value as PlainDate;
};

export const millisecondsBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);
export const addMinutes = (from: Instant, minutes: number): Instant => instant(Date.parse(from) + minutes * MINUTE);

/**
 * The wall clock and the calendar in a zone at a moment: `{ date: '2022-12-07', hour: 12, minute: 1 }`, and the offset
 * in the hour that comes twice in October: `{ date: '2022-10-30', hour: 3, minute: 30, offset: 180 }`.
 */
export const localTime = (at: Instant, timeZone: string): ClockTime & { readonly date: PlainDate } => {
  const offset = offsetAt(Date.parse(at), timeZone);
  const local = new Date(Date.parse(at) + offset);
  const date = local.toISOString().slice(0, 10) as PlainDate;
  const clock = { hour: local.getUTCHours(), minute: local.getUTCMinutes() };
  return {
    date,
    ...clock,
    ...(momentsOf(date, clock, timeZone).length > 1 && { offset: offset / MINUTE }),
  };
};

/**
 * The moment a wall clock in a zone shows this time. Where the clock shows it twice (October), the earlier one; where
 * it skips it (March), as much later as the clock skips.
 */
export const instantOf = (date: PlainDate, clock: ClockTime, timeZone: string): Instant =>
  instant(Math.min(...momentsOf(date, clock, timeZone)));

/**
 * The moment somebody means by a clock time: the one nearest to when they said it, so that 23.50 said at 00.10 is
 * last night, and the October hour that comes twice is the one just lived through.
 */
export const momentMeant = (clock: ClockTime, said: Instant, timeZone: string): Instant => {
  const today = Date.parse(localTime(said, timeZone).date);
  // Days of the calendar, not 24 hours each: the day before is missed otherwise where a day has 23.
  const days = [-1, 0, 1].map((shift) => instant(today + shift * DAY).slice(0, 10) as PlainDate);
  const moments = days.flatMap((day) => momentsOf(day, clock, timeZone)).map(instant);
  return moments.reduce((best, each) => (distance(each, said) < distance(best, said) ? each : best));
};

/** The moment of a date and time as settings have them, `YYYY-MM-DDTHH:mm`; people type them, so there may be none. */
export const localMoment = (text: string, timeZone: string): Instant | undefined => {
  const [, date = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  try {
    return instantOf(plainDate(date), { hour: Number(hour), minute: Number(minute) }, timeZone);
  } catch {
    return undefined;
  }
};

/** True for a zone the platform knows, e.g. Europe/Helsinki. */
export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Every moment a wall clock in a zone shows this time, in milliseconds: one, or two where it is put back. */
const momentsOf = (date: PlainDate, clock: ClockTime, timeZone: string): readonly number[] => {
  const wall = Date.parse(`${date}T00:00:00.000Z`) + (clock.hour * 60 + clock.minute) * MINUTE;
  const candidates = [wall - DAY, wall + DAY].map((near) => wall - offsetAt(near, timeZone));
  if (candidates[0] === candidates[1]) return candidates.slice(1);
  const exact = candidates.filter((each) => each + offsetAt(each, timeZone) === wall);
  return exact.length > 0 ? exact : [Math.max(...candidates)];
};

const distance = (a: Instant, b: Instant): number => Math.abs(millisecondsBetween(a, b));

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Since 1980 every clock that was put forward or back was so at a full quarter of an hour. */
const QUARTER = 15 * MINUTE;
const CLOCKS_KEEP_TO_QUARTERS = Date.UTC(1980);
const quarters = new Map<string, Map<number, number>>();
/** Ten days of them; a meeting has a few. */
const KEPT = 1_000;

/** Milliseconds the zone's wall clock is ahead of UTC at that moment. The platform is slow to tell, so it is asked once. */
const offsetAt = (at: number, timeZone: string): number => {
  if (at < CLOCKS_KEEP_TO_QUARTERS) return offsetToldAt(at, timeZone);
  const quarter = Math.floor(at / QUARTER);
  const known = quarters.get(timeZone)?.get(quarter);
  if (known !== undefined) return known;
  const offset = offsetToldAt(at, timeZone);
  const kept = quarters.get(timeZone);
  if (kept === undefined || kept.size >= KEPT) quarters.set(timeZone, new Map([[quarter, offset]]));
  else kept.set(quarter, offset);
  return offset;
};

const offsetToldAt = (at: number, timeZone: string): number => {
  let format = formatters.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const shown = (part: Intl.DateTimeFormatPartTypes): number => Number(parts.get(part));
  const wall = Date.UTC(
    shown('year'),
    shown('month') - 1,
    shown('day'),
    shown('hour'),
    shown('minute'),
    shown('second'),
  );
  return wall - Math.floor(at / 1000) * 1000;
};
