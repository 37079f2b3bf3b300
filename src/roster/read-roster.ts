import { readLines, separatorOf, splitFields, type Line } from './fields';
import { readPerson } from './read-person';
import type { RosterLine } from './roster-line';
import { columnOf, headingOf, type Column, type Part } from './roster-words';

export type RosterWarningCode = 'notRead' | 'titleTaken' | 'secondChair' | 'sameTwice' | 'deputyUnknown' | 'more';

/** What was not read, or not as it may have been meant, by line. */
export interface RosterWarning {
  readonly code: RosterWarningCode;
  readonly line: number;
  /** The line, or the part of it, cut at 80 characters. */
  readonly text: string;
}

export interface RosterReading {
  readonly people: readonly RosterLine[];
  readonly warnings: readonly RosterWarning[];
}

/** A body is smaller; a longer list is something else. */
const MOST_PEOPLE = 300;
/** In letters. A longer line is a text. */
const LONGEST_LINE = 600;

/**
 * The people in a pasted list: lines `Name, Organisation, role`, a table with a header line, groups under headings
 * ("Jäsenet:"). What cannot be read is said and never guessed.
 */
export const readRoster = (text: string): RosterReading => {
  const people: RosterLine[] = [];
  const warnings: RosterWarning[] = [];
  const warn = (code: RosterWarningCode, line: number, what: string): void =>
    void warnings.push({ code, line, text: [...what].slice(0, 80).join('') });
  let columns: readonly Column[] | undefined;
  let under: Part = { group: 'members' };
  for (const line of readLines(text)) {
    if (line.text === '') continue;
    if (people.length >= MOST_PEOPLE) {
      warn('more', line.at, line.text);
      break;
    }
    if (line.text.length > LONGEST_LINE) {
      warn('notRead', line.at, line.text);
      continue;
    }
    const header = people.length === 0 ? headerOf(line) : undefined;
    const heading = header === undefined ? headingIn(line) : undefined;
    if (header !== undefined) columns = header;
    else if (heading?.rest === '') under = heading.part;
    else {
      const part = heading?.part ?? under;
      const read = readPerson({ at: line.at, text: heading?.rest ?? line.text }, part, columns);
      if (read === undefined) warn('notRead', line.at, line.text);
      else {
        people.push(read.person);
        if (read.titleTaken !== undefined) warn('titleTaken', line.at, read.titleTaken);
      }
    }
  }
  return { people: withoutSurplus(people, warn), warnings };
};

/** The columns of a table, where a line names them. */
const headerOf = ({ text }: Line): readonly Column[] | undefined => {
  const columns = splitFields(text, separatorOf(text)).map((field) => columnOf(field));
  const names = columns.includes('name') || (columns.includes('first') && columns.includes('last'));
  return names && columns.length > 1 && columns.filter((each) => each !== undefined).length > 1
    ? columns.map((column) => column ?? 'unused')
    : undefined;
};

/** "Jäsenet:", "Muut", "Puheenjohtaja: Anna Alho, VM": what it makes of people, and what else stands on the line. */
const headingIn = ({ text }: Line): { readonly part: Part; readonly rest: string } | undefined => {
  const whole = headingOf(text);
  if (whole !== undefined) return { part: whole, rest: '' };
  const colon = text.slice(0, 60).search(/[:：]/);
  const part = colon < 1 ? undefined : headingOf(text.slice(0, colon));
  return part === undefined ? undefined : { part, rest: text.slice(colon + 1).trim() };
};

/** One chair, nobody twice, and deputies of somebody who is there. */
const withoutSurplus = (
  people: readonly RosterLine[],
  warn: (code: RosterWarningCode, line: number, text: string) => void,
): readonly RosterLine[] => {
  const kept: RosterLine[] = [];
  for (const person of people) {
    const { line, name, role, ...rest } = person;
    const twice = kept.some((each) => sameText(each.name, name) && sameText(each.organisation, person.organisation));
    const secondChair = role === 'chair' && kept.some((each) => each.role === 'chair');
    if (twice) warn('sameTwice', line, name);
    if (secondChair) warn('secondChair', line, name);
    if (!twice) kept.push(secondChair ? { line, name, ...rest } : person);
  }
  for (const { line, deputyFor } of kept)
    if (deputyFor !== undefined && kept.filter(({ name }) => sameText(name, deputyFor)).length !== 1)
      warn('deputyUnknown', line, deputyFor);
  return kept;
};

const sameText = (a = '', b = ''): boolean => a.toLowerCase() === b.toLowerCase();
