import { fold } from '../../src/agenda';
import { HELP_TOPICS, helpTopicNames, type HelpTopic } from '../../src/language';
import { COMMANDS } from './commands';
import { topicOf } from './help-groups';
import { MEANINGS } from './lexicon';

/** Folded, and without a colon. */
const plain = (text: string): string => fold(text).replace(/:$/, '');

const HELP_WORDS = COMMANDS.filter(({ id }) => id === 'help').flatMap(({ words, also }) =>
  [...Object.values(words).flat(), ...also].map((word) => plain(word.replace('#', ''))),
);

const TOPICS: ReadonlyMap<string, HelpTopic> = new Map([
  // "help recuse": the topic a command is told in.
  ...MEANINGS.flatMap(({ word, command }) => {
    const topic = topicOf(command.id);
    return topic === undefined ? [] : [[plain(word), topic] as const];
  }).toReversed(),
  ...HELP_TOPICS.flatMap((topic) => helpTopicNames(topic).map((name) => [plain(name), topic] as const)),
]);

/** The topic of "help votes": the word for help and what it is about. `folded` as a line of commands is. */
export const helpAbout = (folded: string): HelpTopic | undefined => {
  const [first = '', ...rest] = folded.split(' ');
  return HELP_WORDS.includes(plain(first)) ? TOPICS.get(plain(rest.join(' '))) : undefined;
};
