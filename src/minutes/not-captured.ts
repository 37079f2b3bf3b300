import { asApproved, type Language, type MeetingState } from '../domain';
import { fill, GAP_PHRASES } from '../language';
import { commentGaps, editGaps } from './gaps-approval';
import { attendanceGaps } from './gaps-attendance';
import { itemGaps } from './gaps-items';
import { meetingGaps } from './gaps-meeting';
import { peopleGaps } from './gaps-people';
import { restrictionGaps } from './gaps-restrictions';
import type { NotCaptured } from './minutes';
import { wordingFor } from './wording';

/**
 * What the record does not say, or says twice: for the secretary alone, never printed in the minutes. In the order the
 * document is read.
 */
export const notCaptured = (now: MeetingState, language: Language, profile?: string): readonly NotCaptured[] => {
  const state = asApproved(now);
  const wording = wordingFor(state.body, language, profile);
  const gaps = [
    ...meetingGaps(state, wording.ignored),
    ...peopleGaps(state),
    ...attendanceGaps(state, wording),
    ...itemGaps(state),
    ...editGaps(state, wording),
    ...commentGaps(now),
    ...restrictionGaps(state),
  ];
  return gaps.map(({ code, item, values = {} }) => ({
    code,
    ...(item === undefined ? {} : { item }),
    text: fill(GAP_PHRASES[language][code], { ...(item === undefined ? {} : { number: item }), ...values }),
  }));
};
