import type { Language } from '../../src/domain';
import type { CommandId, CommandUser } from '../../src/language';

/**
 * How a command is said: `word` alone; `time`: the word, and a clock time if one is given; `item`: the word and the
 * number of an item; `topic`: the word, alone or with what it is about; `text`, `names`, `lines`: the word, a colon and what follows; `form`: see its example.
 */
export type Shape = 'word' | 'time' | 'item' | 'topic' | 'text' | 'names' | 'lines' | 'form';

/** Everything the parser, the help, the nearest-command answers and the app manifest know about a command. */
export interface ChatCommand {
  readonly id: CommandId;
  readonly shape: Shape;
  readonly users: readonly CommandUser[];
  /** The first word of a language is the one to show. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** Words of no language. One that begins with # counts with a prefix, or when the bot is spoken to. */
  readonly also: readonly string[];
  readonly example: Readonly<Record<Language, string>>;
}

/** A row: words are given as "first|second". An example is needed only where the first word alone is none. */
export const command = (
  id: CommandId,
  shape: Shape,
  users: readonly CommandUser[],
  words: Readonly<Record<Language, string>>,
  more: { readonly also?: string; readonly example?: Readonly<Record<Language, string>> } = {},
): ChatCommand => {
  const lists = { fi: listed(words.fi), sv: listed(words.sv), en: listed(words.en) };
  const [fi = '', sv = '', en = ''] = [lists.fi[0], lists.sv[0], lists.en[0]];
  return { id, shape, users, words: lists, also: listed(more.also ?? ''), example: more.example ?? { fi, sv, en } };
};

const listed = (text: string): readonly string[] => text.split('|').filter((word) => word !== '');
