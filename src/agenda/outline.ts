import { longestCount } from './chain';
import { words } from './fold';
import { readLabel, type Label, type NumberStyle } from './labels';
import type { Line } from './lines';
import type { AgendaWarningCode } from './warnings';

/** Where an item begins. */
export interface Head {
  /** As printed; without it, the items are counted by us. */
  readonly number?: string;
  readonly level: number;
  /** The title, as far as it stands on this line. */
  readonly rest: string;
}

/** Which lines begin an item, by line, and which only look as if they did. */
export interface Outline {
  readonly counted: 'numbers' | 'bullets' | 'lines';
  readonly heads: ReadonlyMap<number, Head>;
  readonly strays: ReadonlyMap<number, AgendaWarningCode>;
  /** Heads before which a number is missing. */
  readonly gaps: ReadonlySet<number>;
  /** Lines of a list of contents: the same items come again below. */
  readonly contents: ReadonlySet<number>;
}

interface Labelled {
  readonly line: Line;
  readonly label: Label;
}

const STYLES: readonly NumberStyle[] = ['dot', 'section', 'paren', 'prefixed', 'word', 'slash', 'letter', 'bare'];
/** A number of one of these kinds on a single line is too little to go by. */
const WEAK: ReadonlySet<NumberStyle> = new Set<NumberStyle>(['bare', 'letter', 'prefixed']);
/** Lines this much further in belong to something above them. */
const INDENTED = 3;

/** Chooses the one number style of the document and the lines it numbers; without one, bullets; else undefined. */
export const outlineOf = (lines: readonly Line[]): Outline | undefined => {
  const labelled = lines.flatMap((line) => {
    const label = readLabel(line);
    return label === undefined ? [] : [{ line, label }];
  });
  const contents = contentsLines(labelled);
  const inBody = labelled.filter(({ line }) => !contents.has(line.at));
  const first = lines.find((line) => !contents.has(line.at));
  const main = mainNumbers(inBody, first);
  if (main !== undefined) return { counted: 'numbers', contents, ...numbered(inBody, main) };
  return bulleted(lines, labelled);
};

/** Titles that come twice under the same numbers: the first time they are a list of contents. */
const contentsLines = (labelled: readonly Labelled[]): ReadonlySet<number> => {
  const last = new Map<string, number>();
  const numbers = labelled.filter(({ label }) => label.number !== '' && label.rest !== '');
  const key = ({ label }: Labelled): string =>
    `${label.number} ${words(label.rest.slice(0, 200)).replace(/ \d+$/, '')}`;
  for (const each of numbers) last.set(key(each), each.line.at);
  const early = numbers.filter((each) => last.get(key(each)) !== each.line.at);
  return new Set(early.length >= 3 && early.length * 2 >= last.size ? early.map(({ line }) => line.at) : []);
};

interface Chosen {
  readonly members: readonly Labelled[];
  readonly score: number;
  readonly style: NumberStyle;
  /** How many parts the numbers of main items have: 2 where a text has 1.1, 1.2, 2.1 and no 1. */
  readonly depth: number;
}

const mainNumbers = (labelled: readonly Labelled[], first: Line | undefined): Chosen | undefined => {
  const choices = [1, 2].flatMap((depth) =>
    STYLES.flatMap((style) => countOf(labelled, style, depth) ?? []).filter((each) => isCount(each, first)),
  );
  const best = choices.toSorted((a, b) => b.score - a.score || a.depth - b.depth)[0];
  // A list inside an item can be longer than the agenda: what stands around it is the agenda.
  return choices.find((each) => best !== undefined && surrounds(each, best)) ?? best;
};

const surrounds = (outer: Chosen, inner: Chosen): boolean => {
  const at = (chosen: Chosen, index: number): number => chosen.members.at(index)?.line.at ?? 0;
  return outer.members.length > 1 && at(outer, 0) < at(inner, 0) && at(outer, -1) > at(inner, -1);
};

const countOf = (labelled: readonly Labelled[], style: NumberStyle, depth: number): Chosen | undefined => {
  const all = labelled.filter(({ label }) => label.style === style && label.path.length === depth);
  if (all.length === 0) return undefined;
  const margin = all.reduce((least, { line }) => Math.min(least, line.indent), Infinity) + INDENTED;
  const outer = all.filter(({ line }) => line.indent <= margin);
  const [everything, atMargin] = [all, outer].map((each) => longestCount(each.map(({ label }) => rankOf(label.path))));
  const useAll = (everything?.score ?? 0) > 1.5 * (atMargin?.score ?? 0);
  const count = useAll ? everything : atMargin;
  const source = useAll ? all : outer;
  return {
    members: (count?.members ?? []).flatMap((index) => source[index] ?? []),
    score: count?.score ?? 0,
    style,
    depth,
  };
};

const rankOf = (path: readonly number[]): number => path.reduce((rank, part) => rank * 1000 + part, 0);

