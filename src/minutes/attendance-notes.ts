import { modeOf, type EntryId, type MeetingState, type PersonId } from '../domain';
import { metItems } from './attendance';
import { changesOf, type Change } from './attendance-changes';
import { clockAt, inOrder, timesOf } from './attendance-sentences';
import type { Wording } from './wording';

/** What stands after a name in the list of participants, and the entries that say so. */
export interface AttendanceNote {
  readonly text: string;
  readonly sources: readonly EntryId[];
}

/** "etänä", "saapui klo 12.10", "paikalla klo 12.10–12.40, asiakohta 3": by person, as the profile wants them. */
export const attendanceNotes = (
  state: MeetingState,
  wording: Wording,
): ((person: PersonId) => readonly AttendanceNote[]) => {
  const { attendanceChanges, presenceModes } = wording.settings;
  // Without an agenda there is no item to say it under.
  const inList = attendanceChanges === 'participants' || (attendanceChanges === 'items' && state.agenda.length === 0);
  const changes = inList ? inOrder(changesOf(state)) : [];
  return (person) => [
    ...(presenceModes ? modeNotes(state, person, wording) : []),
    ...changeNotes(
      state,
      person,
      changes.filter((change) => change.person === person),
      wording,
    ),
  ];
};

const modeNotes = (state: MeetingState, person: PersonId, { say }: Wording): readonly AttendanceNote[] => {
  const mode = modeOf(state, person);
  if (mode === undefined) return [];
  const given = state.modes.findLast((each) => each.person === person);
  return [{ text: say(mode === 'remote' ? 'presentRemotely' : 'presentOnSite'), sources: given?.sources ?? [] }];
};

const changeNotes = (
  state: MeetingState,
  person: PersonId,
  changes: readonly Change[],
  wording: Wording,
): readonly AttendanceNote[] => {
  const [first, last] = changes;
  if (changes.length === 2 && first?.kind === 'arrived' && last?.kind === 'left') {
    const times = timesOf({ from: first.at, to: last.at }, wording);
    const items = itemsWords(metItems(state, person), wording);
    const text = items === '' ? undefined : wording.say('presentAt', { times, items });
    if (text !== undefined) return [{ text, sources: [...first.sources, ...last.sources] }];
  }
  return changes.flatMap((change, index) => noteOf(change, changes[index - 1], changes[index + 1], wording));
};

/** Whoever left and came back was away between. */
const noteOf = (
  change: Change,
  before: Change | undefined,
  next: Change | undefined,
  wording: Wording,
): readonly AttendanceNote[] => {
  const { say } = wording;
  const { sources } = change;
  switch (change.kind) {
    case 'away':
      return [{ text: say('listAway', { times: timesOf(change, wording) }), sources }];
    case 'left':
      if (next?.kind === 'returned') {
        const times = timesOf({ from: change.at, to: next.at }, wording);
        return [{ text: say('listAway', { times }), sources: [...sources, ...next.sources] }];
      }
      return [{ text: say('listLeft', { time: clockAt(change.at, wording) }), sources }];
    case 'returned':
      return before?.kind === 'left'
        ? []
        : [{ text: say('listArrived', { time: clockAt(change.at, wording) }), sources }];
    case 'arrived':
    case 'seated':
      return [{ text: say('listArrived', { time: clockAt(change.at, wording) }), sources }];
  }
};

const itemsWords = (items: readonly string[], { say }: Wording): string => {
  const [only] = items;
  if (only === undefined) return '';
  return items.length === 1 ? say('atItem', { item: only }) : say('atItems', { items: items.join(', ') });
};
