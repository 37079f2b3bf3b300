import { entryId, type EntryId, type MeetingId } from '../../src/domain';
import type { Chat, IncomingMessage } from '../teams';
import type { TurnParts } from './turn-parts';

/** One message being carried out. */
export interface MessageTurn {
  readonly parts: TurnParts;
  readonly chat: Chat;
  readonly message: IncomingMessage;
  readonly meeting: MeetingId;
}

/** The same for every delivery of the same message; another one for each edit of it. */
export const messageEntry = ({ digest }: TurnParts, { place, activity, change, text }: IncomingMessage): string => {
  const original = `${place.tenant}|${place.conversation}|${activity}`;
  return change === 'edited'
    ? `edit:${digest(`${original}|${text}`).slice(0, 32)}`
    : `${change === 'deleted' ? 'delete' : 'msg'}:${digest(original).slice(0, 32)}`;
};

/** The entry of the `index`th command of a message. */
export const lineEntry = ({ parts, message }: MessageTurn, index: number): EntryId =>
  entryId(`${messageEntry(parts, message)}:${String(index + 1)}`);

/** The entry the `index`th command of a message had before it was edited or deleted. */
export const originalEntry = (turn: MessageTurn, index: number): EntryId => {
  const { change: _changed, ...message } = turn.message;
  return lineEntry({ ...turn, message }, index);
};
