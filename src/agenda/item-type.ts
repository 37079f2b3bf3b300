import type { ItemType, Language } from '../domain';
import { fold, words } from './fold';
import { TYPE_MARKS, TYPE_TITLES } from './item-type-words';

/**
 * What kind of item a title names, by closed tables of the usual titles in three languages; else by a mark such as
 * "(päätösasia)" or "(for information)"; else something to discuss.
 */
export const itemType = (title: string): ItemType => standardType(title)?.type ?? markedType(title) ?? 'discussion';

/** The usual item with this title, and the language it is written in. */
export const standardType = (title: string): { readonly type: ItemType; readonly language: Language } | undefined => {
  const plain = words(title.slice(0, 200).replace(/[([][^()[\]]*[)\]]/g, ' '))
    .replace(/(?<!\p{L})\d+(?!\p{L})/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const whole = WHOLE.get(plain);
  if (whole !== undefined) return whole;
  const parts = plain.split(' ');
  for (let count = Math.min(parts.length, LONGEST); count > 0; count -= 1) {
    const found = BEGINNINGS.get(parts.slice(0, count).join(' '));
    if (found !== undefined) return found;
  }
  return undefined;
};

const WHOLE = new Map(TYPE_TITLES.flatMap((each) => each.whole.map((title) => [title, each] as const)));
const BEGINNINGS = new Map(TYPE_TITLES.flatMap((each) => each.begins.map((title) => [title, each] as const)));
const LONGEST = Math.max(...[...BEGINNINGS.keys()].map((title) => title.split(' ').length));

/** The type a mark in brackets gives, wherever it stands in the title. */
const markedType = (title: string): ItemType | undefined => {
  for (const [, inside = ''] of title.slice(0, 500).matchAll(/[([]([^()[\]]{1,60})[)\]]/g)) {
    const type = typeOfMark(inside);
    if (type !== undefined) return type;
  }
  return undefined;
};

/** The type meant by the words of a mark, without its brackets. */
export const typeOfMark = (inside: string): ItemType | undefined => {
  const mark = fold(inside);
  return Object.hasOwn(TYPE_MARKS, mark) ? TYPE_MARKS[mark] : undefined;
};
