import type { Decision, Language, MeetingState } from '../domain';
import { decisionBlock } from './sentences';
import { wordingFor } from './wording';

/** The sentence a decision will have in the minutes, for showing it before they are made. */
export const decisionSentence = (state: MeetingState, decision: Decision, language?: Language): string =>
  decisionBlock(state, decision, wordingFor(state.body, language)).text;
