import { effectOf, type Errand } from '../../src/app';
import { initialState, localTime, meetingId, type MeetingId, type MeetingState } from '../../src/domain';
import { answer } from '../../src/language';
import { readMessage, type Saying } from '../chat';
import type { Chat, IncomingMessage } from '../teams';
import { deletedMessage, editedMessage } from './changed-message';
import { chooseMeeting } from './choose-meeting';
import { messageEntry, type MessageTurn } from './message';
import { say, type Said } from './say';
import type { TurnParts } from './turn-parts';

/**
 * A chat message: every command in it is carried out in order, and answered together in one reply. Ordinary talk gets
 * no reaction at all.
 */
export const messageTurn = async (parts: TurnParts, message: IncomingMessage): Promise<void> => {
  const chat = await parts.addresses.chat(message.place);
  const where = chat.meeting === undefined ? { personalChat: message.place } : { meeting: chat.meeting };
  await parts.addresses.met(message.from, where);
  const found = await chooseMeeting(parts, chat, message.from.id);
  const { state } = found.meeting === undefined ? { state: undefined } : await parts.reader.read(found.meeting);
  const sayings = message.change === 'deleted' ? [] : readMessage(heard(message, state));
  if (message.hasFile === true && message.change === undefined && message.text.trim() === '') {
    const { language } = (state ?? initialState).body;
    await reply(parts, chat, message, answer(language, 'fileLater'), found.meeting);
    return;
  }
  if (message.change === undefined && sayings.length === 0) return;
  if (found.meeting === undefined) {
    if (message.change === undefined) await reply(parts, chat, message, found.why, undefined);
    return;
  }
  const turn = { parts, chat, message, meeting: found.meeting };
  if (message.change === 'deleted') await tell(turn, await deletedMessage(turn));
  else if (message.change === 'edited') await tell(turn, await editedMessage(turn, sayings));
  else await tell(turn, await sayAll(turn, sayings));
};

const sayAll = async (turn: MessageTurn, sayings: readonly Saying[]): Promise<readonly Said[]> => {
  const said: Said[] = [];
  let current = turn;
  for (const [index, saying] of sayings.entries()) {
    const one = await say(current, saying, index);
    said.push(one);
    // A new agenda after a closed meeting begins the next one; what follows it in the message is about that.
    current = { ...current, meeting: one.meeting ?? current.meeting };
  }
  return said;
};

const tell = async (turn: MessageTurn, said: readonly Said[]): Promise<void> => {
  const { parts, chat, message } = turn;
  const meeting = said.findLast((one) => one.meeting !== undefined)?.meeting ?? turn.meeting;
  const text = said.flatMap((one) => (one.text === undefined || one.text === '' ? [] : [one.text])).join('\n');
  const errands = said.flatMap((one) => one.errands ?? []);
  if (text !== '') await reply(parts, chat, message, text, meeting);
  if (errands.length > 0) await enqueue(parts, message, errands, meeting);
};

const reply = async (
  parts: TurnParts,
  chat: Chat,
  message: IncomingMessage,
  text: string,
  meeting: MeetingId | undefined,
): Promise<void> => {
  const there = chat.kind === 'personal' ? { chat: chat.conversation } : {};
  await enqueue(parts, message, [{ kind: 'say', text, ...there }], meeting);
};

const enqueue = async (
  parts: TurnParts,
  message: IncomingMessage,
  errands: readonly Errand[],
  meeting: MeetingId | undefined,
): Promise<void> => {
  const cause = messageEntry(parts, message);
  await parts.outbox.enqueue(
    errands.map((errand, index) => effectOf(meeting ?? NO_MEETING, `${cause}:${String(index)}`, errand, parts.now())),
  );
};

/** An answer that there is no meeting belongs to none. */
const NO_MEETING = meetingId('none');

const heard = (message: IncomingMessage, state: MeetingState | undefined): Parameters<typeof readMessage>[0] => ({
  text: message.text,
  addressed: message.addressed,
  mentions: message.mentions,
  people: (state?.people ?? []).map(({ id, name }) => ({ name, ref: { id } })),
  today: localTime(message.at, state?.body.timeZone ?? 'Europe/Helsinki').date,
});
