import type { Language } from '../domain';

interface FirstWords {
  /** The language's own name. */
  readonly language: string;
  /** What somebody types first who has started Nuija on their own machine: an agenda, then the word that opens. */
  readonly say: readonly string[];
}

export const FIRST_WORDS: Readonly<Record<Language, FirstWords>> = {
  fi: {
    language: 'suomi',
    say: ['asialista: 1. Kokouksen avaus 2. Talousarvio (10 min) 3. Muut asiat 4. Kokouksen päättäminen', 'avaa'],
  },
  sv: {
    language: 'svenska',
    say: ['dagordning: 1. Mötets öppnande 2. Budgeten (10 min) 3. Övriga ärenden 4. Mötets avslutande', 'öppna'],
  },
  en: {
    language: 'English',
    say: ['agenda: 1. Opening 2. Budget (10 min) 3. Any other business 4. Closing', 'open'],
  },
};
