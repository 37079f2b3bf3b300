import { approvalAwaitedFrom, examinersOf, type MeetingState, type Person, type PersonId } from '../domain';

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
  const { review, approvals, finalised } = state;
  const isAsked = review !== undefined || approvals.length > 0;
  return [
    ...new Set([
      ...recipients(state),
      ...(isAsked ? approvalAwaitedFrom(state) : []),
      ...(isNewlyOpen(state) ? membersOf(state) : []),
      ...(finalised === undefined ? [] : approversOf(state)),
    ]),
  ];
};

/**
 * Whether what was once brought to somebody is still theirs to read: they keep, approve or belong to the meeting, and
 * nobody has taken them off the body's roster since, in that meeting or in the one the body is at now.
 *
 * @param document what is to be read; the notes for the secretary are the secretary's alone
 */
export const mayStillRead = (
  person: PersonId,
  state: MeetingState,
  latest: MeetingState,
  document = 'minutes',
): boolean => {
  if (isOffRoster(person, state, latest)) return false;
  return recipients(state).includes(person) || (document !== 'annex' && isReader(person, state));
};

const isReader = (person: PersonId, state: MeetingState): boolean =>
  approversOf(state).includes(person) || membersOf(state).includes(person);

/** Whoever has an office of the body now has not left it, whether its roster says so or not. */
const isOffRoster = (person: PersonId, state: MeetingState, latest: MeetingState): boolean => {
  if (latest.chair === person || latest.secretaries.includes(person)) return false;
  const rosters = [...rostersOf(state), ...rostersOf(latest)];
  const isOn = (roster: readonly Person[] = []): boolean =>
    roster.some(({ id, group }) => id === person && group !== 'visitors');
  return rosters.some(isOn) && !isOn(rosters.at(-1));
};

const rostersOf = ({ history, undone }: MeetingState): readonly (readonly Person[])[] =>
  history.flatMap((event) => (event.type === 'RosterSet' && !undone.includes(event.entry) ? [event.people] : []));

const membersOf = ({ people }: MeetingState): readonly PersonId[] =>
  people.filter(({ group }) => group === 'members' || group === 'deputies').map(({ id }) => id);

/** Who approves or approved the minutes, as far as the meeting itself had them do so. */
const approversOf = (state: MeetingState): readonly PersonId[] => [
  ...(state.chair === undefined ? [] : [state.chair]),
  ...examinersOf(state),
];

const isNewlyOpen = ({ review, history, finalised }: MeetingState): boolean =>
  review !== undefined &&
  finalised === undefined &&
  history.findLastIndex(({ entry }) => review.sources.includes(entry)) >
    history.findLastIndex(({ type }) => type === 'MinutesDrafted');
