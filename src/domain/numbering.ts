import type { AgendaItem, AgendaLine } from './agenda';

type Numbered = Pick<AgendaLine, 'number' | 'level'>;

/** True where main items are 1, 2, 3 …, and not "A 13" or "2a": only such an agenda can be counted anew. */
export const isCounted = (lines: readonly Numbered[]): boolean =>
  lines.every(({ level, number }) => level > 1 || number === undefined || isInteger(number));

/** The number an agenda counts from: 57 where the body's items run through the year. */
export const firstNumber = (lines: readonly Numbered[]): number =>
  Number(lines.find(({ level, number }) => level === 1 && isInteger(number))?.number ?? '1');

type WithNumber<Line> = readonly (readonly [line: Line, number: string])[];

/** Main items counted on from a number, sub-items as `4.1`. */
export const counted = <Line extends Numbered>(lines: readonly Line[], first: number): WithNumber<Line> => {
  const counters: number[] = [first - 1];
  const levels: number[] = [];
  return lines.map((line) => {
    // Depth is counted, not read off: a sub-item whose main item is missing has no number above it to go under.
    while ((levels.at(-1) ?? 0) >= line.level) levels.pop();
    const depth = levels.push(line.level);
    counters.length = Math.min(counters.length, depth);
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    return [line, counters.join('.')];
  });
};

/**
 * Numbers for an agenda as somebody set it: those given stand, unless two items would have the same; missing ones are
 * counted, and where main items are not plain integers ("A 13") filled in.
 */
export const numbersGiven = <Line extends Numbered>(lines: readonly Line[]): WithNumber<Line> => {
  if (!isCounted(lines)) return filledIn(lines);
  const all = counted(lines, firstNumber(lines));
  const given = all.map(([line, number]) => [line, line.number ?? number] as const);
  return new Set(given.map(([, number]) => plain(number))).size === given.length ? given : all;
};

/**
 * The number of an item that comes to a position in an agenda people already hold: that of the item before it on its
 * level and a letter, so that nothing else is renumbered; at the end, the next integer.
 */
export const numberAt = (agenda: readonly AgendaItem[], position: number, level: number): string => {
  const previous = agenda.slice(0, position).findLast((item) => item.level <= level);
  if (previous === undefined || position >= agenda.length) return nextInteger(agenda);
  const taken = new Set(agenda.map(({ number }) => number));
  const stem = previous.number.replace(/(?<=\d)[a-z]$/, '');
  const letter = LETTERS.find((each) => !taken.has(`${stem}${each}`));
  return letter === undefined ? nextInteger(agenda) : `${stem}${letter}`;
};

/** As a number is compared: `57 §`, `57.` and `57)` are 57. No number is longer than this, but what is typed may be. */
export const plain = (number: string): string =>
  number
    .slice(0, 100)
    .replace(/[\s§.)]+$|^[\s§]+/g, '')
    .toLowerCase();

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

const isInteger = (number: string | undefined): boolean => number !== undefined && /^\d{1,6}$/.test(number);

const filledIn = <Line extends Numbered>(lines: readonly Line[]): WithNumber<Line> => {
  const given = new Set(lines.flatMap(({ number }) => (number === undefined ? [] : plain(number))));
  const used = new Set<string>();
  let next = 1;
  return lines.map((line) => {
    if (line.number !== undefined && !used.has(plain(line.number))) {
      used.add(plain(line.number));
      return [line, line.number];
    }
    while (given.has(String(next))) next += 1;
    given.add(String(next));
    return [line, String(next)];
  });
};

const nextInteger = (agenda: readonly AgendaItem[]): string =>
  String(Math.max(0, ...agenda.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite)) + 1);
