import { quorumAt, type ItemRecord, type MeetingState, type Quorum } from '../domain';
import { standing } from './attendance';
import type { Block } from './minutes';
import type { Wording } from './wording';

/**
 * That the meeting was found to be quorate, or not to be: under the item in which that was stated; under the item of the
 * meeting's legality also where the body has a rule and it held, unless the item has words of its own. Never guessed.
 */
export const quorumBlocks = (
  state: MeetingState,
  item: ItemRecord,
  hasWords: boolean,
  { say }: Wording,
): readonly Block[] => {
  const stated = state.quorumStatements.filter((each) => each.item === item.id);
  if (stated.length > 0)
    return stated.map(({ isMet, sources }) => ({ role: 'quorum', text: say(isMet ? 'quorum' : 'noQuorum'), sources }));
  if (hasWords || quorumThen(state, item)?.isMet !== true) return [];
  const opened = standing(state).find((event) => event.type === 'ItemOpened' && event.item === item.id);
  return [{ role: 'quorum', text: say('quorum'), sources: opened === undefined ? [] : [opened.entry] }];
};

/** Whether an item says something of the quorum, if it has no words of its own. */
export const quorumIsWorded = (state: MeetingState, item: ItemRecord): boolean =>
  state.quorumStatements.some((each) => each.item === item.id) || quorumThen(state, item)?.isMet === true;

/** The quorum when an item of the meeting's legality was over, or as things are while it is on. */
export const quorumThen = (state: MeetingState, item: ItemRecord): Quorum | undefined => {
  const last = item.intervals.at(-1);
  return item.type !== 'legality' || last === undefined ? undefined : quorumAt(state, item.id, last.to ?? last.from);
};
