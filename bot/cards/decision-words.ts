import { KINDS_THAT_NEED_TEXT, notedAs, type Decision, type DecisionKind, type MeetingState } from '../../src/domain';
import { kindChoice, kindShort } from '../../src/language';
import { languageOf, type CardFrame } from './frame';
import { shown } from './people-words';

/** The decision as a sentence: the caller's, else as said, else what its kind is called. */
export const sentenceOf = (state: MeetingState, decision: Decision, frame: CardFrame, limit: number): string => {
  const label = (): string => `${kindChoice(languageOf(state, frame), notedAs(state, decision))}.`;
  return shown(frame.sentence?.(decision) ?? decision.text ?? label(), limit);
};

/** For a list: "hyväksyttiin"; of what was decided in somebody's own words, their beginning. */
export const shortDecision = (state: MeetingState, decision: Decision, frame: CardFrame, limit: number): string => {
  const kind: DecisionKind = notedAs(state, decision);
  return KINDS_THAT_NEED_TEXT.has(kind) && decision.text !== undefined && limit > 0
    ? shown(decision.text, limit)
    : kindShort(languageOf(state, frame), kind);
};
