import { beginNextMeeting, handleCommand } from '../../src/app';
import {
  addMinutes,
  entryId,
  localTime,
  type EntryId,
  type MeetingId,
  type MeetingState,
  type Request,
} from '../../src/domain';
import { carryOut, isRefused, textOf } from './carry-out';
import { reportOf } from './event-turn';
import { readerOf, type Turn } from './message';

/** Said after a closed meeting, these mean the next one; there is nothing else they could mean. */
const OPENING: ReadonlySet<Request['type']> = new Set<Request['type']>(['OpenMeeting', 'AddItem']);
/** These may also complete the record of the closed one. */
const EITHER: ReadonlySet<Request['type']> = new Set<Request['type']>([
  'MarkPresent',
  'MarkApologies',
  'HandOverChair',
  'NameSecretary',
]);
/** People who come back into a Teams meeting this soon after closing are still at the closed one, in minutes. */
const SAME_SITTING_MINUTES = 60;

/** Whether something said after a closed meeting is about the body's next one: Teams has begun again, or it is another day. */
export const begins = async (
  { parts, chat, message }: Turn,
  wanted: Request,
  state: MeetingState,
): Promise<boolean> => {
  if (state.phase !== 'closed') return false;
  const held = await parts.addresses.notes.held(chat.conversation);
  const start = held.find(({ kind }) => kind === 'meetingStarted')?.at;
  if (start !== undefined && start > addMinutes(state.closedAt, SAME_SITTING_MINUTES))
    return OPENING.has(wanted.type) || EITHER.has(wanted.type);
  const { timeZone } = state.body;
  const isLaterDay = localTime(message.at, timeZone).date > localTime(state.closedAt, timeZone).date;
  return (start !== undefined || isLaterDay) && OPENING.has(wanted.type);
};

/** Begins the body's next meeting in the chat of a closed one, with what Teams has reported of it meanwhile. */
export const nextMeeting = async (
  turn: Turn,
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly meeting: MeetingId } | { readonly refused: string }> => {
  const { parts, chat, meeting } = turn;
  const wanted: Request = { type: 'BeginNextMeeting' };
  const asked = await carryOut(turn, meeting, wanted, entryId(`${entry}:next`));
  const home = chat.kind === 'group' ? chat : await parts.addresses.home(meeting);
  if (isRefused(asked) || home === undefined) return { refused: textOf(asked, wanted, readerOf(turn)) };
  // Delivered again, or asked by two at once, the chat has turned to the next meeting already.
  const current = await parts.addresses.chatOf(home.conversation);
  const isNext = current?.meeting !== undefined && current.meeting !== meeting;
  const next = isNext ? current.meeting : (await parts.addresses.nextMeeting(home)).meeting;
  // A server that died in between had not brought the roster along yet.
  if ((await parts.reader.read(next)).version === 0) await beginNextMeeting(parts, { meeting, state }, next);
  const { notes } = parts.addresses;
  for (const report of await notes.held(home.conversation)) await handleCommand(parts, reportOf(parts, report, next));
  await notes.letGo(home.conversation);
  return { meeting: next };
};