const isCount = ({ members, style, depth }: Chosen, first: Line | undefined): boolean => {
  const ranks = members.map(({ label }) => rankOf(label.path));
  const direct = ranks.filter((rank, index) => index > 0 && rank === (ranks[index - 1] ?? 0) + 1).length;
  if (depth > 1) return direct > 0;
  if (members.length > 2) return style !== 'bare' || direct > 0;
  if (members.length === 2) return direct > 0 || members[0]?.line === first;
  return members[0]?.line === first && !WEAK.has(style);
};

const numbered = (labelled: readonly Labelled[], main: Chosen): Pick<Outline, 'heads' | 'strays' | 'gaps'> => {
  const heads = new Map<number, Head>();
  const strays = new Map<number, AgendaWarningCode>();
  const gaps = new Set<number>();
  const members = new Set(main.members.map(({ line }) => line.at));
  /** The item above and those it belongs to, outermost first. */
  let open: readonly Labelled[] = [];
  for (const each of labelled) {
    const { line, label } = each;
    if (members.has(line.at)) {
      if (leavesGap(open[0]?.label, label, main)) gaps.add(line.at);
      open = [each];
      heads.set(line.at, { number: label.number, level: 1, rest: label.rest });
      continue;
    }
    const inside = subItem(open, each, main.depth);
    if (inside !== undefined) {
      open = [...inside.above, each];
      heads.set(line.at, { number: inside.number, level: open.length, rest: label.rest });
    } else strays.set(line.at, strayCode(each, open[0], main));
  }
  return { heads, strays, gaps };
};

const leavesGap = (before: Label | undefined, label: Label, { style, depth }: Chosen): boolean =>
  before !== undefined &&
  depth === 1 &&
  style !== 'slash' &&
  rankOf(label.path) !== rankOf(before.path) + 1 &&
  (style !== 'prefixed' || label.number.startsWith(before.number.slice(0, 1)));

const strayCode = ({ line, label }: Labelled, above: Labelled | undefined, main: Chosen): AgendaWarningCode => {
  if (above === undefined) return 'leftOut';
  const sameKind = label.style === main.style && label.path.length === main.depth;
  return sameKind && line.indent <= above.line.indent + 1 ? 'outOfOrder' : 'subList';
};

/** A number that belongs under the items above it: 4.1 under 4, 4.2 after 4.1, a) under either, b) after a). */
const subItem = (
  open: readonly Labelled[],
  { label }: Labelled,
  mainDepth: number,
): { readonly above: readonly Labelled[]; readonly number: string } | undefined => {
  if (label.style === 'letter') return subLetter(open, label);
  const level = label.path.length - mainDepth;
  if (level < 1 || level > open.length || label.style === 'prefixed') return undefined;
  const parent = open[level - 1]?.label;
  const before = open[level]?.label;
  const under = label.path.slice(0, -1);
  if (under.join('.') !== parent?.path.join('.')) return undefined;
  const last = label.path.at(-1) ?? 0;
  const previous = before?.style === 'letter' ? 0 : (before?.path.at(-1) ?? 0);
  // 7.12 under 7 is a day unless 7.11 or so came before it.
  if (last <= previous && !(last === 0 && before === undefined)) return undefined;
  if (last > previous + (before === undefined ? 1 : 3)) return undefined;
  return { above: open.slice(0, level), number: label.number };
};

const subLetter = (
  open: readonly Labelled[],
  label: Label,
): { readonly above: readonly Labelled[]; readonly number: string } | undefined => {
  const before = open.at(-1)?.label;
  const afterLetter = before?.style === 'letter';
  const above = afterLetter ? open.slice(0, -1) : open;
  const previous = afterLetter ? (before.path[0] ?? 0) : 0;
  const parent = above.at(-1);
  if (parent === undefined || label.path[0] !== previous + 1) return undefined;
  return { above, number: `${parent.label.number} ${label.number}` };
};

/** Items with bullets; bullets further in are their sub-items. Undefined where bullets do not make up the text. */
const bulleted = (lines: readonly Line[], labelled: readonly Labelled[]): Outline | undefined => {
  const bullets = labelled.filter(({ label }) => label.style === 'bullet');
  const margin = bullets.reduce((least, { line }) => Math.min(least, line.indent), Infinity);
  const withBullet = new Set(bullets.map(({ line }) => line.at));
  const others = lines.filter(
    (line) => !withBullet.has(line.at) && line.indent <= margin && !/^\p{Ll}/u.test(line.text),
  ).length;
  if (bullets.length === 0 || (others > 1 && bullets.length < 2 * others)) return undefined;
  const heads = new Map<number, Head>();
  let open: readonly number[] = [];
  for (const { line, label } of bullets) {
    open = [...open.filter((indent) => indent + 1 < line.indent), line.indent];
    heads.set(line.at, { level: open.length, rest: label.rest });
  }
  return { counted: 'bullets', heads, strays: new Map(), gaps: new Set(), contents: new Set() };
};
