import { localTime, type HeldMeeting, type Instant, type MeetingSettings, type PlainDate } from '../domain';

/** What follows from the numbers of a meeting for the next one: 5/2026 comes before 6/2026, and before 1/2027. */
export const nextNumber = (
  state: HeldMeeting,
  now: Instant,
): Pick<MeetingSettings, 'previous' | 'number' | 'ordinal'> => {
  const { number, ordinal } = state.meeting;
  const [, count, year] = /^(\d{1,4})\/(\d{4})$/.exec(number ?? '') ?? [];
  const next = nextDay(state, now).slice(0, 4);
  return {
    ...(number === undefined ? {} : { previous: number }),
    ...(year === undefined ? {} : { number: year === next ? `${String(Number(count) + 1)}/${year}` : `1/${next}` }),
    ...(ordinal === undefined ? {} : { ordinal: ordinal + 1 }),
  };
};

/** The day of the next meeting where the record has one, else today. */
export const nextDay = ({ nextMeetings, body }: HeldMeeting, now: Instant): PlainDate => {
  const today = localTime(now, body.timeZone).date;
  return nextMeetings.find(({ date }) => date >= today)?.date ?? today;
};
