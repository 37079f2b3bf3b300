import type { Minutes } from './minutes';

/** The document model itself, for machines. The same minutes give the same bytes whatever order their keys came in. */
export const renderJson = (minutes: Minutes): string => `${JSON.stringify(ordered(minutes), undefined, 2)}\n`;

/** Keys in the order the model names them, then any others by name. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
};

const KEYS = [
  ...[
    'schema',
    'language',
    'profile',
    'id',
    'kind',
    'role',
    'number',
    'numberText',
    'status',
    'version',
    'mark',
    'line',
  ],
  ...['title', 'author', 'madeFor', 'facts', 'timeZone', 'ordinal', 'place', 'mode', 'plannedStart', 'plannedEnd'],
  ...[
    'opened',
    'closed',
    'nextMeetings',
    'metadata',
    'sender',
    'documentType',
    'date',
    'diaryNumber',
    'confidentiality',
  ],
  ...['label', 'form', 'note', 'value', 'start', 'end', 'name', 'organisation', 'text', 'day', 'bullet'],
  ...['decision', 'time', 'at', 'printed', 'level', 'type', 'intervals', 'from', 'to', 'header', 'participants'],
  ...['columns', 'rows', 'people', 'items', 'blocks', 'signatures', 'lists', 'entries', 'appeals', 'appendices'],
  ...['layout', 'indentMm', 'fontSizePt', 'pageNumbers', 'sources'],
];
const RANKS: ReadonlyMap<string, number> = new Map(KEYS.map((key, index) => [key, index]));
const rank = (key: string): number => RANKS.get(key) ?? KEYS.length;
