import type { DecisionKind, Language } from '../domain';
import { CARDS_EN } from './cards-en';
import { ATTENDANCE_CARDS } from './cards-attendance';
import { CARDS_FI, type BasicPhraseId } from './cards-fi';
import { KIND_LABELS } from './cards-kinds';
import { CARDS_SV } from './cards-sv';
import { VOTE_CARDS } from './cards-votes';
import { fill } from './fill';

export type CardPhraseId =
  BasicPhraseId | keyof (typeof ATTENDANCE_CARDS)[Language] | keyof (typeof VOTE_CARDS)[Language];

const PHRASES: Readonly<Record<Language, Readonly<Record<CardPhraseId, string>>>> = {
  fi: { ...CARDS_FI, ...ATTENDANCE_CARDS.fi, ...VOTE_CARDS.fi },
  sv: { ...CARDS_SV, ...ATTENDANCE_CARDS.sv, ...VOTE_CARDS.sv },
  en: { ...CARDS_EN, ...ATTENDANCE_CARDS.en, ...VOTE_CARDS.en },
};

/** A label of a card, with its values put in. */
export const cardPhrase = (
  language: Language,
  id: CardPhraseId,
  values: Readonly<Record<string, string>> = {},
): string => fill(PHRASES[language][id], values);

/** What was decided, as a sentence begins: "Merkittiin tiedoksi". */
export const kindChoice = (language: Language, kind: DecisionKind): string => KIND_LABELS[language][kind].choice;

/** The same on the form, where it has to fit the field of a phone. */
export const kindField = (language: Language, kind: DecisionKind): string => {
  const { choice, field } = KIND_LABELS[language][kind];
  return field ?? choice;
};

/** What was decided in a word or three, for lists: "tiedoksi". */
export const kindShort = (language: Language, kind: DecisionKind): string => KIND_LABELS[language][kind].short;
