import type { MeetingState } from '../domain';
import { compile, type CompileOptions } from './compile';
import type { Minutes, MinutesItem } from './minutes';
import { asDocument } from './other-document';
import { wordingFor } from './wording';

/** What was decided, and by whom it is to be done; that an item is not public stands in the place of its decision. */
const KEPT: ReadonlySet<string> = new Set([
  'decision',
  'vote',
  'election',
  'dissent',
  'examiners',
  'action',
  'restriction',
]);

/**
 * The decisions of a meeting without how they came about (päätösluettelo, beslutsförteckning): to be published soon, so
 * of what is restricted it has no more than the public version has.
 */
export const decisionList = (state: MeetingState, options: CompileOptions): Minutes => {
  const {
    signatures: _signed,
    lists: _lists,
    appendices: _tables,
    participants: _people,
    ...minutes
  } = compile(state, {
    ...options,
    isPublic: true,
  });
  const items = minutes.items
    .map((item) => ({ ...item, blocks: item.blocks.filter(({ role }) => KEPT.has(role)) }))
    .filter(isHeadingOrDecided);
  const { say } = wordingFor(state.body, options.language, options.profile);
  return asDocument('decisions', { ...minutes, items }, say('documentDecisions'), say);
};

/** A heading stays where something was decided below it. */
const isHeadingOrDecided = ({ level, blocks }: MinutesItem, index: number, all: readonly MinutesItem[]): boolean => {
  if (blocks.length > 0) return true;
  const next = all.findIndex((other, at) => at > index && other.level <= level);
  return all.slice(index + 1, next === -1 ? undefined : next).some((below) => below.blocks.length > 0);
};
