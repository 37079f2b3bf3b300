import { agendaWords, nextAgendaWords } from '../../src/app';
import type { EntryId, MeetingId, MeetingState } from '../../src/domain';
import { answer } from '../../src/language';
import type { MessageTurn } from './message';
import { nextMeeting } from './next-meeting';

/** What the agenda of the next meeting would be; once that has begun, what it is. */
export const nextAgendaFor = ({ chat, meeting, message }: MessageTurn, state: MeetingState): string => {
  if (state.phase !== 'planned')
    return nextAgendaWords(state, meeting, message.at, chat.kind === 'personal' ? 'everything' : 'public');
  return state.agenda.length === 0 ? answer(state.body.language, 'agendaEmpty') : agendaWords(state);
};

/**
 * The body's next meeting begins with the agenda that was drafted for it. Until the meeting is over it is only shown; said
 * again once the next one has begun, it is so already.
 */
export const takeAgenda = async (
  turn: MessageTurn,
  state: MeetingState,
  entry: EntryId,
): Promise<{ readonly text: string; readonly meeting?: MeetingId }> => {
  if (state.phase !== 'closed') return { text: nextAgendaFor(turn, state) };
  const next = await nextMeeting(turn, state, entry);
  if ('refused' in next) return { text: next.refused };
  const { state: begun } = await turn.parts.reader.read(next.meeting);
  const count = begun.agenda.length;
  const id = count === 0 ? 'agendaEmpty' : count === 1 ? 'agendaSetOne' : 'agendaSet';
  return { text: answer(begun.body.language, id, { count: String(count) }), meeting: next.meeting };
};
