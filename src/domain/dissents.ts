import type { DecisionId } from './ids';
import type { MeetingRecord } from './state';
import type { Dissent } from './vote';

/** Who differed from a decision, in the order they said so. */
export const dissentsFrom = (state: MeetingRecord, decision: DecisionId): readonly Dissent[] =>
  state.dissents.filter((each) => each.decision === decision);
