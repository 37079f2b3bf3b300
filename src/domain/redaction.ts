import type { EventOf, EventType, MeetingEvent } from './events';
import { NUIJA, TEAMS, type PersonId } from './ids';
import type { RedactedLine, ReportOfPeople } from './redacted-line';
import type { MeetingRecord } from './state';
import { addMinutes, type Instant } from './time';

const REPORTS: ReadonlySet<EventType> = new Set<EventType>(['PersonIntroduced', 'PersonJoined', 'PersonLeft']);

/** Whether an event is what Teams reported of somebody. What people said, of themselves or others, is the record. */
export const isReport = (event: MeetingEvent): event is EventOf<ReportOfPeople> =>
  event.by === TEAMS && REPORTS.has(event.type);

/** Whom a report is about. */
export const reported = (event: EventOf<ReportOfPeople>): PersonId =>
  event.type === 'PersonIntroduced' ? event.person.id : event.person;

const DAY_MINUTES = 24 * 60;

/**
 * When what Teams reported of people may be taken out: so many days after the minutes became final. Without an end where
 * they are not, or where the body keeps it with the record.
 */
export const retentionEnds = (
  { finalised, body }: MeetingRecord,
  days: number | undefined = body.retentionDays,
): Instant | undefined =>
  finalised === undefined || days === undefined ? undefined : addMinutes(finalised.at, days * DAY_MINUTES);

/** What stands in the place of a line that was taken out: nothing of what it said, but that it was there. */
export const placeholder = (
  { at, said }: Pick<EventOf<'LinesRedacted'>, 'at' | 'said'>,
  { entry, was, present }: RedactedLine,
): EventOf<'Redacted'> => ({
  entry,
  by: NUIJA,
  at,
  said,
  type: 'Redacted',
  was,
  ...(present === undefined ? {} : { present }),
});

/**
 * The events before a marker, as they are read from then on. They may have been read before they were taken out, or
 * after, by another server; what is folded of them has to be the same.
 */
export const withoutRedacted = (
  history: readonly MeetingEvent[],
  marker: EventOf<'LinesRedacted'>,
): readonly MeetingEvent[] => {
  const entries = new Set(marker.lines.map(({ entry }) => entry));
  const isOut = ({ type, at, entry }: MeetingEvent): boolean =>
    type === 'Redacted' && at === marker.at && entries.has(entry);
  if (history.some(isOut)) return history;
  const out = new Map(marker.lines.map((line) => [line.seq, line]));
  return history.map((event, index) => {
    const line = out.get(index + 1);
    return line !== undefined && isMeant(event, line) ? placeholder(marker, line) : event;
  });
};

/** Whether the line in that place is the one that is named. */
export const isMeant = (event: MeetingEvent | undefined, { entry, was }: RedactedLine): boolean =>
  event?.entry === entry && event.type === was && isReport(event);
