import { effectOf } from '../../src/app';
import type { MeetingId } from '../../src/domain';
import type { CardOf, IncomingPress } from '../teams';
import type { TurnParts } from './turn-parts';

/** A client shows on which message a card is: where the answer to its post was lost, that is how it is found again. */
export const findCard = async (
  { board, outbox, now }: TurnParts,
  { place, message }: IncomingPress,
  meeting: MeetingId,
  of: CardOf,
): Promise<void> => {
  if (message === undefined || place.kind === 'personal') return;
  const chat = place.conversation;
  const stray = await board.seen(meeting, of, { conversation: chat, activity: message });
  if (stray === undefined) return;
  await outbox.enqueue([effectOf(meeting, `stray:${message}`, { kind: 'remove', chat, message }, now())]);
};
