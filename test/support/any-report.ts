import { entryId, isReport, type MeetingEvent, type MeetingState, type RedactedLine } from '../../src/domain';

/** Some of what Teams reported of people, as it would be taken out, and a line that nobody may take out. */
export const reportsIn = ({ history }: MeetingState, one: number): readonly RedactedLine[] => [
  ...history.flatMap((event, index) =>
    isReport(event) && (index + one) % 3 > 0
      ? [{ seq: index + 1, hash: 'ab12', entry: event.entry, was: event.type, ...presentBy(event, one) }]
      : [],
  ),
  { seq: one, hash: 'ab12', entry: entryId('none'), was: 'PersonLeft' },
];
const presentBy = (event: MeetingEvent, one: number) =>
  event.type === 'PersonJoined' && one % 2 === 0 ? { present: event.person } : {};
