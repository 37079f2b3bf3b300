/** The first number of an agenda on one line, with its mark: `1.`, `1)` or `57 §`. */
const FIRST = /(?<![\d.])(\d{1,3})(\.|\)| ?§) ?(?=[\p{L}"”'])/u;

interface Label {
  readonly number: string;
  readonly at: number;
  readonly capital: boolean;
}

/**
 * Puts the items of an agenda that came as one line on lines of their own: some clients drop the line breaks of what
 * is pasted ("1. Opening2. Budget 20273. Other matters"). Cut only where each number follows from the one before it;
 * two numbers that go on in small letters are a title ("1. The project's 2. phase") and are left alone.
 */
export const onLines = (text: string): string => {
  if (/[\n\r]/.test(text.trim())) return text;
  const labels = labelsOf(text);
  if (labels.length < 2 || (labels.length === 2 && !labels.every(({ capital }) => capital))) return text;
  return [0, ...labels.map(({ at }) => at)]
    .map((at, index) => text.slice(at, labels[index]?.at))
    .join('\n')
    .trim();
};

const labelsOf = (text: string): readonly Label[] => {
  const first = FIRST.exec(text);
  const [, number = '', mark = ''] = first ?? [];
  if (first === null) return [];
  const labels: Label[] = [];
  let next: Label | undefined = labelAt(text, number, first.index, first[0].length);
  while (next !== undefined) {
    labels.push(next);
    next = successor(text, next, mark);
  }
  return labels;
};

/** The nearest number further on that may come after this one: 4 is followed by 5 or 4.1, and 4.1 by 4.2 or 5. */
const successor = (text: string, { number, at }: Label, mark: string): Label | undefined => {
  const parts = number.split('.').map(Number);
  const beside = parts.map((_, level) =>
    parts.map((part, index) => (index === level ? part + 1 : part)).slice(0, level + 1),
  );
  const wanted = [...beside, [...parts, 1]].map((numbers) =>
    numbers.length === 1
      ? `${numbers.join('')}${mark === '.' || mark === ')' ? `\\${mark}` : ' ?§'} ?`
      : `${numbers.join('\\.')}\\.? `,
  );
  const from = at + number.length + 1;
  const found = new RegExp(`(${wanted.join('|')})(?=[\\p{L}"”'])`, 'u').exec(text.slice(from));
  const next = /^[\d.]*\d/.exec(found?.[0] ?? '')?.[0];
  return found === null || next === undefined ? undefined : labelAt(text, next, from + found.index, found[0].length);
};

const labelAt = (text: string, number: string, at: number, length: number): Label => ({
  number,
  at,
  capital: /^["”']?\p{Lu}/u.test(text.slice(at + length, at + length + 3)),
});
