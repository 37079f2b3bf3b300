import { entryId, NUIJA, type EntryId, type MeetingId, type MeetingState, type Request } from '../../src/domain';
import { agendaWarning, answer } from '../../src/language';
import type { Saying } from '../chat';
import { carryOut, isRefused, keptOf, textOf, type KeptAnswer } from './carry-out';
import { readerOf, type Turn } from './message';
import { nextMeeting } from './next-meeting';

type Reading = Extract<Saying, { kind: 'agenda' }>['reading'];

export interface AgendaTaken {
  readonly text: string;
  /** The meeting the agenda is of: after a closed one, the next. */
  readonly meeting?: MeetingId;
  /** Taken as it was pasted, with nothing to say about any line. */
  readonly whole: boolean;
}

/** A reply is read on a phone; the first lines that could not be read show what is wrong with the rest. */
const WARNINGS_SHOWN = 8;

/**
 * A pasted agenda. After a closed meeting it begins the body's next one; delivered again it is only answered again.
 * What could not be read is said.
 */
export const setAgenda = async (
  turn: Turn,
  reading: Reading,
  state: MeetingState,
  entry: EntryId,
): Promise<AgendaTaken> => {
  const { language } = state.body;
  const unread = reading.warnings.slice(0, WARNINGS_SHOWN).map((warning) => agendaWarning(language, warning));
  if (reading.lines.length === 0)
    return { text: [answer(language, 'agendaNothingRead'), ...unread].join('\n'), whole: false };
  const before = await turn.parts.journal.answered(entry);
  if (before !== undefined) return answered(keptOf(before), before.meeting, unread);
  const next = state.phase === 'closed' ? await nextMeeting(turn, state, entry) : { meeting: turn.meeting };
  if ('refused' in next) return { text: next.refused, whole: false };
  const { meeting } = next;
  const planned = await turn.parts.reader.read(meeting);
  for (const setting of settingsIn(reading, planned.state))
    await carryOut(
      turn,
      meeting,
      setting,
      entryId(`${entry}${setting.type === 'DescribeBody' ? GUESS : ''}:${setting.type}`),
    );
  const wanted: Request = { type: 'SetAgenda', lines: reading.lines };
  const outcome = await carryOut(turn, meeting, wanted, entry);
  const kind = isRefused(outcome) ? 'refused' : 'done';
  return answered({ kind, text: textOf(outcome, wanted, readerOf(turn)) }, meeting, unread);
};

const answered = (kept: KeptAnswer | null | undefined, meeting: MeetingId, unread: readonly string[]): AgendaTaken => {
  const refused = kept?.kind !== 'done';
  return {
    text: [kept?.text ?? '', ...(refused ? [] : unread)].join('\n'),
    meeting,
    whole: !refused && unread.length === 0,
  };
};

/** What an agenda says of the meeting besides its items, where nobody has set it: its language, number, time, place. */
const settingsIn = (reading: Reading, { body, meeting, history }: MeetingState): readonly Request[] => {
  const { language, number, date, start, end, place } = reading;
  const planned = {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined || start === undefined ? {} : { start: `${date}T${start}` }),
    ...(date === undefined || end === undefined ? {} : { end: `${date}T${end}` }),
    ...(place === undefined ? {} : { place }),
  };
  // What Nuija counted on from the meeting before is nobody's word yet.
  const counted = history.findLast(({ type }) => type === 'MeetingDescribed')?.by === NUIJA;
  const described = counted ? { ...meeting, ...planned } : { ...planned, ...meeting };
  const before: Readonly<Record<string, unknown>> = { ...meeting };
  const isNews = Object.entries(described).some(([name, value]) => before[name] !== value);
  const languageWasSet = history.some(({ type, entry }) => type === 'BodyDescribed' && !isGuess(entry));
  return [
    ...(!languageWasSet && language !== undefined && language !== body.language
      ? [{ type: 'DescribeBody' as const, body: { ...body, language } }]
      : []),
    ...(isNews ? [{ type: 'DescribeMeeting' as const, meeting: described }] : []),
  ];
};

/** A language read off an agenda holds until somebody says what it is, or another agenda is pasted. */
const GUESS = ':guess';
const isGuess = (entry: EntryId): boolean => entry.includes(`${GUESS}:`);
