import { plainDate, type ClockTime, type PlainDate } from '../domain';
import { fold } from './fold';
import { MONTHS, WEEKDAYS } from './when-words';

/** A day and the times on it, as somebody wrote them. */
export interface When {
  readonly date?: PlainDate;
  /** `HH:mm`. */
  readonly start?: string;
  readonly end?: string;
  /** `yearMissing`: no year was written and no day to count from was given. `noSuchDay`: 31.2., or 25:70. */
  readonly problem?: 'yearMissing' | 'weekdayWrong' | 'noSuchDay';
  /** What was not understood, folded; empty when everything was. */
  readonly rest: string;
}

/** Somebody who writes "16.2." in November means next February; within this many days back, the day just past. */
const DAYS_BACK = 30;

/**
 * Reads "torstai 16.2. klo 12 - 14", "16.2 kl. 12–14", "16 February 2023, 12.00–14.00", "2023-02-16 12:00". A day
 * without a year is the next such day, counted from 30 days before `today`; a day of the week that contradicts it is
 * a problem, never corrected.
 */
export const readWhen = (text: string, today?: PlainDate): When => {
  const scan = new Scan(fold(text.slice(0, 300)));
  const weekday = scan.word(WEEKDAYS, /^(?:na|n|en)$/);
  scan.fillers();
  const day = readDay(scan);
  const named = weekday ?? scan.word(WEEKDAYS, /^(?:na|n|en)$/);
  scan.fillers();
  const times = readTimes(scan);
  const rest = scan.rest();
  if (times === 'noSuchTime' || day === 'noSuchDay') return { problem: 'noSuchDay', rest };
  const spoken = { ...times, rest };
  if (day === undefined) return spoken;
  const found = dateOf(day, today);
  if ('problem' in found) return { ...spoken, problem: found.problem };
  const wrong = named !== undefined && weekdayOf(found.date) !== named;
  return { ...spoken, date: found.date, ...(wrong ? { problem: 'weekdayWrong' } : {}) };
};

/** A clock time and nothing else: "12.01", "klo 12:01", "kl. 12", "6.15 pm". */
export const readClock = (text: string): ClockTime | undefined => {
  const scan = new Scan(fold(text.slice(0, 40)));
  const time = scan.clock();
  return time === undefined || time === 'noSuchTime' || scan.rest() !== '' ? undefined : time;
};

/** Minutes from the first time to the second; undefined where the second is not later. */
export const minutesBetween = (start: string, end: string): number | undefined => {
  const minutes = minuteOfDay(end) - minuteOfDay(start);
  return minutes > 0 ? minutes : undefined;
};

const minuteOfDay = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

/** Between two times, with another one after it. */
const RANGE_DASH = /\s?(?:[-–—−]|to |till |until |asti )\s?(?=\d|klo|kl)/y;

