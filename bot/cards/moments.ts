import { localTime, plainDate, type ClockTime, type Instant, type Language, type PlainDate } from '../../src/domain';
import { formatClock, formatDate, formatSpan } from '../../src/language';

/** "12.43": what the clock of the body's zone showed. Seconds are cut, not rounded. */
export const clockAt = (at: Instant, timeZone: string, language: Language): string =>
  formatClock(localTime(at, timeZone), 'dot', language);

/** "7.12.2022" in the body's zone. */
export const dateAt = (at: Instant, timeZone: string, language: Language): string =>
  formatDate(localTime(at, timeZone).date, language);

/**
 * "keskiviikko 7.12.2022 klo 12–14" for times as settings have them. Undefined where `start` is no time: settings are
 * typed by people.
 */
export const spanOf = (start: string, end: string | undefined, language: Language): string | undefined => {
  const from = localMoment(start);
  if (from === undefined) return undefined;
  const to = end === undefined ? undefined : localMoment(end);
  const style = { time: 'hoursDot', dash: 'enDash', year: true } as const;
  const span = { date: from.date, start: from.clock, ...(to === undefined ? {} : { end: to.clock, endDate: to.date }) };
  return unbroken(formatSpan(span, style, language));
};

/** Keeps "klo 12–14" on one line of a phone: a no-break space, and word joiners around the dash. */
const unbroken = (text: string): string =>
  text.replace(/\b(klo|kl\.) /g, '$1\u00a0').replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');

const localMoment = (value: string): { readonly date: PlainDate; readonly clock: ClockTime } | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (match === null) return undefined;
  try {
    return { date: plainDate(match[1] ?? ''), clock: { hour: Number(match[2]), minute: Number(match[3]) } };
  } catch {
    return undefined;
  }
};
