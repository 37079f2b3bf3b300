import type { Language } from '../domain';
import { enumerate } from './enumerate';

/** The options of a vote that has none of its own. */
const FOR_OR_AGAINST: Readonly<Record<Language, readonly [string, string]>> = {
  fi: ['puolesta', 'vastaan'],
  sv: ['för', 'emot'],
  en: ['for', 'against'],
};

/** How somebody voted who voted for nothing. */
export const ABSTAINED: Readonly<Record<Language, string>> = { fi: 'tyhjä', sv: 'avstår', en: 'abstain' };

/** The options of a vote as they are read out. */
export const optionsSaid = (options: readonly string[], language: Language): readonly string[] =>
  options.length === 0 ? FOR_OR_AGAINST[language] : options;

const ABSTENTIONS: Readonly<Record<Language, string>> = { fi: 'tyhjää', sv: 'avstod', en: 'abstained' };

/** "puolesta 5, vastaan 3, tyhjää 1": the numbers beside what they were given for. */
export const countsSaid = (
  options: readonly string[],
  { given, abstained }: { readonly given: readonly number[]; readonly abstained: number },
  language: Language,
): string =>
  [
    ...optionsSaid(options, language).map((option, index) => `${option} ${String(given[index] ?? 0)}`),
    ...(abstained === 0 ? [] : [`${ABSTENTIONS[language]} ${String(abstained)}`]),
  ].join(', ');

/** What was even, as a sentence has it. */
export const evenSaid = (options: readonly string[], language: Language): string =>
  enumerate(optionsSaid(options, language), language);
