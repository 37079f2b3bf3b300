import type { ClockTime, Language, PlainDate } from '../domain';

/**
 * How a clock is printed. `dot` 9.05 and `colon` 09:05 show minutes always; `hoursDot` and `hoursColon` leave them out
 * of whole hours, except in English, where "12" alone is no time.
 */
export const TIME_STYLES = ['dot', 'colon', 'hoursDot', 'hoursColon'] as const;
export type TimeStyle = (typeof TIME_STYLES)[number];

export const RANGE_DASHES = ['enDash', 'spacedEnDash', 'hyphen', 'spacedHyphen'] as const;
export type RangeDash = (typeof RANGE_DASHES)[number];

/** A stretch of local time as people plan it: a day, and from when to when where that is known. */
export interface LocalSpan {
  readonly date: PlainDate;
  readonly start?: ClockTime;
  /** The last day, where it is another one. */
  readonly endDate?: PlainDate;
  readonly end?: ClockTime;
}

export interface SpanStyle {
  readonly time: TimeStyle;
  readonly dash: RangeDash;
  readonly year: boolean;
}

/**
 * A clock time without the word before it; with its distance from UTC in the hour that comes twice in October, "3.30
 * (UTC+3)", which is written the same in all three languages. Written out here rather than asked of Intl, whose answers change with the
 * ICU inside Node: the same record must give the same document on every one.
 */
export const formatClock = (clock: ClockTime, style: TimeStyle, language: Language): string => {
  const colon = style === 'colon' || style === 'hoursColon';
  const short = style === 'hoursDot' || style === 'hoursColon';
  const zone = clock.offset === undefined ? '' : ` (${distanceFromUtc(clock.offset)})`;
  if (short && clock.minute === 0 && language !== 'en') return `${String(clock.hour)}${zone}`;
  const hour = colon ? padded(clock.hour) : String(clock.hour);
  return `${hour}${colon ? ':' : '.'}${padded(clock.minute)}${zone}`;
};

/** "UTC+3", "UTC−3", "UTC+10:30". */
const distanceFromUtc = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${String(hours)}${rest === 0 ? '' : `:${padded(rest)}`}`;
};

/** "12.00–14.00", "12 - 14". Whole hours stand alone only where both are whole. */
export const formatClockRange = (
  start: ClockTime,
  end: ClockTime,
  style: Pick<SpanStyle, 'time' | 'dash'>,
  language: Language,
): string => {
  const whole = start.minute === 0 && end.minute === 0;
  const time = whole ? style.time : withMinutes(style.time);
  return `${formatClock(start, time, language)}${DASHES[style.dash]}${formatClock(end, time, language)}`;
};

/** "7.12.2022", in English "7 December 2022". */
export const formatDate = (date: PlainDate, language: Language, year = true): string => {
  const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  // Swedish in Finland puts no period after a month that no year follows: 7.12.
  if (language === 'en') return `${String(d)} ${ENGLISH_MONTHS[m - 1] ?? ''}${year ? ` ${String(y)}` : ''}`;
  return `${String(d)}.${String(m)}${year ? `.${String(y)}` : language === 'fi' ? '.' : ''}`;
};

/** "keskiviikko 7.12.2022", "onsdag 7.12.2022", "Wednesday 7 December 2022". */
export const formatDay = (date: PlainDate, language: Language, year = true): string =>
  `${weekday(date, language)} ${formatDate(date, language, year)}`;

/** "keskiviikko 7.12.2022 klo 12–14"; over midnight both days are named. */
export const formatSpan = (span: LocalSpan, style: SpanStyle, language: Language): string => {
  const { date, start, end, endDate } = span;
  const day = formatDay(date, language, style.year);
  if (start === undefined) return day;
  const moment = `${day}${BEFORE_CLOCK[language]}`;
  if (end === undefined) return `${moment}${formatClock(start, style.time, language)}`;
  if (endDate === undefined || endDate === date) return `${moment}${formatClockRange(start, end, style, language)}`;
  const last = formatDay(endDate, language, style.year);
  return [
    `${moment}${formatClock(start, style.time, language)}`,
    `${last}${BEFORE_CLOCK[language]}${formatClock(end, style.time, language)}`,
  ].join(SPACED[style.dash]);
};

const padded = (value: number): string => String(value).padStart(2, '0');

const withMinutes = (style: TimeStyle): TimeStyle => (style === 'dot' || style === 'hoursDot' ? 'dot' : 'colon');

const weekday = (date: PlainDate, language: Language): string =>
  WEEKDAYS[language][new Date(`${date}T00:00:00.000Z`).getUTCDay()] ?? '';

const DASHES: Record<RangeDash, string> = { enDash: '–', spacedEnDash: ' – ', hyphen: '-', spacedHyphen: ' - ' };

// A range whose ends have blanks in them gets blanks around its dash.
const SPACED: Record<RangeDash, string> = { enDash: ' – ', spacedEnDash: ' – ', hyphen: ' - ', spacedHyphen: ' - ' };

const BEFORE_CLOCK: Record<Language, string> = { fi: ' klo ', sv: ' kl. ', en: ', ' };

const WEEKDAYS: Record<Language, readonly string[]> = {
  fi: ['sunnuntai', 'maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai'],
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