const readDay = (scan: Scan): Day | 'noSuchDay' | undefined => {
  const iso = scan.take(/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y);
  if (iso !== undefined) return dayOf(iso[3], iso[2], iso[1]);
  const numeric = scan.take(/(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4})|\.(\d{2})(?![\d.:–-])|\.|(?=[\s,;]|$))(?!\d)/y);
  if (numeric?.[2]?.length === 2 && (numeric[2] === '00' || Number(numeric[2]) > 12)) scan.back(numeric);
  else if (numeric !== undefined)
    // "12.30" is a time, "12.3." a day.
    return dayOf(numeric[1], numeric[2], numeric[3] ?? (numeric[4] === undefined ? undefined : `20${numeric[4]}`));
  const dayFirst = scan.take(
    /(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ([a-z]{3,12})\.?(?!\p{L})(?:,? (\d{4})(?!\d))?/uy,
    MONTHS,
  );
  if (dayFirst !== undefined) return dayOf(dayFirst[1], String(MONTHS.get(dayFirst[2] ?? '')), dayFirst[3]);
  const monthFirst = scan.take(
    /([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th|\.)?(?![\d.:])(?:,? (\d{4})(?!\d))?/uy,
    MONTHS,
    1,
  );
  if (monthFirst !== undefined) return dayOf(monthFirst[2], String(MONTHS.get(monthFirst[1] ?? '')), monthFirst[3]);
  return undefined;
};

const dayOf = (day = '', month = '', year?: string): Day | 'noSuchDay' => {
  const found = { day: Number(day), month: Number(month), ...(year === undefined ? {} : { year: Number(year) }) };
  // A leap year, so that the 29th of February passes until the year is known.
  return asDate({ year: 2024, ...found }) === undefined ? 'noSuchDay' : found;
};

const asDate = ({ day, month, year }: Required<Day>): PlainDate | undefined => {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  try {
    return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  } catch {
    return undefined;
  }
};

const dateOf = (
  day: Day,
  today: PlainDate | undefined,
): { readonly date: PlainDate } | { readonly problem: 'yearMissing' | 'noSuchDay' } => {
  if (day.year !== undefined) {
    const date = asDate({ ...day, year: day.year });
    return date === undefined ? { problem: 'noSuchDay' } : { date };
  }
  if (today === undefined) return { problem: 'yearMissing' };
  const earliest = new Date(Date.parse(today) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const first = Number(earliest.slice(0, 4));
  for (let year = first; year < first + 9; year += 1) {
    const date = asDate({ ...day, year });
    if (date !== undefined && date >= earliest) return { date };
  }
  return { problem: 'noSuchDay' };
};

const weekdayOf = (date: PlainDate): number => new Date(`${date}T00:00:00.000Z`).getUTCDay();

const readTimes = (scan: Scan): { readonly start?: string; readonly end?: string } | 'noSuchTime' => {
  const from = scan.clock();
  if (from === undefined) return {};
  if (from === 'noSuchTime') return 'noSuchTime';
  const start = hhmm(from);
  if (scan.take(RANGE_DASH) === undefined) return { start };
  const to = scan.clock();
  return to === undefined || to === 'noSuchTime' ? 'noSuchTime' : { start, end: hhmm(to) };
};

const hhmm = (time: ClockTime): string =>
  `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;

/** Reads a text from the left, piece by piece. Every pattern is sticky and bounded. */
class Scan {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** With a table, the given group must be a word of it, else nothing is taken. */
  take(pattern: RegExp, table?: ReadonlyMap<string, number>, group = 2): RegExpExecArray | undefined {
    this.blanks();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found === null || (table !== undefined && !table.has(found[group] ?? ''))) return undefined;
    this.at += found[0].length;
    return found;
  }

  /** As if it had not been taken. */
  back(found: RegExpExecArray): void {
    this.at -= found[0].length;
  }

  /** The next word's number in the table, also with one of the endings. */
  word(table: ReadonlyMap<string, number>, ending: RegExp): number | undefined {
    const before = this.at;
    const found = this.take(/(\p{L}{2,14})\.?(?!\p{L}),?/uy)?.[1] ?? '';
    for (const length of [found.length, found.length - 2, found.length - 1]) {
      const value = table.get(found.slice(0, length));
      if (value !== undefined && (length === found.length || ending.test(found.slice(length)))) return value;
    }
    this.at = before;
    return undefined;
  }

  fillers(): void {
    while (this.take(/(?:den|the|on|[,;])(?![\p{L}.])/uy) !== undefined);
  }

  clock(): ClockTime | 'noSuchTime' | undefined {
    const found = this.take(
      /(?:(?:klo|kello|kl\.?|at|fran|from)\s?)?(\d{1,2})(?:[.:](\d{2}))?(?![\d])(?:\s?(am|pm|a\.m\.|p\.m\.))?/uy,
    );
    if (found === undefined) return undefined;
    const [, hours = '', minutes = '0', half] = found;
    const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.startsWith('p') ? 12 : 0);
    const time = { hour, minute: Number(minutes) };
    return time.hour > 23 || time.minute > 59 ? 'noSuchTime' : time;
  }

  rest(): string {
    return this.text
      .slice(this.at)
      .replace(/[.,;]$/, '')
      .trim();
  }

  private blanks(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
}
