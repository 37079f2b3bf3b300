import type { Language } from '../domain';
import { APPROVAL_ANSWERS } from './answers-approval';
import { ATTENDANCE_ANSWERS } from './answers-attendance';
import { DOCUMENT_ANSWERS } from './answers-documents';
import { ANSWERS_EN } from './answers-en';
import { ANSWERS_FI, type AnswerPhrases } from './answers-fi';
import { ANSWERS_SV } from './answers-sv';
import { fill } from './fill';

type Phrases = AnswerPhrases &
  (typeof DOCUMENT_ANSWERS)[Language] &
  (typeof APPROVAL_ANSWERS)[Language] &
  (typeof ATTENDANCE_ANSWERS)[Language];

export type AnswerId = keyof Phrases;

const PHRASES: Readonly<Record<Language, Phrases>> = {
  fi: { ...ANSWERS_FI, ...ATTENDANCE_ANSWERS.fi, ...APPROVAL_ANSWERS.fi, ...DOCUMENT_ANSWERS.fi },
  sv: { ...ANSWERS_SV, ...ATTENDANCE_ANSWERS.sv, ...APPROVAL_ANSWERS.sv, ...DOCUMENT_ANSWERS.sv },
  en: { ...ANSWERS_EN, ...ATTENDANCE_ANSWERS.en, ...APPROVAL_ANSWERS.en, ...DOCUMENT_ANSWERS.en },
};

/** An answer in the chat, with its values put in. */
export const answer = (language: Language, id: AnswerId, values: Readonly<Record<string, string>> = {}): string =>
  fill(PHRASES[language][id], values);
