import { readClock } from '../../src/agenda';
import type { ClockTime, PersonRef, PresenceMode } from '../../src/domain';
import type { UnclearReason } from '../../src/language';
import { marked } from './mentioned';
import type { Named } from './saying';
import { takingPart } from './taking-part';

/** Somebody named in a line, with what is said of them. */
export interface Listed {
  readonly person: PersonRef;
  readonly clock?: ClockTime;
  readonly mode?: PresenceMode;
  readonly replaces?: PersonRef;
}

const SEPARATOR = /^(?:[,;&\s]|(?:ja|och|and|sekä|samt)(?=\s))+/iu;
const NEXT_SEPARATOR = /[,;&\n]|\s(?:ja|och|and|sekä|samt)\s/iu;
const TRAILING_TIME = /(?:^|\s)((?:(?:klo|kello|kl\.?|at)\s?)?\d{1,2}[.:]\d{2}|(?:klo|kello|kl\.?|at)\s?\d{1,2})$/i;

/** Two names and what is said of them. */
const LONGEST_PIECE = 300;

/**
 * Everybody in "Anna Alho 13.05, @Bo Berg ja Cai Cederberg". A time or a mode given only to the last of them holds for
 * those before, too. Or what is wrong with the list.
 */
export const readPeople = (typed: string, mentions: readonly Named[]): readonly Listed[] | UnclearReason => {
  const { text, refOf } = marked(typed.slice(0, 4000), mentions);
  const found: Piece[] = [];
  let rest = text.replace(SEPARATOR, '');
  while (rest !== '') {
    const end = NEXT_SEPARATOR.exec(rest)?.index ?? rest.length;
    const piece = readPiece(rest.slice(0, end).trim(), refOf);
    if (piece === undefined) return 'nameMissing';
    found.push(piece);
    rest = rest.slice(end).replace(SEPARATOR, '');
  }
  return found.length === 0 ? 'nameMissing' : withLast(found);
};

interface Piece {
  readonly person: PersonRef;
  readonly time: string | undefined;
  readonly mode: PresenceMode | undefined;
  readonly replaces: PersonRef | undefined;
}

/** "Anna Alho 12.10 (Bo Bergin tilalla) etänä", and the time may come last. */
const readPiece = (typed: string, refOf: (part: string) => PersonRef | undefined): Piece | undefined => {
  if (typed.length > LONGEST_PIECE) return undefined;
  const last = TRAILING_TIME.exec(typed)?.[1];
  const { rest, replaces: replaced, mode } = takingPart(typed.slice(0, typed.length - (last?.length ?? 0)).trim());
  const first = last === undefined ? TRAILING_TIME.exec(rest)?.[1] : undefined;
  const person = refOf(rest.slice(0, rest.length - (first?.length ?? 0)).trim());
  const replaces = replaced === undefined ? undefined : refOf(replaced);
  if (person === undefined || (replaced !== undefined && replaces === undefined)) return undefined;
  return { person, time: last ?? first, mode, replaces };
};

const withLast = (found: readonly Piece[]): readonly Listed[] | UnclearReason => {
  const listed: Listed[] = [];
  let clock: ClockTime | undefined;
  let mode: PresenceMode | undefined;
  for (const { person, time, replaces, ...piece } of found.toReversed()) {
    mode = piece.mode ?? mode;
    if (time !== undefined) {
      clock = readClock(time);
      if (clock === undefined) return 'timeUnreadable';
    }
    listed.unshift({
      person,
      ...(clock === undefined ? {} : { clock }),
      ...(mode === undefined ? {} : { mode }),
      ...(replaces === undefined ? {} : { replaces }),
    });
  }
  return listed;
};
