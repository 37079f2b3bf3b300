import type { DraftPlace, ItemId, MeetingState } from '../domain';
import { draftSentences, type DraftItem } from './draft-sentences';
import { oneLine } from './plain';
import { wordingFor } from './wording';

/**
 * What an address leads to in the minutes as they read now: `4.2` and `4/2` to the second paragraph of item 4, `4` to the
 * item; undefined where it leads nowhere. Where there is an item 4.2 too, `4.2` is that item, and `4/2` the paragraph.
 */
export const placeAt = (state: MeetingState, address: string): DraftPlace | undefined => {
  const items = draftSentences(state, wordingFor(state.body));
  const asked = plain(address);
  const named = items.findIndex((each, index) => numberOf(each, index) === asked);
  const [, number, paragraph] = /^(.+)[./](\d{1,4})$/.exec(asked) ?? [];
  const found = items.findIndex((each, index) => numberOf(each, index) === number);
  const sentence = items[found]?.sentences[Number(paragraph) - 1];
  if (named !== -1) return { address, item: idOf(items[named]) };
  if (sentence === undefined) return undefined;
  const { key, original, printed, paragraph: written } = sentence;
  const place = written === undefined ? {} : { paragraph: written };
  return { address, item: idOf(items[found]), sentence: { key, original, printed, ...place } };
};

/** One paragraph and the address to call it by. */
export interface AddressedParagraph {
  readonly address: string;
  readonly text: string;
}

/** The paragraphs of one item, each with its address; empty where there is no such item. */
export const paragraphsAt = (state: MeetingState, number: string): readonly AddressedParagraph[] => {
  const items = draftSentences(state, wordingFor(state.body));
  const numbers = items.map(numberOf);
  const asked = plain(number);
  return items.flatMap(({ sentences }, index) => {
    const own = numbers[index] ?? '';
    if (asked !== own) return [];
    const mark = numbers.some((other) => other.startsWith(`${own}.`)) ? '/' : '.';
    return sentences.map(({ printed }, at) => ({
      address: `${own}${mark}${String(at + 1)}`,
      text: oneLine(printed),
    }));
  });
};

/** An item without a number goes by its place. */
const numberOf = ({ item: { number } }: DraftItem, index: number): string =>
  number.trim() === '' ? String(index + 1) : plain(number);

/** "57 §" is 57, "4." is 4: what stands around a number does not change it. */
const plain = (number: string): string =>
  number
    .replace(/[§\s]+/g, '')
    .replace(/\.$/, '')
    .toLowerCase();

const idOf = (found: DraftItem | undefined): ItemId => found?.item.id as ItemId;
