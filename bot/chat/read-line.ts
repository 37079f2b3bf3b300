import { fold } from '../../src/agenda';
import type { ItemRef, Request } from '../../src/domain';
import type { HelpTopic } from '../../src/language';
import { readBare } from './bare';
import type { ChatCommand } from './chat-command';
import { COMMANDS } from './commands';
import { ITEM_NOUN, ITEM_NUMBER, itemRef } from './item-number';
import { readOneself } from './keyword';
import { BARE, beginsWith, KEYWORDS, type Meaning } from './lexicon';
import { usage } from './nearest';
import type { Question, Saying } from './saying';
import { choiceOf, COUNTS } from './votes';

/** What one line says, before it is known whether the message says it to the bot. */
export interface LineReading {
  /** Counts in any message: a keyword with its colon, a prefix, `present+`. Else only where nothing else is said. */
  readonly strong: boolean;
  readonly says:
    | { readonly kind: 'keyword'; readonly meaning: Meaning; readonly item?: ItemRef; readonly text: string }
    | { readonly kind: 'request'; readonly request: Request }
    | { readonly kind: 'ask'; readonly what: Question; readonly topic?: HelpTopic; readonly number?: string }
    | { readonly kind: 'verify'; readonly item?: ItemRef }
    | { readonly kind: 'document'; readonly item?: ItemRef }
    | { readonly kind: 'takeAgenda' }
    | Extract<Saying, { readonly kind: 'unclear' }>
    /** With a prefix or said to the bot, and no command. */
    | { readonly kind: 'unknown'; readonly text: string };
}

