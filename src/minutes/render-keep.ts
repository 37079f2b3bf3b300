import type { Block } from './minutes';

/** Characters of a paragraph that may be taken to the next page whole. */
const KEPT_WHOLE = 500;

/**
 * Whether a paragraph is taken to the next page together with the decision after it: a decision alone at the top of a
 * page would have to be looked up to be understood. A long one stays, for Typst and LibreOffice can only move it whole,
 * and half a page of white is worse.
 */
export const isKeptWith = (block: Block, next: Block | undefined): boolean =>
  next?.role === 'decision' && block.text.length <= KEPT_WHOLE;
