import { approvalAwaitedFrom, examinersOf, type MeetingState, type PersonId } from '../domain';

/** Whose draft it is: the secretaries; where none is named, the chair. */
export const recipients = (state: MeetingState): readonly PersonId[] => {
  if (state.secretaries.length > 0) return state.secretaries;
  return state.chair === undefined ? [] : [state.chair];
};

/**
 * Everybody a draft is brought to: besides its recipients, the members when it is first laid open for comments, whoever
 * has yet to approve it from then on, and whoever could have once it is final. Never who only came for an item.
 */
export const readersOf = (state: MeetingState): readonly PersonId[] => {
  const { review, approvals, finalised, chair, people } = state;
  const isAsked = review !== undefined || approvals.length > 0;
  const members = people.filter(({ group }) => group === 'members' || group === 'deputies').map(({ id }) => id);
  return [
    ...new Set([
      ...recipients(state),
      ...(isAsked ? approvalAwaitedFrom(state) : []),
      ...(isNewlyOpen(state) ? members : []),
      ...(finalised === undefined ? [] : [...(chair === undefined ? [] : [chair]), ...examinersOf(state)]),
    ]),
  ];
};

const isNewlyOpen = ({ review, history, finalised }: MeetingState): boolean =>
  review !== undefined &&
  finalised === undefined &&
  history.findLastIndex(({ entry }) => review.sources.includes(entry)) >
    history.findLastIndex(({ type }) => type === 'MinutesDrafted');
