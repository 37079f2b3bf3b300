import { effectOf } from '../../src/app';
import type { Incoming, PressAnswer } from '../teams';
import { consentTurn } from './consent-turn';
import { eventTurn } from './event-turn';
import { messageTurn } from './message-turn';
import { pressTurn } from './press-turn';
import type { TurnParts } from './turn-parts';

/** Does what one activity asks for. The value is the answer to a press; everything else is answered by messages. */
export const takeTurn = async (parts: TurnParts, incoming: Incoming): Promise<PressAnswer | undefined> => {
  switch (incoming.kind) {
    case 'message':
      await messageTurn(parts, incoming);
      return undefined;
    case 'press':
      return pressTurn(parts, incoming);
    case 'consent':
      await consentTurn(parts, incoming);
      return undefined;
    case 'joined':
    case 'left':
    case 'meetingStarted':
    case 'meetingEnded':
      await eventTurn(parts, incoming);
      return undefined;
    case 'installed':
      await installedTurn(parts, incoming);
      return undefined;
    case 'other':
      return undefined;
  }
};

/** Teams says twice that the bot was installed, by two kinds of activity; people are welcomed once. */
const installedTurn = async (
  { addresses, outbox, now }: TurnParts,
  { place }: Extract<Incoming, { kind: 'installed' }>,
): Promise<void> => {
  const chat = await addresses.chat(place);
  if (chat.meeting === undefined) return;
  const welcome = { kind: 'show', card: 'welcome' } as const;
  await outbox.enqueue([effectOf(chat.meeting, `welcome:${place.conversation}`, welcome, now())]);
};
