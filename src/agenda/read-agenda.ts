import type { AgendaLine, Language, PlainDate } from '../domain';
import { readDetails } from './details';
import { guessLanguage } from './guess-language';
import { readHeaderLine, readTitleLine, type Header } from './header';
import { readLines, type Line } from './lines';
import { afterPresenterLabel, labelledNames } from './names';
import { onLines } from './one-line';
import { outlineOf, type Head, type Outline } from './outline';
import { afterProposalLabel } from './proposals';
import { Warnings, type AgendaWarning } from './warnings';

/** What was read out of a pasted agenda. */
export interface AgendaReading {
  /** The language most of it is written in. */
  readonly language: Language | undefined;
  /** Number of the meeting, "5/2022". */
  readonly number?: string;
  readonly date?: PlainDate;
  /** Planned start and end, `HH:mm`. */
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly lines: readonly AgendaLine[];
  /** What was not read, or should be looked at, in the order of the text. */
  readonly warnings: readonly AgendaWarning[];
}

/**
 * Reads an agenda as a secretary would paste it: numbered, with bullets, or one item per line. Never throws; what it
 * cannot read it says in warnings. `today` helps to find the year of a date that has none.
 */
export const readAgenda = (text: string, today?: PlainDate): AgendaReading => {
  const warnings = new Warnings();
  const lines = readLines(onLines(text));
  const written = lines.filter((line) => line.text !== '');
  const header: Header = {};
  const whole = outlineOf(written);
  const above = headerLines(written, whole, header, today, warnings);
  const rest = written.filter((line) => !above.has(line.at));
  const outline = (above.size === 0 ? whole : outlineOf(rest)) ?? linesAsItems(rest);
  const firstOfContents = rest.find((line) => outline.contents.has(line.at));
  if (firstOfContents !== undefined) warnings.add('contents', firstOfContents);
  const items = collect(lines, rest, above, outline, warnings);
  if (items.length === 0) warnings.add('noItems', { at: 1, typed: text.slice(0, 80).split(/[\r\n]/, 1)[0] ?? '' });
  return {
    language: guessLanguage(written.map((line) => line.text)),
    ...header,
    lines: items,
    warnings: warnings.sorted(),
  };
};

/** One item on one line, as said in "add: Budget (15 min)". The text is all title: a number in it is not the item's. */
export const readAgendaLine = (text: string): AgendaLine => {
  const { title, type, minutes, presenters } = readDetails(readLines(text.replace(/[\r\n]+/g, ' '))[0]?.text ?? '');
  return { title, level: 1, type, ...(minutes === undefined ? {} : { minutes }), presenters };
};

/** Lines about the meeting and the title of the document: they are no items, whatever they look like. */
const headerLines = (
  written: readonly Line[],
  outline: Outline | undefined,
  header: Header,
  today: PlainDate | undefined,
  warnings: Warnings,
): ReadonlySet<number> => {
  const above = new Set<number>();
  const firstItem = outline === undefined ? 0 : (outline.heads.keys().next().value ?? 0);
  written.forEach((line, index) => {
    if (above.has(line.at) || outline?.heads.has(line.at) === true) return;
    const preamble = line.at < firstItem;
    const read = readHeaderLine(line, preamble ? written[index + 1] : undefined, header, preamble, today, warnings);
    if (read === undefined && !((preamble || index < 3) && readTitleLine(line, header))) return;
    above.add(line.at);
    const next = written[index + 1];
    if (read === 'withNext' && next !== undefined) above.add(next.at);
  });
  return above;
};

/** Without numbers and bullets every line is an item, unless it goes on with the line above it. */
const linesAsItems = (lines: readonly Line[]): Outline => {
  const margin = lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
  const small = lines.filter((line) => startsSmall(line.text)).length;
  const heads = new Map<number, Head>();
  const strays = new Map<number, 'subList'>();
  lines.forEach((line, index) => {
    const goesOn = line.indent > margin || (startsSmall(line.text) && small * 2 <= lines.length);
    if (/^[-*•·◦▪] /.test(line.text)) strays.set(line.at, 'subList');
    else if (!(goesOn && index > 0)) heads.set(line.at, { level: 1, rest: line.text });
  });
  return { counted: 'lines', heads, strays, gaps: new Set(), contents: new Set() };
};

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

interface Draft {
  readonly line: Line;
  readonly head: Head;
  /** To be joined without anything between: a text that grows by lines is kept in parts. */
  readonly title: string[];
  presenters: readonly string[];
  proposal?: string[];
}

