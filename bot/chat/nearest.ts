import { fold } from '../../src/agenda';
import type { Language } from '../../src/domain';
import { MEANINGS, type Meaning } from './lexicon';

/** How a command is said, to be shown to somebody who nearly said it. */
export const usage = ({ command, word, language }: Meaning): string =>
  command.shape === 'word' || command.shape === 'time' || command.id === 'decisionByKind'
    ? word
    : command.example[language ?? 'en'];

const WORDS = MEANINGS.map((meaning) => ({ meaning, folded: fold(meaning.word) }));

/** The command somebody probably meant: the word nearest to how the line begins, by at most two slips. */
export const nearest = (line: string): { readonly nearest: string; readonly language?: Language } | undefined => {
  const beginning = fold(line.slice(0, 80)).replace(/^[#!/]/, '');
  const colon = beginning.indexOf(':');
  const parts = beginning.split(/[ :,.!?=]+/, 4);
  const heads = new Set([
    colon > 0 ? beginning.slice(0, colon) : beginning,
    ...parts.map((_, index) => parts.slice(0, index + 1).join(' ')),
  ]);
  let best: { meaning: Meaning; distance: number } | undefined;
  for (const { meaning, folded: word } of WORDS)
    for (const head of heads) {
      const allowed = word.length <= 3 ? 0 : word.length <= 6 ? 1 : 2;
      if (Math.abs(word.length - head.length) > allowed) continue;
      const distance = slips(head, word);
      if (distance > allowed) continue;
      if (
        best === undefined ||
        distance < best.distance ||
        (distance === best.distance && longer(meaning, best.meaning))
      )
        best = { meaning, distance };
    }
  if (best === undefined) return undefined;
  const { meaning } = best;
  return {
    nearest: usage(meaning),
    ...(meaning.language === undefined ? {} : { language: meaning.language }),
  };
};

const longer = (a: Meaning, b: Meaning): boolean => a.word.length > b.word.length;

/** Letters added, left out, changed or swapped with their neighbour (Damerau and Levenshtein, optimal alignment). */
const slips = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + cost,
        swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
};
