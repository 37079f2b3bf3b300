import type { Language } from '../domain';
import { ANSWERS_EN } from './answers-en';
import { ANSWERS_FI, type AnswerPhrases } from './answers-fi';
import { ANSWERS_SV } from './answers-sv';
import { fill } from './fill';

export type AnswerId = keyof AnswerPhrases;

const PHRASES: Readonly<Record<Language, AnswerPhrases>> = { fi: ANSWERS_FI, sv: ANSWERS_SV, en: ANSWERS_EN };

/** An answer in the chat, with its values put in. */
export const answer = (language: Language, id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
  fill(PHRASES[language][id], values);
