import type { PlainDate } from '../domain';
import { fold } from './fold';
import type { Line } from './lines';
import type { Warnings } from './warnings';
import { readWhen } from './when';

/** What the lines above the items say about the meeting. */
export interface Header {
  number?: string;
  date?: PlainDate;
  start?: string;
  end?: string;
  place?: string;
}

const TIME_LABELS = new Set([
  'aika',
  'ajankohta',
  'paiva',
  'paivamaara',
  'paivays',
  'tid',
  'tidpunkt',
  'datum',
  'time',
  'date',
  'when',
  'date and time',
  'aika ja paikka',
  'tid och plats',
  'time and place',
]);
const PLACE_LABELS = new Set(['paikka', 'kokouspaikka', 'plats', 'motesplats', 'place', 'venue', 'location', 'where']);
const OTHER_LABELS = new Set(
  'osallistujat lasna poissa estynyt kutsutut jasenet varajasenet puheenjohtaja pj sihteeri asia jakelu tiedoksi deltagare narvarande franvarande forhindrad kallade ledamoter ordforande sekreterare arende sandlista participants attendees present absent apologies invited members chair secretary subject distribution'.split(
    ' ',
  ),
);
const TITLE_WORDS =
  /^(?:esityslista|asialista|kokouskutsu|agenda|dagordning|föredragningslista|möteskallelse|kallelse|meeting agenda|notice of meeting)\b/iu;
const MEETING_WORDS =
  /kokou|möte|mötet|sammanträde|meeting|esityslista|asialista|agenda|dagordning|föredragningslista|pöytäkirja|protokoll|minutes/iu;
const ORDINAL_MEETING = /\d\. (?:kokous|möte|mötet|sammanträde)|\d(?:st|nd|rd|th) meeting|:[ae] mötet/iu;
const MEETING_NUMBER = /(?<![\d/.])(\d{1,3}\/\d{4})(?![\d/])/;

/** The label and the value of a line such as "Aika: 7.12." or "Paikka   Teams"; the value may stand on the next line. */
const readLabelled = (line: Line): { readonly label: string; readonly value: string; readonly sure: boolean } => {
  const colon = line.text.slice(0, 40).indexOf(':');
  if (colon > 0)
    return { label: fold(line.text.slice(0, colon)), value: line.text.slice(colon + 1).trim(), sure: true };
  const columns = /^(\S{2,20})(?:\t| {2,})\s*(\S.*)$/.exec(line.typed.slice(0, 300));
  if (columns !== null)
    return { label: fold(columns[1] ?? ''), value: (columns[2] ?? '').replace(/\s+/g, ' ').trim(), sure: true };
  const [first = '', ...others] = line.text.slice(0, 300).split(' ');
  return { label: fold(first), value: others.join(' '), sure: others.length === 0 };
};

/**
 * Reads a line of the header into `header`. True when the line was one, so that it is no item. `loose`: the items
 * have numbers and this line stands above them, so that "Paikka Teams" needs no colon.
 */
export const readHeaderLine = (
  line: Line,
  next: Line | undefined,
  header: Header,
  loose: boolean,
  today: PlainDate | undefined,
  warnings: Warnings,
): 'line' | 'withNext' | undefined => {
  const { label, value: here, sure } = readLabelled(line);
  if (!sure && !loose) return undefined;
  const known = TIME_LABELS.has(label) ? 'time' : PLACE_LABELS.has(label) ? 'place' : undefined;
  if (known === undefined) {
    if (!OTHER_LABELS.has(label) || (here === '' && !line.text.endsWith(':'))) return undefined;
    warnings.add('headerUnread', line);
    return 'line';
  }
  const borrowed = here === '' && next !== undefined;
  const value = borrowed ? next.text : here;
  if (value === '') return undefined;
  if (known === 'time') {
    if (!readTime(value, header, today, line, warnings) && !(sure && line.text.includes(':'))) return undefined;
  } else header.place ??= value;
  return borrowed ? 'withNext' : 'line';
};

const readTime = (
  value: string,
  header: Header,
  today: PlainDate | undefined,
  line: Line,
  warnings: Warnings,
): boolean => {
  const { date, start, end, problem, rest } = readWhen(value, today);
  const read = date !== undefined || start !== undefined;
  if (date !== undefined && problem === undefined) header.date ??= date;
  if (start !== undefined) header.start ??= start;
  if (end !== undefined) header.end ??= end;
  if (problem === 'yearMissing') warnings.add('yearMissing', line);
  else if (problem === 'weekdayWrong') warnings.add('weekdayWrong', line);
  else if (!read || rest !== '' || problem !== undefined) warnings.add('headerUnread', line);
  return read || problem !== undefined;
};

/** A line that names the document or the meeting: "Esityslista 5/2022". True when it was one; its number is kept. */
export const readTitleLine = (line: Line, header: Header): boolean => {
  const text = line.text.slice(0, 200);
  const number = MEETING_NUMBER.exec(text)?.[1];
  const named = TITLE_WORDS.test(text);
  if (number !== undefined && (named || MEETING_WORDS.test(text))) {
    header.number ??= number;
    return true;
  }
  if (ORDINAL_MEETING.test(text)) return true;
  return named && /^\S+(?: \S+)?:?$/u.test(text);
};
