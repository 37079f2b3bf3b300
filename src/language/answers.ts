import type { Language } from '../domain';
import { ANSWERS_EN } from './answers-en';
import { ANSWERS_FI } from './answers-fi';
import { ANSWERS_SV } from './answers-sv';
import { fill } from './fill';

export type AnswerId = keyof typeof ANSWERS_FI;
export type AnswerPhrases = Readonly<Record<AnswerId, string>>;

const PHRASES: Readonly<Record<Language, AnswerPhrases>> = { fi: ANSWERS_FI, sv: ANSWERS_SV, en: ANSWERS_EN };

/** An answer in the chat, with its values put in. */
export const answer = (language: Language, id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
  fill(PHRASES[language][id], values);
