import { readClock } from '../../src/agenda';
import type { ClockTime, PersonRef } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import type { Named } from './saying';

/** Somebody named in a line, with the time given for them. */
export interface Listed {
  readonly person: PersonRef;
  readonly clock?: ClockTime;
}

const LONGEST_NAME = 120;
const SEPARATOR = /^(?:[,;&\s]|(?:ja|och|and|sekä|samt)(?=\s))+/iu;
const NEXT_SEPARATOR = /[,;&\n]|\s(?:ja|och|and|sekä|samt)\s/iu;
const TRAILING_TIME = /(?:^|\s)((?:(?:klo|kello|kl\.?|at)\s?)?\d{1,2}[.:]\d{2}|(?:klo|kello|kl\.?|at)\s?\d{1,2})$/i;

/**
 * Everybody in "Anna Alho 13.05, @Bo Berg ja Cai Cederberg". A time given only to the last of them holds for those
 * before, too. Or what is wrong with the list.
 */
export const readPeople = (text: string, mentions: readonly Named[]): readonly Listed[] | UnclearReason => {
  const found: { person: PersonRef; time: string | undefined }[] = [];
  let rest = text.slice(0, 4000).replace(SEPARATOR, '');
  while (rest !== '') {
    const mention = mentionAt(rest, mentions);
    const after = mention === undefined ? rest : rest.slice(mention.length);
    const end = NEXT_SEPARATOR.exec(after)?.index ?? after.length;
    const piece = after.slice(0, end).trim();
    const time = TRAILING_TIME.exec(piece)?.[1];
    const name = (time === undefined ? piece : piece.slice(0, piece.length - time.length)).replace(/^@/, '').trim();
    if (mention === undefined ? name === '' || name.length > LONGEST_NAME : name !== '' && name !== '.')
      return 'nameMissing';
    found.push({ person: mention?.ref ?? { name: name.replace(/\.$/, '') }, time });
    rest = after.slice(end).replace(SEPARATOR, '');
  }
  return found.length === 0 ? 'nameMissing' : withTimes(found);
};

const withTimes = (
  found: readonly { readonly person: PersonRef; readonly time: string | undefined }[],
): readonly Listed[] | UnclearReason => {
  const listed: Listed[] = [];
  let clock: ClockTime | undefined;
  for (const { person, time } of found.toReversed()) {
    if (time !== undefined) {
      clock = readClock(time);
      if (clock === undefined) return 'timeUnreadable';
    }
    listed.unshift({ person, ...(clock === undefined ? {} : { clock }) });
  }
  return listed;
};

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
