import type { Language } from '../domain';
import { words } from './fold';
import { standardType } from './item-type';

const COMMON: Readonly<Record<Language, ReadonlySet<string>>> = {
  fi: new Set(
    'ja sekä kokouksen kokous klo aika paikka tai esittelijä asia asiat päätös tilanne ehdotus esitys'
      .split(' ')
      .map(words),
  ),
  sv: new Set(
    'och av för om på den det mötet möte kl tid plats eller föredragande ärende förslag från till'
      .split(' ')
      .map(words),
  ),
  en: new Set('and of the for on to with meeting time place or presenter proposal from'.split(' ')),
};

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

/** The language most of the lines speak; undefined when none leads. Standard titles weigh more than common words. */
export const guessLanguage = (lines: readonly string[]): Language | undefined => {
  const score: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  for (const line of lines.slice(0, 300)) {
    const standard = standardType(line);
    if (standard !== undefined) score[standard.language] += 3;
    for (const word of words(line.slice(0, 300)).split(' '))
      for (const language of LANGUAGES) if (COMMON[language].has(word)) score[language] += 1;
  }
  const [first, second] = LANGUAGES.toSorted((a, b) => score[b] - score[a]);
  return first !== undefined && second !== undefined && score[first] > score[second] ? first : undefined;
};
