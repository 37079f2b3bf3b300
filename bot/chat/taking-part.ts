import type { PresenceMode } from '../../src/domain';

/** What may be said of somebody who is present, besides when. */
export interface TakingPart {
  /** Everything before it. */
  readonly rest: string;
  /** Whose place they take, as typed. */
  readonly replaces?: string;
  readonly mode?: PresenceMode;
}

const REMOTE = 'etänä|etäyhteydellä|etäyhteyden kautta|på distans|distans|via länk|remotely|remote|online';
const ON_SITE = 'paikalla|paikan päällä|på plats|on site|onsite|in person|in the room';
const MODE = new RegExp(`(?:^|\\s)\\(?(?:(${REMOTE})|(${ON_SITE}))\\)?$`, 'iu');

/** "(Matti Väänäsen tilalla)" and "for Matti Väänänen": with brackets wherever the name is followed by a word. */
const IN_BRACKETS =
  /\s*\(\s*(?:(?:for|i stället för|ersätter|varalla|sijaistaa)\s+([^()]+?)|([^()]+?)\s+(?:tilalla|sijaisena|sijasta))\s*\)$/iu;
const AFTER_WORD = /\s+(?:for|in place of|instead of|i stället för|ersätter|varalla)\s+([^()]+)$/iu;
const BEFORE_WORD = /\s+(@[^()]+?)\s+(?:tilalla|sijaisena|sijasta)$/iu;

/** Takes what is said of somebody's part off the end of a piece of text, in any order. */
export const takingPart = (piece: string): TakingPart => {
  const mode = MODE.exec(piece);
  if (mode !== null) {
    const before = takingPart(piece.slice(0, mode.index).trimEnd());
    return { ...before, mode: mode[1] === undefined ? 'onSite' : 'remote' };
  }
  const match = IN_BRACKETS.exec(piece) ?? AFTER_WORD.exec(piece) ?? BEFORE_WORD.exec(piece);
  if (match === null) return { rest: piece };
  const before = takingPart(piece.slice(0, match.index).trimEnd());
  return { ...before, replaces: (match[1] ?? match[2] ?? '').trim() };
};

/** "etänä" alone: how whoever says it takes part. */
export const modeAlone = (text: string): PresenceMode | undefined => {
  const { rest, mode } = takingPart(text.trim());
  return rest === '' ? mode : undefined;
};
