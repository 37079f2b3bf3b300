import { headerOf, type Header } from './header';
import { readPerson, type Read } from './read-person';
import type { RosterLine } from './roster-line';
import type { RosterReading, RosterWarning, Warn } from './roster-warning';
import { headingOf, type Part } from './roster-words';
import { rowsOfText, type Row } from './rows';
import { withoutSurplus } from './surplus';

/** A body is smaller; a longer list is something else. */
const MOST_PEOPLE = 300;
/** What has so many lines is no list of people, whatever stands in them. */
const MOST_ROWS = 2_000;
/** A header may stand below a title and a date, but not far. */
export const HEADER_WITHIN = 30;
const SHOWN = 80;

/**
 * The people in a pasted list: lines `Name, Organisation, role`, a table with a header line, groups under headings
 * ("Jäsenet:"). What cannot be read is said and never guessed.
 */
export const readRoster = (text: string): RosterReading => readRows(rowsOfText(text));

/** The same, of the rows of a pasted list, a CSV file or a sheet. */
export const readRows = (all: Iterable<Row>): RosterReading => {
  const people: RosterLine[] = [];
  const warnings: RosterWarning[] = [];
  const warn: Warn = (code, line, what) =>
    void warnings.push({ code, line, text: [...what.replace(/\s+/g, ' ')].slice(0, SHOWN).join('') });
  const { first, rest } = split(all);
  const headerAt = first.find((row) => headerOf(row) !== undefined)?.at ?? 0;
  let header: Header | undefined;
  let under: Part = { group: 'members' };
  let count = 0;
  for (const row of inTurn(first, rest)) {
    if (people.length >= MOST_PEOPLE || (count += 1) > MOST_ROWS) {
      warn('more', row.at, row.text);
      break;
    }
    const heading = headingIn(row);
    const found = headerOf(row);
    if (found !== undefined) {
      header = found;
      if (found.unused.length > 0) warn('columnsUnused', row.at, found.unused.join(', '));
    } else if (heading?.rest === undefined && heading !== undefined) under = heading.part;
    else if (row.at < headerAt) warn('aboveHeader', row.at, row.text);
    else {
      const read = readPerson(heading?.rest ?? row, heading?.part ?? under, header?.columns);
      if (read === undefined) notRead(row, warn);
      else people.push(...peopleIn(read, warn));
    }
  }
  return { people: withoutSurplus(people, warn), warnings };
};

/** A cell of several lines may have swallowed the lines of others: each is said. */
const notRead = ({ at, text }: Row, warn: Warn): void =>
  text.split('\n').forEach((line, index) => {
    if (line.trim() !== '') warn('notRead', at + index, line);
  });

/** Somebody, and the deputy who stands in the same row. */
const peopleIn = ({ person, deputy, doubts }: Read, warn: Warn): readonly RosterLine[] => {
  const { line, name } = person;
  for (const [doubt, text] of doubts) warn(doubt, line, text);
  if (deputy === undefined) return [person];
  const fields = deputy.split(/[,;]/).map((field) => field.trim());
  const read = readPerson({ at: line, text: deputy, fields }, { group: 'deputies' });
  if (read === undefined) {
    warn('deputyUnread', line, deputy);
    return [person];
  }
  for (const [doubt, text] of read.doubts) warn(doubt, line, text);
  return [person, { ...read.person, group: 'deputies', deputyFor: name }];
};

/** The rows with something in them: those a header may be among, and those after them. */
const split = (all: Iterable<Row>): { readonly first: readonly Row[]; readonly rest: Iterator<Row> } => {
  const rest = filled(all);
  const first: Row[] = [];
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    first.push(next.value);
    if (first.length >= HEADER_WITHIN) break;
  }
  return { first, rest };
};

function* filled(rows: Iterable<Row>): Generator<Row, undefined, undefined> {
  for (const row of rows) if (row.text !== '') yield row;
}

function* inTurn(first: Iterable<Row>, rest: Iterator<Row>): Generator<Row, void, undefined> {
  yield* first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** "Jäsenet:", "Muut", "Puheenjohtaja: Anna Alho, VM": what it makes of people, and what else stands in the row. */
const headingIn = (row: Row): { readonly part: Part; readonly rest?: Row } | undefined => {
  const filledIn = row.fields.filter((field) => field !== '');
  const [first = ''] = filledIn;
  const whole = filledIn.length === 1 ? headingOf(first) : undefined;
  if (whole !== undefined) return { part: whole };
  const colon = first.slice(0, 60).search(/[:：]/);
  const part = colon < 1 ? undefined : headingOf(first.slice(0, colon));
  if (part === undefined) return undefined;
  const after = first.slice(colon + 1).trim();
  const fields = row.fields.map((field) => (field === first ? after : field));
  return filledIn.length === 1 && after === '' ? { part } : { part, rest: { ...row, fields } };
};
