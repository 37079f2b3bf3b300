import type { Approval } from './approval-record';
import { isChangedSince } from './final';
import type { PersonId } from './ids';
import type { MeetingRecord, MeetingState } from './state';

/** Draft: nobody was asked yet. In review: it lies open for comments. Approved: the examiners have yet to say so, too. */
export type MinutesState = 'draft' | 'inReview' | 'approved' | 'final';

export const minutesState = (state: MeetingState): MinutesState => {
  if (state.finalised !== undefined) return 'final';
  if (standingApprovals(state).some(({ how }) => how === 'chair')) return 'approved';
  return state.review === undefined ? 'draft' : 'inReview';
};

/**
 * What was approved and still reads the same. Once a sentence has changed, it has to be approved anew; what final minutes
 * were approved with stands.
 */
export const standingApprovals = (state: MeetingState): readonly Approval[] =>
  state.approvals.filter(({ sources: [given] }) => {
    const index = state.history.findLastIndex(({ entry }) => entry === given);
    return !isChangedSince(state, index);
  });

/** The newest draft does not hold everything: what would be approved is not what anybody has read. */
export const isDraftBehind = (state: MeetingState): boolean =>
  isChangedSince(
    state,
    state.history.findLastIndex(({ type }) => type === 'MinutesDrafted'),
  );

/** Who examines the minutes; nobody where none was elected. */
export const examinersOf = ({ examiners }: MeetingRecord): readonly PersonId[] => examiners?.people ?? [];

/** Who has yet to approve the minutes: the examiners where there are any, else the chair. */
export const approvalAwaitedFrom = (state: MeetingState): readonly PersonId[] => {
  if (state.finalised !== undefined) return [];
  const given = new Set(standingApprovals(state).map(({ by }) => by));
  const examiners = examinersOf(state);
  const asked = examiners.length > 0 ? examiners : [state.chair].filter((chair) => chair !== undefined);
  return asked.filter((person) => !given.has(person));
};
