import {
  localTime,
  NUIJA,
  personById,
  TEAMS,
  type EntryId,
  type Interval,
  type MeetingEvent,
  type MeetingState,
} from '../domain';
import { formatClock, formatClockRange, formatDate } from '../language';
import { compile, type CompileOptions } from './compile';
import { sittingOf } from './attendance';
import { plannedSpan } from './heading';
import type { Appendix, Block, Minutes } from './minutes';
import { notCaptured } from './not-captured';
import { asDocument } from './other-document';
import { wordingFor, type Wording } from './wording';

/**
 * What the secretary has to know to sign, and nobody else to read: who said each sentence of the minutes and when, how
 * long the items took and were to take, and what the record leaves open. Made of the same draft as the minutes.
 */
export const secretaryAnnex = (state: MeetingState, options: CompileOptions): Minutes => {
  const {
    items,
    participants,
    signatures: _s,
    lists: _l,
    appeals: _a,
    appendices: _t,
    ...minutes
  } = compile(state, options);
  const wording = wordingFor(state.body, options.language, options.profile);
  const { say } = wording;
  const entries = entriesOf(state);
  const evidence = [
    ...(participants?.columns ?? [])
      .flat()
      .flatMap(({ people }) =>
        people.map(({ text, sources }) => ['', text, ...evidenceOf(entries, sources, state, wording)]),
      ),
    ...items.flatMap(({ number, blocks }) =>
      blocks.map((block) => [number, sentenceOf(block), ...evidenceOf(entries, block.sources, state, wording)]),
    ),
  ];
  const open = notCaptured(state, wording.language, options.profile);
  const tables: readonly Appendix[] = [
    {
      title: say('annexOpen'),
      columns: [say('columnItem'), say('columnOpen')],
      rows: open.length === 0 ? [['', say('nothingOpen')]] : open.map(({ item = '', text }) => [item, text]),
    },
    timetable(state, wording),
    {
      title: say('annexEvidence'),
      columns: [say('columnItem'), say('columnSentence'), say('columnWho'), say('columnWhen')],
      rows: evidence,
    },
  ];
  const shown = tables.filter(({ rows }) => rows.length > 0);
  return asDocument('annex', { ...minutes, items: [], appendices: shown }, say('documentAnnex'), say);
};

const entriesOf = ({ history }: MeetingState): ReadonlyMap<EntryId, MeetingEvent> =>
  new Map(
    history
      .slice()
      .reverse()
      .map((event) => [event.entry, event]),
  );

const sentenceOf = ({ label, text }: Block): string => (label === undefined ? text : `${label}: ${text}`);

/** Who and when, for each entry the sentence comes from; a phrase nobody said is a rule of the form. */
const evidenceOf = (
  entries: ReadonlyMap<EntryId, MeetingEvent>,
  sources: readonly EntryId[],
  state: MeetingState,
  wording: Wording,
): readonly [who: string, when: string] => {
  const events = [...new Set(sources)].flatMap((entry) => entries.get(entry) ?? []);
  if (events.length === 0) return [wording.say('byTheForm'), ''];
  const who = [...new Set(events.map(({ by }) => whoIs(state, by)))].join(', ');
  return [who, events.map((event) => whenOf(event, state, wording)).join(', ')];
};

const whoIs = (state: MeetingState, by: MeetingEvent['by']): string => {
  if (by === TEAMS) return 'Teams';
  return by === NUIJA ? 'Nuija' : (personById(state, by)?.name ?? '');
};

/** The clock alone on the day of the meeting; a time that was given afterwards with the time it was given. */
const whenOf = (
  { at, said }: MeetingEvent,
  state: MeetingState,
  { settings, timeZone, language, say }: Wording,
): string => {
  const day = plannedSpan(state)?.date ?? localTime(sittingOf(state)?.from ?? at, timeZone).date;
  const shown = (moment: typeof at): string => {
    const local = localTime(moment, timeZone);
    const clock = formatClock(local, settings.eventTime, language);
    return local.date === day ? clock : `${formatDate(local.date, language)} ${clock}`;
  };
  return shown(at) === shown(said) ? shown(at) : say('saidAt', { time: shown(at), said: shown(said) });
};

/** Planned and actual, item by item, and of the meeting as a whole (toteutunut aikataulu). */
const timetable = (state: MeetingState, wording: Wording): Appendix => {
  const { say } = wording;
  const end = state.phase === 'closed' ? state.closedAt : undefined;
  const sitting = sittingOf(state);
  const planned = plannedSpan(state);
  const whole = [
    '',
    say('wholeMeeting'),
    planned?.start === undefined || planned.end === undefined ? '' : rangeOf(planned.start, planned.end, wording),
    ...(sitting === undefined ? ['', ''] : actual([sitting], end, wording)),
  ];
  const rows = state.agenda.map(({ number, title, minutes, intervals }) => [
    number,
    wording.named(title),
    minutes === undefined ? '' : say('minutesLong', { minutes: String(minutes) }),
    ...actual(intervals, end, wording),
  ]);
  return {
    title: say('annexTimetable'),
    columns: [say('columnItem'), say('columnTitle'), say('columnPlanned'), say('columnActual'), say('columnLasted')],
    rows: sitting === undefined ? [] : [...rows, whole],
  };
};

const actual = (
  intervals: readonly Interval[],
  end: Interval['to'],
  wording: Wording,
): readonly [times: string, lasted: string] => {
  const over = intervals.flatMap(({ from, to = end }) => (to === undefined ? [] : [{ from, to }]));
  const { timeZone, say } = wording;
  const ms = over.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
  return [
    over.map(({ from, to }) => rangeOf(localTime(from, timeZone), localTime(to, timeZone), wording)).join(', '),
    over.length === 0 ? '' : say('minutesLong', { minutes: String(Math.round(ms / 60_000)) }),
  ];
};

const rangeOf = (
  from: Parameters<typeof formatClockRange>[0],
  to: Parameters<typeof formatClockRange>[1],
  { settings, language }: Wording,
): string => formatClockRange(from, to, { time: settings.eventTime, dash: settings.eventDash }, language);
