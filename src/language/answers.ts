import type { Language } from '../domain';
import { APPROVAL_ANSWERS } from './answers-approval';
import { ATTENDANCE_ANSWERS } from './answers-attendance';
import { DOCUMENT_ANSWERS } from './answers-documents';
import { ANSWERS_EN } from './answers-en';
import { ANSWERS_FI, type AnswerPhrases } from './answers-fi';
import { ANSWERS_SV } from './answers-sv';
import { VOTE_ANSWERS } from './answers-votes';
import { SERIES_ANSWERS } from './answers-series';
import { fill } from './fill';

type Phrases = AnswerPhrases &
  (typeof DOCUMENT_ANSWERS)[Language] &
  (typeof APPROVAL_ANSWERS)[Language] &
  (typeof ATTENDANCE_ANSWERS)[Language] &
  (typeof VOTE_ANSWERS)[Language] &
  (typeof SERIES_ANSWERS)[Language];

export type AnswerId = keyof Phrases;

const of = (language: Language) => ({
  ...ATTENDANCE_ANSWERS[language],
  ...APPROVAL_ANSWERS[language],
  ...DOCUMENT_ANSWERS[language],
  ...VOTE_ANSWERS[language],
  ...SERIES_ANSWERS[language],
});

const PHRASES: Readonly<Record<Language, Phrases>> = {
  fi: { ...ANSWERS_FI, ...of('fi') },
  sv: { ...ANSWERS_SV, ...of('sv') },
  en: { ...ANSWERS_EN, ...of('en') },
};

/** An answer in the chat, with its values put in. */
export const answer = (language: Language, id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
  fill(PHRASES[language][id], values);
