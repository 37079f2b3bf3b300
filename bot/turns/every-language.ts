import { answer, type AnswerId } from '../../src/language';

/** An answer to somebody whose meeting, and with it the language, is not known. */
export const inEveryLanguage = (id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
  (['fi', 'sv', 'en'] as const).map((language) => answer(language, id, values)).join('\n');
