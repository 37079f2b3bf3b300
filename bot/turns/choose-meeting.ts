import type { MeetingId, MeetingState, PersonId } from '../../src/domain';
import { answer } from '../../src/language';
import type { Chat } from '../teams';
import { inEveryLanguage } from './every-language';
import type { TurnParts } from './turn-parts';

type Choice = { readonly meeting: MeetingId } | { readonly meeting?: undefined; readonly why: string };

/**
 * The meeting a chat message is about: the one of the group chat; in somebody's personal chat their running meeting,
 * else their latest. Where several run, nothing is guessed.
 */
export const chooseMeeting = async (
  { addresses, reader }: TurnParts,
  chat: Chat,
  person: PersonId,
): Promise<Choice> => {
  if (chat.meeting !== undefined) return { meeting: chat.meeting };
  const meetings = (await addresses.contact(person))?.meetings ?? [];
  const states = await Promise.all(meetings.map(async (meeting) => ({ meeting, ...(await reader.read(meeting)) })));
  const running = states.filter(({ state }) => state.phase === 'open');
  const latest = states.at(-1);
  if (latest === undefined) return { why: inEveryLanguage('noMeeting') };
  if (running.length > 1) {
    const names = running.map(({ state }) => nameOf(state)).join('; ');
    return { why: answer(latest.state.body.language, 'whichMeeting', { names }) };
  }
  return { meeting: (running[0] ?? latest).meeting };
};

const nameOf = ({ body, meeting }: MeetingState): string =>
  [body.name, meeting.number ?? ''].filter((part) => part !== '').join(' ');
