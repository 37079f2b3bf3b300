import { effectOf } from '../../src/app';
import type { MeetingId } from '../../src/domain';
import { answer } from '../../src/language';
import type { IncomingMessage, IncomingPress, PressAnswer } from '../teams';
import { inEveryLanguage } from './every-language';
import { toldPresser } from './told-presser';
import { NO_MEETING, reply } from './reply';
import type { TurnParts } from './turn-parts';

/**
 * What comes faster than anybody writes or presses is not recorded, and whoever sent it hears so: at each press, and
 * in the chat once, or the answers would be a flood themselves.
 */
export const tooFast = async (
  parts: TurnParts,
  turn: IncomingMessage | IncomingPress,
  isTold: boolean,
): Promise<PressAnswer | undefined> => {
  if (turn.kind === 'message' && isTold) return undefined;
  const { addresses, outbox, now } = parts;
  const chat = await addresses.chat(turn.place);
  const { meeting } = chat;
  const text = await words(parts, meeting, turn.from.name);
  if (turn.kind === 'press') return toldPresser(turn, text);
  await outbox.enqueue([effectOf(meeting ?? NO_MEETING, `pace:${turn.activity}`, reply(chat, text), now())]);
  return undefined;
};

const words = async ({ reader }: TurnParts, meeting: MeetingId | undefined, name: string): Promise<string> => {
  if (meeting === undefined) return inEveryLanguage('tooFast', { name });
  return answer((await reader.read(meeting)).state.body.language, 'tooFast', { name });
};
