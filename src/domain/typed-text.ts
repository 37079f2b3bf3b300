import type { AgendaLine, Restriction } from './agenda';
import { isRefused, type Found } from './rules';

const TEXT_LIMIT = 100_000;
const TITLE_LIMIT = 1000;
const NAME_LIMIT = 200;

/** What somebody typed, without the blanks around it and without what no document can hold. */
export const textOf = (typed: string, limit = TEXT_LIMIT): Found<string> => {
  const text = printable(typed).trim();
  // Marks for direction and joining show nothing by themselves.
  if (/^[\p{Cf}\s]*$/u.test(text)) return { refusal: { code: 'EmptyText' } };
  return text.length > limit ? { refusal: { code: 'TextTooLong', limit, length: text.length } } : { value: text };
};

/** The same for what may be left out. */
export const optionalText = (typed: string | undefined): Found<string | undefined> => {
  const text = textOf(typed ?? '');
  return isRefused(text) && text.refusal.code === 'EmptyText' ? { value: undefined } : text;
};

/** A title is one line wherever it is shown. */
export const titleOf = (typed: string): Found<string> => textOf(oneLine(typed), TITLE_LIMIT);

/** A name as somebody gave it or Teams shows it. It is never a reason to refuse: a guest may call themselves anything. */
export const nameShown = (typed: string): string | undefined => {
  const name = textOf(oneLine(typed), Infinity);
  return isRefused(name) ? undefined : printable(name.value.slice(0, NAME_LIMIT)).trim();
};

/** A line of an agenda as it can be printed: what is blank was not given. */
export const lineOf = ({ number, proposal, restriction, ...line }: AgendaLine): Found<AgendaLine> => {
  const title = titleOf(line.title);
  if (isRefused(title)) return title;
  const proposed = optionalText(proposal);
  if (isRefused(proposed)) return proposed;
  const typed = number === undefined ? undefined : nameShown(number);
  return {
    value: {
      ...line,
      ...(typed === undefined ? {} : { number: typed }),
      title: title.value,
      presenters: line.presenters.flatMap((name) => nameShown(name) ?? []),
      ...(proposed.value === undefined ? {} : { proposal: proposed.value }),
      ...(restriction === undefined ? {} : { restriction: restrictionOf(restriction) }),
    },
  };
};

const restrictionOf = ({ ground, publicTitle }: Restriction): Restriction => {
  const heading = nameShown(publicTitle ?? '');
  return { ground: nameShown(ground) ?? '', ...(heading === undefined ? {} : { publicTitle: heading }) };
};

/** Text as documents can hold it: XML, and so DOCX, has no control characters but the tab and the line feed. */
export const printable = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');

/** Settings, a roster: every text in them as documents can hold it. */
export const printableIn = <Value>(value: Value): Value => cleaned(value) as Value;

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
};

const oneLine = (typed: string): string => printable(typed).replace(/\s+/g, ' ');

/** Every way to end a line that Windows, Office and Unicode have. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
