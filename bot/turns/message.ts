import { entryId, type EntryId, type MeetingId, type PersonId } from '../../src/domain';
import type { Chat, IncomingMessage } from '../teams';
import { timeIn } from './named-by-time';
import type { TurnParts } from './turn-parts';

/** Something somebody asks in a chat, by a message or by a press. */
export interface Turn {
  readonly parts: TurnParts;
  readonly chat: Chat;
  readonly message: Pick<IncomingMessage, 'from' | 'at'>;
  readonly meeting: MeetingId;
}

/** Who reads the answer: somebody in their own chat, or everybody in the meeting's. */
export type Reader = PersonId | 'chat';

export const readerOf = ({ chat, message }: Pick<Turn, 'chat' | 'message'>): Reader =>
  chat.kind === 'personal' ? message.from.id : 'chat';

/** One message being carried out. */
export interface MessageTurn extends Turn {
  readonly message: IncomingMessage;
}

/** The same for every delivery of a message and for everything that happens to it later. */
const wholeMessage = ({ digest, namedByTimeFrom }: TurnParts, message: IncomingMessage): string => {
  const known = names.get(message);
  if (known !== undefined) return known;
  const { place, activity } = message;
  const own = digest(`${place.tenant}|${place.conversation}|${activity}`).slice(0, 32);
  const name = `msg:${timeIn(activity, namedByTimeFrom)}${own}`;
  names.set(message, name);
  return name;
};

/** A turn names its message again and again. */
const names = new WeakMap<IncomingMessage, string>();

/** The same for every delivery of the same message; another one for each edit of it, also back to what it said before. */
export const messageEntry = (parts: TurnParts, message: IncomingMessage): string => {
  const whole = wholeMessage(parts, message);
  if (message.change === undefined) return whole;
  const edit = parts.digest(`${message.at}|${message.text}`).slice(0, 16);
  return message.change === 'deleted' ? `${whole}:delete` : `${whole}:edit:${edit}`;
};

/** The entry of the whole message: it is dealt with once that is kept. */
export const wholeEntry = ({ parts, message }: Pick<MessageTurn, 'parts' | 'message'>): EntryId =>
  entryId(messageEntry(parts, message));

/** The entry of the `index`th command of a message. */
export const lineEntry = ({ parts, message }: MessageTurn, index: number): EntryId =>
  entryId(`${messageEntry(parts, message)}:${String(index + 1)}`);

/** The entry the `index`th command of a message had before it was edited. */
export const originalEntry = ({ parts, message }: MessageTurn, index: number): EntryId =>
  entryId(`${wholeMessage(parts, message)}:${String(index + 1)}`);

/** Whether an entry came of this message, as it was first or after an edit. */
export const isWrittenBy = ({ parts, message }: MessageTurn, entry: EntryId): boolean =>
  entry.startsWith(`${wholeMessage(parts, message)}:`);