/** A keyword stands within this many letters of the line's beginning. */
const LONGEST_KEYWORD = 60;
const LEADING = /^[\s\p{Cf}]+/u;
const PREFIX = /^[#!/](?=[\p{L}])/u;
const AFTER_MENTION = /^[,:;–-]+\s*/;
const PLEASE = /^(?:please|pls|ole hyvä ja|olkaa hyvä ja|var god och|var vänlig och|snälla)[,\s]+/iu;
const THANKS = /[,\s]+(?:please|pls|thanks|thank you|kiitos|tack)[.!]*$/iu;
const PROPOSED_AGREED = /^proposed:?\s+[#!/]?agreed?(?::\s*|\s+)(?=\S)/i;

/** Reads one line; undefined for talk. `addressed` as in the message. */
export const readLine = (typed: string, addressed: boolean): LineReading | undefined => {
  const line = typed.replace(LEADING, '').trimEnd();
  const plain = addressed ? line.replace(AFTER_MENTION, '').replace(PLEASE, '') : line;
  const unprefixed = plain.replace(PREFIX, '');
  const prefixed = unprefixed !== plain;
  if (unprefixed === '') return undefined;
  const found = readKnown(unprefixed, prefixed, addressed);
  if (found !== undefined) return { ...found, strong: found.strong || prefixed };
  if (!addressed && !prefixed) return undefined;
  return { strong: true, says: { kind: 'unknown', text: unprefixed } };
};

const readKnown = (line: string, prefixed: boolean, addressed: boolean): LineReading | undefined => {
  const explicit = prefixed || addressed;
  const proposed = PROPOSED_AGREED.exec(line);
  const proposal = KEYWORDS.get('proposal');
  if (proposed !== null && proposal !== undefined)
    return {
      strong: true,
      says: { kind: 'keyword', meaning: proposal, text: line.slice(proposed[0].length).trim() },
    };
  const thanked = explicit && line.length <= 120;
  const polite = thanked ? line.replace(THANKS, '') : line;
  const keyword = withColon(line, explicit) ?? withoutColon(prefixed ? line : polite, prefixed, explicit);
  if (keyword !== undefined) return keyword;
  const bare = readBare(polite);
  if (bare === undefined || (!explicit && onlyPrefixed(line))) return undefined;
  return { strong: false, says: bare.kind === 'unclear' ? unclear(line, bare.reason, bare.meaning) : bare };
};

/** A word of the table that is written with # and said here without. */
const onlyPrefixed = (line: string): boolean =>
  BARE.get(fold(line.slice(0, 40)).replace(/[.!: ]+$/, ''))?.prefixed === true;

const NUMBER_LAST = new RegExp(`^(.{2,40}?) ${ITEM_NOUN}(${ITEM_NUMBER})$`);

/** "4.2", "4.1.2", "57/2": where a paragraph of the minutes is. */
const ADDRESS = /^\d{1,4}(?:[./]\d{1,4}){1,4}$/;
const EDIT = COMMANDS.filter(({ id }) => id === 'editMinutes').map((command): Meaning => ({
  command,
  word: '',
  prefixed: false,
}))[0];

const withColon = (line: string, explicit: boolean): LineReading | undefined => {
  const colon = line.slice(0, LONGEST_KEYWORD).search(/[:：]/);
  if (colon < 1) return undefined;
  const text = line.slice(colon + 1).trim();
  const head = fold(line.slice(0, colon));
  // In talk "16.2: …" is a day, or anything: it counts where nothing else is said.
  if (ADDRESS.test(head) && EDIT !== undefined)
    return { strong: explicit, says: { kind: 'keyword', meaning: EDIT, text, item: itemRef(head) } };
  const whole = KEYWORDS.get(head);
  const [, word = '', number] = whole === undefined ? (NUMBER_LAST.exec(head) ?? []) : [];
  const meaning = whole ?? KEYWORDS.get(word);
  if (meaning === undefined || (meaning.prefixed && !explicit)) return undefined;
  if (number !== undefined && !takesItem(meaning.command)) return undefined;
  return {
    strong: true,
    says: { kind: 'keyword', meaning, text, ...(number === undefined ? {} : { item: itemRef(number) }) },
  };
};

const takesItem = ({ id }: ChatCommand): boolean => TAKES_ITEM.has(id);

const TAKES_ITEM: ReadonlySet<ChatCommand['id']> = new Set<ChatCommand['id']>([
  'decision',
  'proposal',
  'note',
  'discussion',
  'remark',
  'action',
  'attachment',
  'diaryNumber',
  'restrict',
  'publicHeading',
  'recuse',
  'notRecused',
  'comment',
  'dissent',
  'extendAction',
]);

/** "#info text", "present+ Anna Alho", "#here", "#startmeeting Weekly": words that need no colon. */
const withoutColon = (line: string, prefixed: boolean, explicit: boolean): LineReading | undefined => {
  const head = fold(line.slice(0, LONGEST_KEYWORD));
  if (prefixed && head.startsWith('startmeeting '))
    return { strong: true, says: { kind: 'request', request: { type: 'OpenMeeting' } } };
  // "#vote" opens one, "#vote x" is a vote for x.
  if (prefixed && head.startsWith('vote '))
    return { strong: true, says: { kind: 'request', request: { type: 'CastVote', choice: choiceOf(line.slice(5)) } } };
  const begun = beginsWith(KEYWORDS, head);
  if (begun === undefined) return undefined;
  const { meaning, rest } = begun;
  const signed = /[+-]$/.test(meaning.word);
  const topical = explicit && rest !== '' && meaning.command.shape === 'topic';
  const named =
    (meaning.word === 'ack' && NAME.test(rest)) || (meaning.command.id === 'countVote' && COUNTS.test(rest));
  if (!signed && !prefixed && !topical && !named)
    return explicit && rest !== '' && !BARE.has(head.replace(/[.!?]+$/, '')) ? colonMissing(line, meaning) : undefined;
  if (rest === '' && meaning.command.shape === 'lines') return undefined;
  const request = rest === '' ? readOneself(meaning.command) : undefined;
  if (request !== undefined) return { strong: true, says: { kind: 'request', request } };
  // "ack Anna Alho" and "votes 5–3" are commands where that is all that is said: in talk it may be anything.
  return { strong: !named, says: { kind: 'keyword', meaning, text: afterWords(line, meaning.word) } };
};

/** As few words as a name has. */
const NAME = /^\S+(?: \S+){0,2}$/;

/** The line without its first words, as typed: as many as the keyword has. */
const afterWords = (line: string, word: string): string =>
  line
    .trimStart()
    .replace(new RegExp(`^(?:\\S+\\s*){${word.split(' ').length}}`), '')
    .trim();

const colonMissing = (line: string, meaning: Meaning): LineReading | undefined => {
  const known = readBare(line);
  return known === undefined ? { strong: false, says: unclear(line, 'colonMissing', meaning) } : undefined;
};

const unclear = (
  line: string,
  reason: Extract<Saying, { kind: 'unclear' }>['reason'],
  meaning: Meaning,
): Extract<Saying, { kind: 'unclear' }> => ({
  kind: 'unclear',
  line: line.slice(0, 200),
  reason,
  nearest: usage(meaning),
  ...(meaning.language === undefined ? {} : { language: meaning.language }),
});
