import {
  entryId,
  localTime,
  NUIJA,
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

/**
 * Begins the next meeting of a body in the same chat: what was set for the body (its settings, its roster, its chair
 * and secretaries, its running number) carries over; what was planned for the meeting before, and who visited it, does
 * not.
 */
export const beginNextMeeting = async (records: Records, previous: MeetingState, meeting: MeetingId): Promise<void> => {
  const planned = nextNumber(previous, records.now());
  const settings: readonly Request[] = [
    ...(previous.rosterGiven ? [{ type: 'DescribeBody' as const, body: previous.body }] : []),
    ...(Object.keys(planned).length === 0 ? [] : [{ type: 'DescribeMeeting' as const, meeting: planned }]),
    // Whoever names the chair and the secretaries comes last: after that only they may set anything.
    previous.rosterGiven ? { type: 'SetRoster', people: rosterOf(previous) } : setUpOf(previous),
  ];
  await settle(records, meeting, NUIJA, settings);
};

/** 5/2026 is followed by 6/2026 in the same year; what the first number of another year is, nobody has said. */
const nextNumber = ({ meeting: { number, ordinal }, body }: MeetingState, now: Instant): MeetingSettings => {
  const [, count, year] = /^(\d{1,4})\/(\d{4})$/.exec(number ?? '') ?? [];
  const runsOn = year !== undefined && localTime(now, body.timeZone).date.startsWith(`${year}-`);
  return {
    ...(number === undefined ? {} : { previous: number }),
    ...(runsOn ? { number: `${String(Number(count) + 1)}/${year}` } : {}),
    ...(ordinal === undefined ? {} : { ordinal: ordinal + 1 }),
  };
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