/** Walks the text once: every line begins an item, goes on with one, or is said to be left out. */
const collect = (
  lines: readonly Line[],
  rest: readonly Line[],
  above: ReadonlySet<number>,
  outline: Outline,
  warnings: Warnings,
): readonly AgendaLine[] => {
  const drafts: Draft[] = [];
  const readable = new Set(rest.map((line) => line.at));
  let part: 'title' | 'proposal' | 'over' = 'over';
  for (const line of lines) {
    const draft = drafts.at(-1);
    if (!readable.has(line.at)) {
      // A blank line ends a title and a proposal, unless they have not begun.
      if (!above.has(line.at) && isBegun(draft?.title) && isBegun(draft?.proposal)) part = 'over';
      continue;
    }
    if (outline.contents.has(line.at)) continue;
    const head = outline.heads.get(line.at);
    const proposal = afterProposalLabel(line.text);
    if (proposal !== undefined && draft !== undefined && draft.proposal === undefined && isLabelLine(outline, head)) {
      draft.proposal = partsOf(proposal);
      part = 'proposal';
    } else if (head !== undefined && !(isLabelLine(outline, head) && addPresenters(line, draft, warnings))) {
      if (outline.gaps.has(line.at)) warnings.add('numberMissing', line);
      drafts.push({ line, head, title: partsOf(head.rest), presenters: [] });
      part = 'title';
    } else if (head === undefined) {
      if (draft === undefined) warnings.add(outline.strays.get(line.at) ?? 'leftOut', line);
      else part = goOn(line, draft, part, outline, warnings);
    }
  }
  return finished(drafts, outline, warnings);
};

/** Where every line is an item, one that begins with a label is still none. */
const isLabelLine = (outline: Outline, head: Head | undefined): boolean =>
  head === undefined || outline.counted === 'lines';

const addPresenters = (line: Line, draft: Draft | undefined, warnings: Warnings): boolean => {
  const after = draft === undefined ? undefined : afterPresenterLabel(line.text);
  if (draft === undefined || after === undefined) return false;
  const { names, leftOut } = labelledNames(after);
  draft.presenters = [...draft.presenters, ...names];
  if (leftOut) warnings.add('organisationLeftOut', line);
  return true;
};

/** A line below the first of an item: more of its title or proposal, its presenters, or nothing that is read. */
const goOn = (
  line: Line,
  draft: Draft,
  part: 'title' | 'proposal' | 'over',
  outline: Outline,
  warnings: Warnings,
): 'title' | 'proposal' | 'over' => {
  if (addPresenters(line, draft, warnings)) return 'over';
  if (part === 'proposal' && draft.proposal !== undefined) {
    join(draft.proposal, line.text, '\n');
    return 'proposal';
  }
  const stray = outline.strays.get(line.at);
  const indented = line.indent > draft.line.indent;
  if (part === 'title' && stray === undefined && (!isBegun(draft.title) || indented || startsSmall(line.text))) {
    if (isBegun(draft.title) && !startsSmall(line.text)) warnings.add('joined', line);
    join(draft.title, line.text, ' ');
    return 'title';
  }
  warnings.add(stray ?? 'leftOut', line);
  return 'over';
};

const partsOf = (text: string): string[] => (text === '' ? [] : [text]);
const isBegun = (parts: readonly string[] | undefined): boolean => parts?.length !== 0;

/** Puts a wrapped line back: without a hyphen that only divides a word, with one that belongs to it. */
const join = (parts: string[], line: string, between: ' ' | '\n'): void => {
  const last = parts.pop();
  if (last === undefined) parts.push(line);
  else if (!startsSmall(line)) parts.push(last, between, line);
  else if (!/[\p{L}\p{N}]-$/u.test(last.slice(-3)) || /^(?:ja|tai|eli|sekä|och|eller|samt|and|or) /.test(line))
    parts.push(last, ' ', line);
  else parts.push(/\p{Ll}-$/u.test(last.slice(-3)) ? last.slice(0, -1) : last, line);
};

const finished = (drafts: readonly Draft[], outline: Outline, warnings: Warnings): readonly AgendaLine[] => {
  const counts: number[] = [];
  return drafts.flatMap(({ line, head, presenters, ...parts }) => {
    const title = parts.title.join('');
    const proposal = parts.proposal?.join('') ?? '';
    if (title === '') {
      warnings.add('noTitle', line);
      return [];
    }
    const details = readDetails(title);
    for (const code of details.warnings) warnings.add(code, line);
    if (outline.counted !== 'numbers') {
      counts.length = head.level;
      counts[head.level - 1] = (counts[head.level - 1] ?? 0) + 1;
    }
    return {
      number: head.number ?? counts.join('.'),
      title: details.title,
      level: head.level,
      type: details.type,
      ...(details.minutes === undefined ? {} : { minutes: details.minutes }),
      presenters: [...details.presenters, ...presenters.filter((name) => !details.presenters.includes(name))],
      ...(proposal === '' ? {} : { proposal }),
    };
  });
};
