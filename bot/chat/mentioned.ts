import type { PersonRef } from '../../src/domain';
import type { Named } from './saying';

/** The mention a text begins with. Names of mentions may hold commas: "Alho, Anna". */
export const mentionAt = (
  text: string,
  mentions: readonly Named[],
): { readonly ref: PersonRef; readonly length: number } | undefined =>
  text.startsWith('@') ? nameAt(text, 1, mentions) : undefined;

/** The longest of these names that stands at a place in a text, as a whole word. */
export const nameAt = (
  text: string,
  from: number,
  names: readonly Named[],
): { readonly ref: PersonRef; readonly length: number } | undefined => {
  const best = names
    .filter(({ name }) => {
      const there = text.slice(from, from + name.length);
      const next = text.slice(from + name.length, from + name.length + 1);
      return name.trim() !== '' && there.toLowerCase() === name.toLowerCase() && !/[\p{L}\p{N}]/u.test(next);
    })
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return best === undefined ? undefined : { ref: best.ref, length: from + best.name.length };
};

/** Stands for a mention in a text: names of mentions may hold what separates one name from the next. */
const MARK = '\u{E000}';
const MARKED = new RegExp(`^@${MARK}(\\d+)${MARK}\\.?$`, 'u');

/** A text with its mentions as marks, and who is meant by a part of it: a mark, else a name as typed. */
export const marked = (
  typed: string,
  mentions: readonly Named[],
): { readonly text: string; readonly refOf: (part: string) => PersonRef | undefined } => {
  const refs: PersonRef[] = [];
  let text = '';
  let rest = typed.replaceAll(MARK, '');
  while (rest !== '') {
    const mention = mentionAt(rest, mentions);
    const length = mention?.length ?? 1;
    text += mention === undefined ? rest.slice(0, 1) : `@${MARK}${String(refs.push(mention.ref) - 1)}${MARK}`;
    rest = rest.slice(length);
  }
  return {
    text,
    refOf: (part) => {
      const mention = MARKED.exec(part)?.[1];
      if (mention !== undefined) return refs[Number(mention)];
      const name = part.replace(/^@/, '').replace(/\.$/, '').trim();
      return name === '' || name.length > LONGEST_NAME || name.includes(MARK) ? undefined : { name };
    },
  };
};

const LONGEST_NAME = 120;
