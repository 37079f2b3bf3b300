import { minutesBetween, readWhen } from './when';

const ABOUT = '(?:n\\.? |noin |ca\\.? |circa |approx\\.? |about |max\\.? |~ ?)?';
const HOURS = '(?:(\\d{1,2}(?:[.,]\\d{1,2})?) ?(?:h|tunti|tuntia|timme|timmar|hour|hours|hr|hrs)\\.?)?';
const MINUTES = "(?:(\\d{1,4}) ?(?:min|mins|minuutti|minuuttia|minut|minuter|minute|minutes|')\\.?)?";
const LENGTH = new RegExp(`^${ABOUT}${HOURS} ?${MINUTES}$`, 'i');

/** "15 min", "1 h", "1,5 h", "1 h 30 min", in three languages: whole minutes, up to a day. */
export const readLength = (text: string): number | undefined => {
  if (text === '' || text.length > 40) return undefined;
  const [whole, hours, minutes] = LENGTH.exec(text) ?? [];
  if (whole === undefined || (hours === undefined && minutes === undefined)) return undefined;
  const total = Math.round(Number((hours ?? '0').replace(',', '.')) * 60) + Number(minutes ?? '0');
  return total > 0 && total <= 1440 ? total : undefined;
};

/** A length in the last words of a title: "Budget 15 min". */
export const lengthAtEnd = (title: string): { readonly title: string; readonly minutes: number } | undefined => {
  const parts = title.split(' ');
  for (let count = Math.min(4, parts.length - 1); count > 0; count -= 1) {
    const end = parts.slice(-count).join(' ');
    const minutes = /[a-z]/i.test(end) ? readLength(end) : undefined;
    if (minutes !== undefined) return { title: parts.slice(0, -count).join(' '), minutes };
  }
  return undefined;
};

const CLOCK = '\\d{1,2}(?:[.:]\\d{2})?';
const RANGE = `(?:(?:klo|kello|kl\\.?|at) ?${CLOCK} ?[-–—] ?${CLOCK}|\\d{1,2}:\\d{2} ?[-–—] ?\\d{1,2}:\\d{2})`;
const WHOLE_RANGE = new RegExp(`^${RANGE}$`, 'i');
const RANGE_FIRST = new RegExp(`^(${RANGE})[:,;]?(?: [-–—])? `, 'i');
const RANGE_LAST = new RegExp(` [,;–—-]? ?(${RANGE})$`, 'i');

/** "klo 12.10–12.25", "12:10–12:25": minutes. With a dot a time needs its word, for 2.10–3.10 may be two days. */
export const readRange = (text: string): number | undefined => {
  if (text.length > 40 || !WHOLE_RANGE.test(text)) return undefined;
  const { start, end, problem, rest } = readWhen(text);
  return start === undefined || end === undefined || problem !== undefined || rest !== ''
    ? undefined
    : minutesBetween(start, end);
};

/** A planned stretch of time at either end of a title. */
export const rangeAtEdge = (title: string): { readonly title: string; readonly minutes: number } | undefined => {
  const first = RANGE_FIRST.exec(title);
  const last = first === null ? RANGE_LAST.exec(title.slice(-60)) : null;
  const minutes = readRange(first?.[1] ?? last?.[1] ?? '');
  if (minutes === undefined) return undefined;
  return {
    title: first === null ? title.slice(0, title.length - (last?.[0].length ?? 0)) : title.slice(first[0].length),
    minutes,
  };
};

const LEFT_TIME =
  /\d{1,2}[.:]\d{2} ?[-–—] ?\d{1,2}[.:]\d{2}|(?:^|[\s(])(?:klo|kello|kl\.?) ?\d|\d ?(?:min|minuuttia|minuter|minutes)(?!\p{L})/iu;

/** Something in a title that may be a time or a length nobody read. */
export const looksLikeTime = (title: string): boolean => LEFT_TIME.test(title.slice(0, 500));
