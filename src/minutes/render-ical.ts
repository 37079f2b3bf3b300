import { instantOf, type Instant, type NextMeeting } from '../domain';
import { clockOf } from './heading';
import type { Minutes } from './minutes';
import { linesOf, oneLine } from './plain';

/** What a line of iCalendar may hold, in octets (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * The coming meetings for a calendar (iCalendar, RFC 5545): one event each, in UTC so that no zone has to be described;
 * a day alone where no time was agreed. Undefined where there are none: an empty calendar is no file worth having.
 */
export const renderIcal = (minutes: Minutes): string | undefined => {
  const { nextMeetings, timeZone } = minutes.facts;
  if (nextMeetings.length === 0) return undefined;
  const properties = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Nuija//Minutes//FI',
    'METHOD:PUBLISH',
    ...nextMeetings.flatMap((meeting) => eventOf(meeting, minutes, timeZone)),
    'END:VCALENDAR',
  ];
  return `${properties.map(folded).join('\r\n')}\r\n`;
};

const eventOf = (meeting: NextMeeting, minutes: Minutes, timeZone: string): readonly string[] => {
  const { author, title, madeFor, facts } = minutes;
  return [
    'BEGIN:VEVENT',
    // The same day of the same body is the same meeting, however often its minutes are sent.
    `UID:${meeting.date}-${encodeURIComponent(oneLine(author === '' ? title : author))}@nuija`,
    `DTSTAMP:${utc(madeFor)}`,
    ...timesOf(meeting, timeZone),
    `SUMMARY:${text(author === '' ? title : author)}`,
    ...(facts.place === undefined ? [] : [`LOCATION:${text(facts.place)}`]),
    `DESCRIPTION:${text(title)}`,
    'END:VEVENT',
  ];
};

const timesOf = ({ date, start, end }: NextMeeting, timeZone: string): readonly string[] => {
  const from = clockOf(start);
  if (from === undefined) return [`DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`];
  const to = clockOf(end);
  const begins = instantOf(date, from, timeZone);
  const ends = to === undefined ? undefined : instantOf(date, to, timeZone);
  return [`DTSTART:${utc(begins)}`, ...(ends !== undefined && ends > begins ? [`DTEND:${utc(ends)}`] : [])];
};

const utc = (at: Instant): string => at.replace(/[-:]|\.\d{3}/g, '');

/** TEXT of RFC 5545, 3.3.11. */
const text = (typed: string): string =>
  linesOf(typed)
    .map((line) => line.replace(/[\\;,]/g, '\\$&'))
    .join('\\n');

/** Cut between letters, never inside one: a receiver joins the lines again by octets. */
const folded = (property: string): string => {
  const lines: string[] = [];
  let line = '';
  for (const letter of property) {
    if (Buffer.byteLength(line + letter) > LINE_OCTETS) {
      lines.push(line);
      line = ' ';
    }
    line += letter;
  }
  return [...lines, line].join('\r\n');
};
