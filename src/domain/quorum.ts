import { isAttendanceKnown } from './attendance';
import type { QuorumRule } from './body';
import type { ItemId, PersonId } from './ids';
import { membersWithVote, votersFor } from './seats';
import { currentItem } from './queries';
import type { MeetingRecord, MeetingState } from './state';
import { END_OF_TIME, type Instant } from './time';

/** Numbers of people entitled to vote. */
export interface Quorum {
  readonly present: number;
  readonly needed: number;
  readonly isMet: boolean;
  /** Enough are present, but neither the chair nor a vice chair, and the body's rule asks for one of them. */
  readonly lacksChair: boolean;
}

/**
 * Whether enough are present to decide, in an item and at a moment: recused members are not counted as present, but the
 * body is as large as it is. Nothing is known where the body has no rule or no members, or nobody's presence was recorded.
 */
export const quorumAt = (state: MeetingRecord, item: ItemId | undefined, at: Instant): Quorum | undefined => {
  const rule = state.body.quorum;
  const needed = quorumNeeded(state);
  if (rule === undefined || needed === undefined || !isAttendanceKnown(state)) return undefined;
  const voters = votersFor(state, item, at);
  const isEnough = voters.size >= needed;
  const lacksChair = isEnough && rule.withChair === true && !hasChair(state, voters);
  return { present: voters.size, needed, isMet: isEnough && !lacksChair, lacksChair };
};

/** The same as things are now, in the item that is on unless another is given. */
export const quorumNow = (state: MeetingState, item?: ItemId): Quorum | undefined =>
  quorumAt(state, item ?? currentItem(state)?.id, END_OF_TIME);

/** How many have to be present; unknown where the body has no rule or no members. */
export const quorumNeeded = (state: MeetingRecord): number | undefined => {
  const size = membersWithVote(state).length;
  return state.body.quorum === undefined || size === 0 ? undefined : neededOf(state.body.quorum, size);
};

/** Fractions are typed as decimals: two thirds of nine is six, whatever 0.6667 times nine is. */
const SLACK = 0.01;

const neededOf = (rule: QuorumRule, size: number): number => {
  if ('count' in rule) return rule.count;
  const share = rule.fraction * size;
  return rule.exclusive === true ? Math.floor(share + SLACK) + 1 : Math.ceil(share - SLACK);
};

/** The roster's chair and vice chairs; where it names none, whoever has the chair. */
const hasChair = (state: MeetingRecord, voters: ReadonlySet<PersonId>): boolean => {
  const listed = state.people.filter(({ role }) => role === 'chair' || role === 'viceChair').map(({ id }) => id);
  const chairs = listed.length > 0 ? listed : [state.chair];
  return chairs.some((chair) => chair !== undefined && voters.has(chair));
};
