import type { AgendaItem, AgendaLine } from './agenda';

/**
 * Numbers for an agenda that nobody has been sent yet: main items count on from the first one's number, sub-items
 * are `4.1`. An agenda whose numbers are not plain integers ("A 13") keeps them; only missing ones are filled in.
 */
export const numbersFor = (lines: readonly Pick<AgendaLine, 'number' | 'level'>[]): readonly string[] => {
  const first = Number(lines.find(({ level, number }) => level === 1 && isInteger(number))?.number ?? '1');
  const main = lines.filter(({ level }) => level === 1);
  if (!main.every(({ number }) => number === undefined || isInteger(number))) return filledIn(lines);
  const counters: number[] = [first - 1];
  return lines.map(({ level }) => {
    counters.length = Math.min(counters.length, level);
    while (counters.length < level) counters.push(0);
    counters[level - 1] = (counters[level - 1] ?? 0) + 1;
    return counters.join('.');
  });
};

/** The number of an item that comes after `before` in an agenda people already hold: nothing else is renumbered. */
export const numberAfter = (agenda: readonly AgendaItem[], position: number): string => {
  const previous = agenda[position - 1];
  if (previous === undefined || position >= agenda.length) return nextInteger(agenda);
  const taken = new Set(agenda.map(({ number }) => number));
  const stem = previous.number.replace(/(?<=\d)[a-z]$/, '');
  const letter = [...'abcdefghijklmnopqrstuvwxyz'].find((each) => !taken.has(`${stem}${each}`));
  return letter === undefined ? nextInteger(agenda) : `${stem}${letter}`;
};

const isInteger = (number: string | undefined): boolean => number !== undefined && /^\d{1,6}$/.test(number);

const filledIn = (lines: readonly Pick<AgendaLine, 'number'>[]): readonly string[] => {
  const taken = new Set(lines.map(({ number }) => number));
  let next = 1;
  return lines.map(({ number }) => {
    if (number !== undefined) return number;
    while (taken.has(String(next))) next += 1;
    taken.add(String(next));
    return String(next);
  });
};

const nextInteger = (agenda: readonly AgendaItem[]): string =>
  String(Math.max(0, ...agenda.map(({ number }) => Number.parseInt(number, 10)).filter(Number.isFinite)) + 1);
