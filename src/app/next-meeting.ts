import { entryId, NUIJA, type MeetingId, type MeetingState, type Person, type PersonId, type Request } from '../domain';
import { handleCommand, type Records } from './handle-command';

/**
 * Begins the next meeting of a body in the same chat: what was set for the body (its settings and its roster) carries
 * over; what was planned for the meeting before, and who visited it, does not.
 */
export const beginNextMeeting = async (records: Records, previous: MeetingState, meeting: MeetingId): Promise<void> => {
  const { number, ordinal } = previous.meeting;
  const settings: readonly Request[] = [
    { type: 'DescribeBody', body: previous.body },
    ...(number === undefined && ordinal === undefined
      ? []
      : [
          {
            type: 'DescribeMeeting' as const,
            meeting: {
              ...(number === undefined ? {} : { previous: number }),
              ...(ordinal === undefined ? {} : { ordinal: ordinal + 1 }),
            },
          },
        ]),
    ...(previous.rosterGiven ? [{ type: 'SetRoster' as const, people: rosterOf(previous) }] : []),
  ];
  await settle(records, meeting, NUIJA, settings);
};

/** The roster as it was set last: people who only turned up are not in it, and visitors come for one meeting. */
const rosterOf = ({ history }: MeetingState): readonly Person[] =>
  (history.findLast((event) => event.type === 'RosterSet')?.people ?? []).filter(({ group }) => group !== 'visitors');

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
