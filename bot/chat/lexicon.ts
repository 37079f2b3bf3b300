import { fold } from '../../src/agenda';
import type { DecisionKind, Language } from '../../src/domain';
import type { ChatCommand, Shape } from './chat-command';
import { COMMANDS } from './commands';
import { DECISION_WORDS } from './decision-words';

/** What a word means as a command. */
export interface Meaning {
  readonly command: ChatCommand;
  /** As written in the table, without #. */
  readonly word: string;
  /** Missing for words of no language. */
  readonly language?: Language;
  /** Written with # in the table: not a command in ordinary talk, whatever follows it. */
  readonly prefixed: boolean;
  /** For the words that decide by themselves. */
  readonly decides?: DecisionKind;
}

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

const commandWords: readonly Meaning[] = COMMANDS.flatMap((command) => [
  ...LANGUAGES.flatMap((language) =>
    command.words[language].map((word): Meaning => ({ command, word, language, prefixed: false })),
  ),
  ...command.also.map((word): Meaning => ({ command, word: word.replace('#', ''), prefixed: word.startsWith('#') })),
]);

const decisionWords: readonly Meaning[] = COMMANDS.filter(({ id }) => id === 'decisionByKind').flatMap((command) =>
  DECISION_WORDS.flatMap(([decides, words]) =>
    LANGUAGES.flatMap((language) =>
      words[language].map((word): Meaning => ({ command, word, language, prefixed: false, decides })),
    ),
  ),
);

/** Every word of the vocabulary, for the nearest right command. */
export const MEANINGS: readonly Meaning[] = [...commandWords, ...decisionWords];

const lexicon = (...shapes: readonly Shape[]): ReadonlyMap<string, Meaning> =>
  new Map(
    // The first row of the table wins where two share a word.
    MEANINGS.filter(({ command }) => shapes.includes(command.shape))
      .toReversed()
      .map((meaning) => [fold(meaning.word), meaning]),
  );

/** Words that stand alone, folded. */
export const BARE: ReadonlyMap<string, Meaning> = new Map([
  ...lexicon('word', 'time', 'topic'),
  // Given to whoever is first in the queue.
  ...[...lexicon('names')].filter(([, { command, language }]) => command.id === 'giveFloor' && language !== undefined),
  ...decisionWords.map((meaning) => [fold(meaning.word), meaning] as const),
]);
/** Words that a clock time may follow. */
export const TIMED = lexicon('time');
/** Words that the number of an item follows. */
export const NUMBERED: ReadonlyMap<string, Meaning> = new Map([
  ...[...lexicon('topic')].filter(([, { command }]) => command.id === 'restrict'),
  ...lexicon('item'),
]);
/** Words that a colon follows. */
export const KEYWORDS = lexicon('text', 'names', 'lines', 'topic');
/** The sentence kinds, by their words. */
export const KINDS: ReadonlyMap<string, DecisionKind> = new Map(
  DECISION_WORDS.flatMap(([kind, words]) =>
    LANGUAGES.flatMap((language) => words[language].map((word) => [fold(word), kind] as const)),
  ),
);

/** The longest word of a lexicon that a folded text begins with, and what follows it. */
export const beginsWith = (
  words: ReadonlyMap<string, Meaning>,
  folded: string,
): { readonly meaning: Meaning; readonly rest: string } | undefined => {
  const parts = folded.split(' ', 6);
  for (let count = Math.min(parts.length, 5); count > 0; count -= 1) {
    const head = parts.slice(0, count).join(' ');
    const meaning = words.get(head);
    if (meaning !== undefined) return { meaning, rest: folded.slice(head.length).trim() };
  }
  return undefined;
};
