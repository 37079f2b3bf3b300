import { fold } from '../../src/agenda';
import type { MeetingId, PersonId } from '../../src/domain';
import { answer } from '../../src/language';
import type { Chat } from '../teams';
import { bodyAndNumber } from './body-and-number';
import { inEveryLanguage } from './every-language';
import type { TurnParts } from './turn-parts';

type Choice = { readonly meeting: MeetingId } | { readonly meeting?: undefined; readonly why: string };

/**
 * The meeting a chat message is about: the one of the group chat; in somebody's personal chat their running meeting,
 * else their latest. Where several run, nothing is guessed.
 *
 * @param withFile the words beside a file: a file cannot be sent to the meeting's own chat, so they may name its body
 */
export const chooseMeeting = async (
  { addresses, reader }: TurnParts,
  chat: Chat,
  person: PersonId,
  withFile?: string,
): Promise<Choice> => {
  if (chat.meeting !== undefined) return { meeting: chat.meeting };
  const meetings = (await addresses.contact(person))?.meetings ?? [];
  const all = await Promise.all(meetings.map(async (meeting) => ({ meeting, ...(await reader.read(meeting)) })));
  const named = all.filter(({ state }) => withFile !== undefined && isNamed(state.body.name, withFile));
  const states = named.length > 0 ? named : all;
  const running = states.filter(({ state }) => state.phase === 'open');
  const latest = states.at(-1);
  if (latest === undefined) return { why: inEveryLanguage(withFile === undefined ? 'noMeeting' : 'fileNoMeeting') };
  if (running.length > 1) {
    const names = running.map(({ state }) => bodyAndNumber(state)).join('; ');
    const why = withFile === undefined ? 'whichMeeting' : 'fileWhichMeeting';
    return { why: answer(latest.state.body.language, why, { names }) };
  }
  return { meeting: (running[0] ?? latest).meeting };
};

const isNamed = (body: string, text: string): boolean => body.trim() !== '' && fold(text).includes(fold(body));
