import type { Language } from '../domain';

const AND: Readonly<Record<Language, string>> = { fi: ' ja ', sv: ' och ', en: ' and ' };

/** "A", "A ja B", "A, B ja C": a list as a sentence has it. */
export const enumerate = (parts: readonly string[], language: Language): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}${AND[language]}${parts.at(-1) ?? ''}`;
