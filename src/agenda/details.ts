import type { ItemType } from '../domain';
import { standardType, typeOfMark } from './item-type';
import { lengthAtEnd, looksLikeTime, rangeAtEdge, readLength, readRange } from './lengths';
import { afterPresenterLabel, clearNames, labelledNames, looksLikePresenterTail } from './names';
import type { AgendaWarningCode } from './warnings';

/** A title taken apart. */
export interface Details {
  readonly title: string;
  readonly type: ItemType;
  readonly minutes?: number;
  readonly presenters: readonly string[];
  readonly warnings: readonly AgendaWarningCode[];
}

/** A longer title is a paragraph: it is kept whole and nothing is looked for in it. */
const LONGEST_TITLE = 500;

/** Takes length, presenters and the mark of a type out of a title; what is not in a clear form stays in it. */
export const readDetails = (text: string): Details => {
  if (text.length > LONGEST_TITLE) return { title: text, type: 'discussion', presenters: [], warnings: ['longTitle'] };
  const found = new Findings();
  const edges = readEdges(readBrackets(text, found), found);
  // "(15 min)" alone is a title after all.
  const title = edges === '' ? text : edges;
  if (looksLikePresenterTail(title)) found.warnings.add('presenterUnclear');
  if (looksLikeTime(title)) found.warnings.add('timeUnclear');
  const minutes = found.minutes();
  return {
    title,
    type: standardType(title)?.type ?? found.type ?? 'discussion',
    ...(minutes === undefined ? {} : { minutes }),
    presenters: found.presenters,
    warnings: [...found.warnings],
  };
};

class Findings {
  presenters: readonly string[] = [];
  type: ItemType | undefined;
  readonly warnings = new Set<AgendaWarningCode>();
  private length: number | undefined;
  private range: number | undefined;

  /** Adds what a text means, if it is a length, a stretch of time, presenters or the mark of a type. */
  understands(text: string): boolean {
    const length = readLength(text);
    const range = length === undefined ? readRange(text) : undefined;
    if (length !== undefined) return this.addLength(length);
    if (range !== undefined) return this.addRange(range);
    const presenters = afterPresenterLabel(text);
    if (presenters !== undefined) return this.addPresenters(presenters);
    const type = typeOfMark(text);
    if (type !== undefined) this.type ??= type;
    return type !== undefined;
  }

  addPresenters(text: string): true {
    const { names, leftOut } = labelledNames(text);
    if (leftOut) this.warnings.add('organisationLeftOut');
    this.presenters = [...this.presenters, ...names.filter((name) => !this.presenters.includes(name))];
    return true;
  }

  addLength(minutes: number): true {
    this.length ??= minutes;
    return true;
  }

  addRange(minutes: number): true {
    this.range ??= minutes;
    return true;
  }

  minutes(): number | undefined {
    if (this.length !== undefined && this.range !== undefined && this.length !== this.range)
      this.warnings.add('minutesDisagree');
    return this.length ?? this.range;
  }
}

const BRACKET = /[([]([^()[\]]{1,160})[)\]]/g;

/** Reads every pair of brackets: "(15 min)", "(esittelijä: A, B; 15 min)", "(tiedoksi)"; what is not understood stays. */
const readBrackets = (text: string, found: Findings): string => {
  const without = text.replace(BRACKET, (whole, inside: string) => readBracket(whole, inside, found));
  return without === text ? text : tidy(without);
};

/** What stays of a pair of brackets. */
const readBracket = (whole: string, inside: string, found: Findings): string => {
  if (!/[,;]/.test(inside) || readLength(inside.trim()) !== undefined)
    return found.understands(inside.trim()) ? '' : whole;
  const parts = inside.split(/[,;]/).map((part) => part.trim());
  const kept: string[] = [];
  let names: string | undefined;
  for (const part of parts) {
    const label = afterPresenterLabel(part);
    if (label !== undefined) names = label;
    else if (found.understands(part)) continue;
    else if (names !== undefined) names += `, ${part}`;
    else kept.push(part);
  }
  if (names !== undefined) found.addPresenters(names);
  if (kept.length === parts.length) return whole;
  return kept.length === 0 ? '' : `${whole.slice(0, 1)}${kept.join(', ')}${whole.slice(-1)}`;
};

const PRESENTER_AFTER = /(?:[,;.]| [–—-]) (?=esittel|föredra|present|alust)/gi;

/** Reads what stands at the ends of a title, outermost first, as long as something is found. */
const readEdges = (text: string, found: Findings): string => {
  let title = text;
  for (let round = 0; round < 4; round += 1) {
    const shorter = withoutEdge(title, found);
    if (shorter === undefined) break;
    title = tidy(shorter);
  }
  return title;
};

const withoutEdge = (title: string, found: Findings): string | undefined => {
  const length = lengthAtEnd(title);
  if (length !== undefined) {
    found.addLength(length.minutes);
    return length.title;
  }
  const range = rangeAtEdge(title);
  if (range !== undefined) {
    found.addRange(range.minutes);
    return range.title;
  }
  for (const { 0: separator, index } of title.matchAll(PRESENTER_AFTER)) {
    const names = afterPresenterLabel(title.slice(index + separator.length));
    if (names === undefined || index === 0) continue;
    found.addPresenters(names);
    return title.slice(0, index);
  }
  const dash = title.lastIndexOf(' — ');
  const names = dash > 0 ? clearNames(title.slice(dash + 3).replace(/\.$/, '')) : undefined;
  if (names === undefined) return undefined;
  found.presenters = [...found.presenters, ...names.filter((name) => !found.presenters.includes(name))];
  return title.slice(0, dash);
};

/** Without the blanks and separators that a part taken out leaves behind. */
const tidy = (text: string): string => {
  const single = text
    .replace(/ +/g, ' ')
    .replace(/ ([,;])/g, '$1')
    .trim();
  let end = single.length;
  while (end > 0 && ' ,;–—-'.includes(single[end - 1] ?? '')) end -= 1;
  return single.slice(0, end);
};
