import { effectOf, type Errand } from '../../src/app';
import type { Incoming, PressAnswer } from '../teams';
import { consentTurn } from './consent-turn';
import { eventTurn } from './event-turn';
import { inEveryLanguage } from './every-language';
import { messageTurn } from './message-turn';
import { moveChat } from './move-chat';
import { pressTurn } from './press-turn';
import { toldPresser } from './told-presser';
import { tooFast } from './too-fast';
import type { TurnParts } from './turn-parts';

/** Does what one activity asks for. The value is the answer to a press; everything else is answered by messages. */
export const takeTurn = async (parts: TurnParts, incoming: Incoming): Promise<PressAnswer | undefined> => {
  if (incoming.kind === 'other') return undefined;
  const known = await parts.addresses.chatOf(incoming.place.conversation);
  // Teams' ids are one tenant's alone: whoever names a chat under another than it was met in is told nothing of it.
  if (known !== undefined && known.tenant !== incoming.place.tenant)
    return incoming.kind === 'press' ? toldPresser(incoming, inEveryLanguage('unreadableCard')) : undefined;
  if (incoming.kind === 'message' || incoming.kind === 'press') {
    const verdict = parts.pace(incoming);
    if (verdict.kind === 'over') return tooFast(parts, incoming, verdict.isTold);
  }
  if (incoming.kind !== 'removed') await moveChat(parts, incoming.place, known);
  await follow(parts, incoming);
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

/** What everything that comes tells of who is in a chat, Nuija among them. */
const follow = async (
  { addresses: { notes } }: TurnParts,
  incoming: Exclude<Incoming, { kind: 'other' }>,
): Promise<void> => {
  const { kind, at, place } = incoming;
  const { conversation } = place;
  await notes.heard(conversation, { left: kind === 'removed', at });
  // Leave is given where the app is added: what Teams refused before may be allowed now.
  if (kind === 'installed') await notes.note(conversation, { mayNotify: true });
  if (kind === 'membersChanged') {
    await notes.moved(conversation, incoming.removed, { isThere: false, at });
    await notes.moved(conversation, incoming.added, { isThere: true, at });
  }
  // Where Teams did not tell that somebody came back, what only those in the chat can do shows it.
  if (kind === 'message') await notes.moved(conversation, [incoming.from.teamsId], { isThere: true, at });
  if (kind === 'joined') {
    const people = incoming.people.map(({ teamsId }) => teamsId);
    await notes.moved(conversation, people, { isThere: true, at });
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
