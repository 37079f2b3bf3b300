import { fold } from '../agenda';
import { leftHere, restrictionOn, standingDecisions, type LeftAt, type MeetingId, type MeetingState } from '../domain';
import { answer, formatDate } from '../language';
import { decisionSentence } from '../minutes';
import { leftWords } from './action-words';
import type { MeetingReader } from './meeting-reader';
import { shortened } from './shortened';

interface Found {
  readonly at: LeftAt;
  readonly title: string;
  readonly text: string;
  readonly weight: number;
}

/** A reply is read on a phone. */
const SHOWN = 10;
const LONGEST_TITLE = 100;
const LONGEST_TEXT = 300;
/** Words are asked for, not a text. */
const WORDS = 8;
/** How far back is looked: twenty years of a monthly board. */
const MEETINGS = 250;

/**
 * Decisions of a body in which all the words occur, from this meeting back through those before it: each meeting knows the
 * one it followed, so that no other body's are ever among them. What has the words just so comes first, then what is newer.
 * What is not public is not found: everybody in the chat reads the answer.
 */
export const findDecisions = async (reader: MeetingReader, meeting: MeetingId, typed: string): Promise<string> => {
  const { language } = (await reader.read(meeting)).state.body;
  const asked = wordsOf(typed).slice(0, WORDS);
  const found = asked.length === 0 ? [] : await searched(reader, meeting, asked);
  const words = shortened(typed.trim());
  if (found.length === 0) return answer(language, 'foundNone', { words });
  return [
    answer(language, 'found', { words, count: String(found.length) }),
    // Sorting keeps the order among equals: the newest meeting first.
    ...found
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, SHOWN)
      .map(({ at, title, text }) => {
        const values = { where: leftWords(at, language), title: shortened(title, LONGEST_TITLE) };
        const shown = { ...values, text: shortened(text, LONGEST_TEXT), date: formatDate(at.date, language) };
        return answer(language, at.number === undefined ? 'foundLineDated' : 'foundLine', shown);
      }),
    ...(found.length > SHOWN ? [answer(language, 'foundMore', { count: String(found.length - SHOWN) })] : []),
  ].join('\n');
};

const searched = async (
  reader: MeetingReader,
  meeting: MeetingId,
  asked: readonly string[],
): Promise<readonly Found[]> => {
  const found: Found[] = [];
  let next: MeetingId | undefined = meeting;
  for (let count = 0; next !== undefined && count < MEETINGS; count += 1) {
    const { state }: { readonly state: MeetingState } = await reader.read(next);
    found.push(...foundIn(state, next, asked));
    next = state.series.previous?.meeting;
  }
  return found;
};

const foundIn = (state: MeetingState, meeting: MeetingId, asked: readonly string[]): readonly Found[] => {
  if (state.phase === 'planned') return [];
  const here = leftHere(state, meeting);
  return state.agenda
    .filter((item) => restrictionOn(state, item) === undefined)
    .flatMap(({ id, number: item, title }) =>
      standingDecisions(state, id).flatMap((decision) => {
        const text = decisionSentence(state, decision);
        const words = wordsOf(`${title} ${text}`);
        const weights = asked.map((word) => weightOf(word, words));
        if (weights.includes(0)) return [];
        return [{ at: { ...here, item }, title, text, weight: weights.reduce((sum, each) => sum + each, 0) }];
      }),
    );
};

/** The word itself, a longer one that begins with it, or another form of it: words here change at their ends. */
const weightOf = (word: string, words: readonly string[]): number => {
  if (words.includes(word)) return 3;
  if (words.some((each) => each.startsWith(word))) return 2;
  const stem = word.slice(0, Math.max(5, word.length - 3));
  return word.length > 5 && words.some((each) => each.startsWith(stem)) ? 1 : 0;
};

/** Folded; of a text that goes on and on, the beginning. */
const wordsOf = (text: string): readonly string[] => fold(text.slice(0, 20_000)).match(/[\p{L}\p{N}]+/gu) ?? [];
