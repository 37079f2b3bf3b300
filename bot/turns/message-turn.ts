import { effectOf, type Errand } from '../../src/app';
import { readMessage, type Saying } from '../chat';
import type { IncomingMessage } from '../teams';
import { deletedMessage, editedMessage } from './changed-message';
import { chooseMeeting } from './choose-meeting';
import { Heard } from './heard';
import { wholeEntry, type MessageTurn } from './message';
import { NO_MEETING, reply } from './reply';
import { say, type Said } from './say';
import { besidesFiles, takeFiles } from './sent-files';
import type { TurnParts } from './turn-parts';

/**
 * A chat message: every command in it is carried out in order, and answered together in one reply. Ordinary talk gets
 * no reaction at all, and neither does what was answered before: Teams delivers things again, also when the meeting
 * has long gone on and the same words would mean something else.
 */
export const messageTurn = async (parts: TurnParts, message: IncomingMessage): Promise<void> => {
  if ((await parts.journal.answered(wholeEntry({ parts, message }))) !== undefined) return;
  const chat = await parts.addresses.chat(message.place);
  const where = chat.meeting === undefined ? { personalChat: message.place } : { meeting: chat.meeting };
  await parts.addresses.met(message.from, where);
  const files = message.change === undefined && message.addressed ? (message.files ?? []) : [];
  const withFile = files.length > 0 ? message.text : undefined;
  const found = await chooseMeeting(parts, chat, message.from.id, withFile);
  const { state } = found.meeting === undefined ? { state: undefined } : await parts.reader.read(found.meeting);
  const read = message.change === 'deleted' ? [] : readMessage(new Heard(message, state));
  const sayings = withFile === undefined ? read : besidesFiles(read, withFile);
  if (message.change === undefined && sayings.length === 0 && files.length === 0) return;
  if (found.meeting === undefined) {
    if (message.change === undefined) await conclude(parts, message, [reply(chat, found.why)], undefined);
    return;
  }
  const turn = { parts, chat, message, meeting: found.meeting };
  if (message.change === 'deleted') await tell(turn, await deletedMessage(turn));
  else if (message.change === 'edited') await tell(turn, await editedMessage(turn, sayings));
  else await tell(turn, [...(await sayAll(turn, sayings, files.length === 0)), ...(await takeFiles(turn, files))]);
};

/** @param isAll whether nothing comes after these: then the last of them is written together with what follows from all */
const sayAll = async (turn: MessageTurn, sayings: readonly Saying[], isAll: boolean): Promise<readonly Said[]> => {
  const said: Said[] = [];
  let current = turn;
  for (const [index, saying] of sayings.entries()) {
    const isLast = isAll && index === sayings.length - 1;
    const conclusion = (last: Said): readonly Errand[] => following(turn, [...said, last]);
    const one = await say(current, saying, index, isLast ? conclusion : undefined);
    said.push(one);
    // A new agenda after a closed meeting begins the next one; what follows it in the message is about that.
    current = { ...current, meeting: one.meeting ?? current.meeting };
  }
  return said;
};

const tell = async (turn: MessageTurn, said: readonly Said[]): Promise<void> => {
  if (said.at(-1)?.isConcluded === true) return;
  const meeting = said.findLast((one) => one.meeting !== undefined)?.meeting ?? turn.meeting;
  await conclude(turn.parts, turn.message, following(turn, said), meeting);
};

/** One answer to all of it, and what else is to be done. */
const following = ({ chat }: MessageTurn, said: readonly Said[]): readonly Errand[] => {
  const text = said.flatMap((one) => (one.text === undefined || one.text === '' ? [] : [one.text])).join('\n');
  const errands = said.flatMap((one) => one.errands ?? []);
  return [...(text === '' ? [] : [reply(chat, text)]), ...errands];
};

/** A message is dealt with in the moment its answer is on its way, never before and never again. */
const conclude = async (
  parts: TurnParts,
  message: IncomingMessage,
  errands: readonly Errand[],
  meeting = NO_MEETING,
): Promise<void> => {
  const entry = wholeEntry({ parts, message });
  const at = parts.now();
  const effects = errands.map((errand, index) => effectOf(meeting, `${entry}:${String(index)}`, errand, at));
  // It is none of the record's business, so it is kept with no meeting's.
  await parts.journal.append({
    meeting: NO_MEETING,
    after: 0,
    entry,
    events: [],
    effects,
    answer: null,
    recordedAt: at,
  });
};
