import { fold } from '../../src/agenda';
import type { ItemRef, Request, VoteChoice } from '../../src/domain';
import type { ChatCommand } from './chat-command';
import { mentionAt, nameAt } from './mentioned';
import type { ChatMessage } from './saying';

type Means = NonNullable<Extract<VoteChoice, { words: string }>['means']>;

/** What words mean where no option is called so. Some count only after the word for a vote: "ja" alone is talk. */
const MEANS: ReadonlyMap<string, Means> = new Map(
  (
    [
      ['for', 'puolesta|jaa|kyllä|för|ja|for|yes|aye|in favour'],
      ['against', 'vastaan|ei|emot|nej|against|no|nay'],
      ['abstain', 'tyhjä|tyhjää|pidättäydyn|avstår|blankt|nedlagd|abstain|abstention'],
    ] as const
  ).flatMap(([means, words]) => words.split('|').map((word) => [fold(word), means] as const)),
);

/** Anything else is the words of an option, which is longer than this in no vote. */
const LONGEST = 60;

export const choiceOf = (words: string): VoteChoice => {
  const means = words.length > LONGEST ? undefined : MEANS.get(fold(words).replace(/[.!]+$/, ''));
  return { words: words.trim().replace(/[.!]+$/, ''), ...(means === undefined ? {} : { means }) };
};

/** "5–3–1", "5-3, 1": numbers and what stands between them. */
export const COUNTS = /^\d{1,6}(?:\s*[-–—,;/]\s*\d{1,6})+\.?$/;

/** The numbers in "5–3–1"; none where anything else is said, which fits no vote. */
export const countsIn = (text: string): readonly number[] =>
  COUNTS.test(text.trim()) ? (text.match(/\d+/g) ?? []).map(Number) : [];

const METHODS = { voteByHands: 'showOfHands', voteSecretly: 'secret', secretElection: 'secret' } as const;

/** The requests of votes that words alone stand for. */
export const voteAlone = ({ id }: ChatCommand, word: string): Request | undefined => {
  switch (id) {
    case 'second':
      return { type: 'SecondProposal' };
    case 'openVote':
      return { type: 'OpenVote' };
    case 'voteByHands':
    case 'voteSecretly':
      return { type: 'OpenVote', method: METHODS[id] };
    case 'voteFor':
      return { type: 'CastVote', choice: { words: word, means: 'for' } };
    case 'voteAgainst':
      return { type: 'CastVote', choice: { words: word, means: 'against' } };
    case 'abstain':
      return { type: 'CastVote', choice: { words: word, means: 'abstain' } };
    case 'closeVote':
      return { type: 'CloseVote' };
    case 'cancelVote':
      return { type: 'CancelVote' };
    case 'dissent':
      return { type: 'FileDissent' };
    default:
      return undefined;
  }
};

/** The request of a word about votes with something after it. */
export const readVote = (
  { id }: ChatCommand,
  text: string,
  item: ItemRef | undefined,
  message: ChatMessage,
): Request | undefined => {
  switch (id) {
    case 'openVote':
      return { type: 'OpenVote', options: optionsOf(text) };
    case 'voteByHands':
    case 'voteSecretly':
      return { type: 'OpenVote', options: optionsOf(text), method: METHODS[id] };
    case 'election':
      return { type: 'OpenVote', options: optionsOf(text), election: true };
    case 'secretElection':
      return { type: 'OpenVote', options: optionsOf(text), election: true, method: METHODS[id] };
    case 'castVote':
      return castFor(text, message);
    case 'countVote':
      return { type: 'CountVote', counts: countsIn(text) };
    case 'closeVote':
      return { type: 'CloseVote', chosen: choiceOf(text) };
    case 'dissent':
      return { type: 'FileDissent', text, ...(item === undefined ? {} : { item }) };
    default:
      return undefined;
  }
};

/** "Esitys / Vastaesitys", one a line, or "yes/no"; a slash between words of a longer text is a part of it. */
const optionsOf = (text: string): readonly string[] =>
  (/^[^\s/]+(?:\/[^\s/]+)+$/.test(text) ? text.split('/') : text.split(/\s+\/(?:\s+|$)|[\r\n]+/))
    .map((option) => option.trim())
    .filter((option) => option !== '');

/** "Anna Alho puolesta": what somebody said aloud; without a name it is whoever says it. */
const castFor = (text: string, { mentions, people = [] }: ChatMessage): Request => {
  const named = mentionAt(text, [...mentions, ...people]) ?? nameAt(text, 0, people);
  const words = named === undefined ? text : text.slice(named.length).replace(/^[\s,:–-]{1,5}/, '');
  // Somebody may stand in an election: a name alone is what is voted for.
  return named === undefined || words.trim() === ''
    ? { type: 'CastVote', choice: choiceOf(text.replace(/^@/, '')) }
    : { type: 'CastVote', person: named.ref, choice: choiceOf(words) };
};
