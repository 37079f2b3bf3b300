import { localTime, plainDate, type ClockTime, type MeetingState, type PlainDate } from '../domain';
import { formatDate, formatSpan, ordinal, type LocalSpan } from '../language';
import { sittingOf } from './attendance';
import type { HeaderLine } from './minutes';
import { capitalised } from './plain';
import type { Wording } from './wording';

/** "AuroraAI-ohjelman ohjausryhmä, 5. kokous". Never empty: a document without a title cannot be found. */
export const titleOf = (state: MeetingState, wording: Wording): string => {
  const body = wording.named(state.body.name.trim());
  const meeting = meetingName(state, wording);
  if (body === '') return capitalised(meeting ?? wording.say('meetingPlain'));
  return meeting === undefined ? body : `${body}, ${meeting}`;
};

const meetingName = (state: MeetingState, { language, say }: Wording): string | undefined => {
  const { ordinal: nth, number } = state.meeting;
  if (nth !== undefined) return say('meetingOrdinal', { ordinal: ordinal(nth, language) });
  if (number !== undefined && number.trim() !== '') return say('meetingNumber', { number: number.trim() });
  const span = printedSpan(state, 'planned');
  return span === undefined ? undefined : say('meetingDate', { date: formatDate(span.date, language) });
};

/**
 * Time, place, and the form of the meeting. The planned time is what an invitation says, the actual one what a record
 * says; each stands in for the other where there is only one.
 */
export const headerLines = (
  state: MeetingState,
  { language, settings, say, named }: Wording,
): readonly HeaderLine[] => {
  const span = printedSpan(state, settings.headerTimes);
  const place = named(state.meeting.place?.trim() ?? '');
  const { mode } = state.meeting;
  const together = settings.timeWithPlace && span !== undefined && place !== '';
  const style = { time: settings.headerTime, dash: settings.headerDash, year: settings.showYear };
  const time: readonly HeaderLine[] =
    span === undefined
      ? []
      : [
          {
            id: 'time',
            label: say(together ? 'labelTimeAndPlace' : 'labelTime'),
            value: formatSpan(span, style, language),
            start: isoLocal(span.date, span.start),
            ...(span.end === undefined ? {} : { end: isoLocal(span.endDate ?? span.date, span.end) }),
          },
        ];
  return [
    ...time,
    ...(place === '' ? [] : [{ id: 'place' as const, label: together ? '' : say('labelPlace'), value: place }]),
    ...(mode === undefined || !settings.showMode
      ? []
      : [{ id: 'mode' as const, label: say('labelMode'), value: say(MODES[mode]) }]),
  ];
};

const MODES = { onSite: 'modeOnSite', hybrid: 'modeHybrid', electronic: 'modeElectronic' } as const;

/** Planned start and end, or undefined where no planned start was given that can be read. */
export const plannedSpan = ({ meeting }: MeetingState): LocalSpan | undefined => {
  const start = localMoment(meeting.start);
  if (start === undefined) return undefined;
  const end = localMoment(meeting.end);
  return {
    date: start.date,
    ...(start.clock === undefined ? {} : { start: start.clock }),
    ...(end?.clock === undefined ? {} : { endDate: end.date, end: end.clock }),
  };
};

/** The time that is printed: the one the profile wants, else the other, else none. */
export const printedSpan = (state: MeetingState, wanted: 'planned' | 'actual'): LocalSpan | undefined =>
  wanted === 'planned' ? (plannedSpan(state) ?? actualSpan(state)) : (actualSpan(state) ?? plannedSpan(state));

const actualSpan = (state: MeetingState): LocalSpan | undefined => {
  const sitting = sittingOf(state);
  if (sitting === undefined) return undefined;
  const start = localTime(sitting.from, state.body.timeZone);
  const end = sitting.to === undefined ? undefined : localTime(sitting.to, state.body.timeZone);
  return { date: start.date, start, ...(end === undefined ? {} : { endDate: end.date, end }) };
};

/** `2022-12-07T12:00`, or only the day where no clock is known. */
export const isoLocal = (date: PlainDate, clock: ClockTime | undefined): string =>
  clock === undefined ? date : `${date}T${twoDigits(clock.hour)}:${twoDigits(clock.minute)}`;

/** `HH:mm`, as plans are written down; undefined for anything else. */
export const clockOf = (text: string | undefined): ClockTime | undefined => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text ?? '') ?? [];
  const clock = { hour: Number(hour), minute: Number(minute) };
  return clock.hour < 24 && clock.minute < 60 ? clock : undefined;
};

const localMoment = (
  text: string | undefined,
): { readonly date: PlainDate; readonly clock: ClockTime | undefined } | undefined => {
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})(?:T(.*))?$/.exec(text ?? '') ?? [];
  try {
    return { date: plainDate(day), clock: clockOf(clock) };
  } catch {
    return undefined;
  }
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');
