import { effectOf, type Errand } from '../../src/app';
import type { Incoming, PressAnswer } from '../teams';
import { consentTurn } from './consent-turn';
import { eventTurn } from './event-turn';
import { messageTurn } from './message-turn';
import { pressTurn } from './press-turn';
import type { TurnParts } from './turn-parts';

/** Does what one activity asks for. The value is the answer to a press; everything else is answered by messages. */
export const takeTurn = async (parts: TurnParts, incoming: Incoming): Promise<PressAnswer | undefined> => {
  if (incoming.kind === 'other') return undefined;
  // Whatever comes out of a chat shows that Nuija is in it.
  await parts.addresses.notes.note(incoming.place.conversation, { left: incoming.kind === 'removed' });
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
      // Teams says twice that the bot was installed, by two kinds of activity; people are welcomed once.
      await chatErrand(parts, incoming, 'welcome', { kind: 'show', card: 'welcome' });
      return undefined;
    case 'membersChanged':
      await chatErrand(parts, incoming, `members:${incoming.activity}`, { kind: 'card', card: 'welcome' });
      return undefined;
    case 'removed':
      return undefined;
  }
};

/** Something to be done in a group chat, once for each cause. */
const chatErrand = async (
  { addresses, outbox, now }: TurnParts,
  { place }: Extract<Incoming, { kind: 'installed' | 'removed' | 'membersChanged' }>,
  cause: string,
  errand: Errand,
): Promise<void> => {
  const { meeting } = await addresses.chat(place);
  if (meeting === undefined) return;
  // Before the settings card is there, it has nothing to be brought up to date.
  if (errand.kind === 'card' && (await addresses.message(meeting, 'welcome')) === undefined) return;
  await outbox.enqueue([effectOf(meeting, `${cause}:${place.conversation}`, errand, now())]);
};
