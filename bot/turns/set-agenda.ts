import { beginNextMeeting } from '../../src/app';
import { entryId, type EntryId, type MeetingId, type MeetingState, type Request } from '../../src/domain';
import { agendaWarning, answer } from '../../src/language';
import type { Saying } from '../chat';
import { carryOut, isRefused, textOf } from './carry-out';
import type { MessageTurn } from './message';

type Reading = Extract<Saying, { kind: 'agenda' }>['reading'];

export interface AgendaTaken {
  readonly text: string;
  /** The meeting the agenda is of: after a closed one, the next. */
  readonly meeting?: MeetingId;
}

/** A reply is read on a phone; the first lines that could not be read show what is wrong with the rest. */
const WARNINGS_SHOWN = 8;

/** A pasted agenda. After a closed meeting it begins the body's next one. What could not be read is said. */
export const setAgenda = async (
  turn: MessageTurn,
  reading: Reading,
  state: MeetingState,
  entry: EntryId,
): Promise<AgendaTaken> => {
  const { language } = state.body;
  const unread = reading.warnings.slice(0, WARNINGS_SHOWN).map((warning) => agendaWarning(language, warning));
  if (reading.lines.length === 0) return { text: [answer(language, 'agendaNothingRead'), ...unread].join('\n') };
  const next = state.phase === 'closed' ? await nextMeeting(turn, state, entry) : { meeting: turn.meeting };
  if ('refused' in next) return { text: next.refused };
  const { meeting } = next;
  const before = await turn.parts.reader.read(meeting);
  for (const setting of settingsIn(reading, before.state))
    await carryOut(turn, meeting, setting, entryId(`${entry}:${setting.type}`));
  const wanted: Request = { type: 'SetAgenda', lines: reading.lines };
  const outcome = await carryOut(turn, meeting, wanted, entry);
  return { text: [textOf(outcome, wanted), ...(outcome.kind === 'refused' ? [] : unread)].join('\n'), meeting };
};

/** What an agenda says of the meeting besides its items, where nobody has set it: its language, number, time, place. */
const settingsIn = (reading: Reading, { body, meeting }: MeetingState): readonly Request[] => {
  const { language, number, date, start, end, place } = reading;
  const planned = {
    ...(number === undefined ? {} : { number }),
    ...(date === undefined || start === undefined ? {} : { start: `${date}T${start}` }),
    ...(date === undefined || end === undefined ? {} : { end: `${date}T${end}` }),
    ...(place === undefined ? {} : { place }),
  };
  const isNews = Object.keys(planned).some((name) => !Object.hasOwn(meeting, name));
  return [
    ...(body.name === '' && language !== undefined && language !== body.language
      ? [{ type: 'DescribeBody' as const, body: { ...body, language } }]
      : []),
    ...(isNews ? [{ type: 'DescribeMeeting' as const, meeting: { ...planned, ...meeting } }] : []),
  ];
};

const nextMeeting = async (
  turn: MessageTurn,
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly meeting: MeetingId } | { readonly refused: string }> => {
  const { parts, chat, meeting } = turn;
  const wanted: Request = { type: 'BeginNextMeeting' };
  const asked = await carryOut(turn, meeting, wanted, entryId(`${entry}:next`));
  const home = chat.kind === 'group' ? chat : await parts.addresses.home(meeting);
  if (isRefused(asked) || home === undefined) return { refused: textOf(asked, wanted) };
  // Delivered again, or asked by two at once, the chat has turned to the next meeting already.
  const current = await parts.addresses.chatOf(home.conversation);
  const isNext = current?.meeting !== undefined && current.meeting !== meeting;
  const next = isNext ? current.meeting : (await parts.addresses.nextMeeting(home)).meeting;
  // A server that died in between had not brought the roster along yet.
  if ((await parts.reader.read(next)).version === 0) await beginNextMeeting(parts, state, next);
  return { meeting: next };
};
