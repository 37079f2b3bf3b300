import {
  continuationOf,
  entryId,
  NUIJA,
  type HeldMeeting,
  type Instant,
  type MeetingId,
  type MeetingSettings,
  type MeetingState,
  type NamedPerson,
  type Person,
  type PersonId,
  type Request,
} from '../domain';
import { handleCommand, type Records } from './handle-command';
import { draftedLines, hasNextAgenda } from './next-agenda';
import { nextDay, nextNumber } from './next-number';

/** A meeting of the body that is over, and its id. */
export interface Predecessor {
  readonly meeting: MeetingId;
  readonly state: MeetingState;
}

/**
 * Begins the next meeting of a body in the same chat: what was set for the body (its settings, its roster, its chair
 * and secretaries, its running number) carries over, and so does what is open: matters, agreed work and with them the
 * agenda it is going to have unless another is set. What was planned for the meeting before, and who visited it, does not.
 */
export const beginNextMeeting = async (records: Records, before: Predecessor, meeting: MeetingId): Promise<void> => {
  const { state: previous } = before;
  const planned = previous.phase === 'planned' ? {} : plannedFor(previous, records.now());
  const settings: readonly Request[] = [
    ...(previous.rosterGiven ? [{ type: 'DescribeBody' as const, body: previous.body }] : []),
    ...(Object.keys(planned).length === 0 ? [] : [{ type: 'DescribeMeeting' as const, meeting: planned }]),
    ...leftBy(before, records.now()),
    // Whoever names the chair and the secretaries comes last: after that only they may set anything.
    previous.rosterGiven ? { type: 'SetRoster', people: rosterOf(previous) } : setUpOf(previous),
  ];
  await settle(records, meeting, NUIJA, settings);
};

/** Its number, and when it is held where the meeting before said so. */
const plannedFor = (previous: HeldMeeting, now: Instant): MeetingSettings => {
  const day = nextDay(previous, now);
  const { start, end } = previous.nextMeetings.find(({ date }) => date === day) ?? {};
  return {
    ...nextNumber(previous, now),
    ...(start === undefined ? {} : { start: `${day}T${start}` }),
    ...(end === undefined ? {} : { end: `${day}T${end}` }),
  };
};

const leftBy = ({ state, meeting }: Predecessor, now: Instant): readonly Request[] => {
  if (state.phase === 'planned') return [];
  return [
    { type: 'ContinueSeries', ...continuationOf(state, meeting) },
    ...(hasNextAgenda(state, meeting, now)
      ? [{ type: 'SetAgenda' as const, lines: draftedLines(state, meeting, now) }]
      : []),
  ];
};

/**
 * The roster as it was set last: people who only turned up are not in it, and visitors come for one meeting. Its chair
 * is the body's, whoever had the chair in the end; its secretaries are those there were in the end.
 */
const rosterOf = (previous: MeetingState): readonly Person[] => {
  const { history, undone, people, secretaries } = previous;
  const standing = history.filter(({ entry }) => !undone.includes(entry));
  const set = standing.findLast((event) => event.type === 'RosterSet')?.people ?? [];
  const chair = set.find(({ role }) => role === 'chair')?.id ?? bodyChair(previous);
  const hasPart = (id: PersonId): boolean => id === chair || secretaries.includes(id);
  const kept = set.filter(({ id, group }) => group !== 'visitors' || hasPart(id));
  const added = people.filter(({ id }) => hasPart(id) && !set.some((each) => each.id === id));
  return [...kept, ...added].map(({ role, ...person }): Person => {
    if (person.id === chair) return { ...person, role: 'chair' };
    if (secretaries.includes(person.id)) return { ...person, role: 'secretary' };
    return role === 'viceChair' ? { ...person, role } : person;
  });
};

const setUpOf = (previous: MeetingState): Request => {
  const named = (id: PersonId): NamedPerson => ({
    id,
    name: previous.people.find((each) => each.id === id)?.name ?? '',
  });
  const chair = bodyChair(previous);
  return {
    type: 'SetUpBody',
    body: previous.body,
    ...(chair === undefined ? {} : { chair: named(chair) }),
    secretaries: previous.secretaries.map(named),
  };
};

/** Who was chosen before the meeting was opened. Whoever took or was given the chair in it had it for that meeting. */
const bodyChair = ({ history, undone }: MeetingState): PersonId | undefined => {
  const standing = history.filter(({ entry }) => !undone.includes(entry));
  const opening = standing.find(({ type }) => type === 'MeetingOpened')?.entry;
  const end = standing.findIndex(({ entry }) => entry === opening);
  return standing.slice(0, end < 0 ? undefined : end).findLast((event) => event.type === 'ChairChanged')?.person;
};

/**
 * Puts settings into a meeting before it begins, in somebody's name. Each kind of setting is taken once per meeting
 * this way, so that the same call made twice changes nothing. The roster comes last: it names who may set anything.
 *
 * @throws Error when the meeting refuses one.
 */
export const settle = async (
  records: Records,
  meeting: MeetingId,
  by: PersonId,
  settings: readonly Request[],
): Promise<void> => {
  for (const request of settings) {
    const outcome = await handleCommand(records, {
      meeting,
      request,
      meta: { entry: entryId(`settings:${meeting}:${request.type}`), by, said: records.now() },
      keepsRefusal: false,
    });
    if (outcome.kind === 'refused') throw new Error(`${request.type} was refused: ${outcome.refusal.code}`);
  }
};
