import { effectOf, type Errand } from '../../src/app';
import type { MeetingState } from '../../src/domain';
import { answer } from '../../src/language';
import type { CardOf, Chat, Place } from '../teams';
import type { TurnParts } from './turn-parts';

/**
 * Teams has given a meeting another chat: the same Teams meeting speaks from a new conversation. The meeting, its body
 * and its settings go along; people are told, and the cards are posted there. What is said in the chat before belongs to
 * the same meeting from then on. A chat that has a record of its own keeps it: two meetings are never mixed.
 */
export const moveChat = async (parts: TurnParts, place: Place, known: Chat | undefined): Promise<void> => {
  const { addresses, reader, outbox, now, digest } = parts;
  const before = await addresses.chatBefore(place, known);
  if (before?.meeting === undefined) return;
  const { meeting } = before;
  const own = known?.meeting;
  if (own !== undefined && own !== meeting && (await reader.read(own)).version > 0) return;
  const { state } = await reader.read(meeting);
  const left = await addresses.moveIn(before, place);
  const cause = `moved:${digest(`${before.conversation}|${place.conversation}`).slice(0, 32)}`;
  const errands: readonly Errand[] = [
    { kind: 'say', text: answer(state.body.language, 'chatMoved'), lasting: true },
    ...(left === undefined ? [] : [{ kind: 'remove', chat: left.conversation, message: left.activity } as const]),
    ...(await standing(parts, state, meeting)).map((of): Errand => ({ kind: 'card', ...of })),
  ];
  await outbox.enqueue(errands.map((errand) => effectOf(meeting, cause, errand, now())));
  // Last: a server that died before this does it all again.
  await addresses.movedOut(before, place);
};

/** The cards of a meeting that stand in a chat, in the order things happened. */
const standing = async (
  { board }: TurnParts,
  { decisions, proposals, votes, actions }: MeetingState,
  meeting: Parameters<TurnParts['board']['stands']>[0],
): Promise<readonly CardOf[]> => {
  const all: readonly CardOf[] = [
    { card: 'welcome' },
    ...decisions.map(({ id }) => ({ card: 'decision', target: id }) as const),
    ...proposals.map(({ id }) => ({ card: 'proposal', target: id }) as const),
    ...votes.map(({ id }) => ({ card: 'vote', target: id }) as const),
    ...actions.map(({ id }) => ({ card: 'action', target: id }) as const),
    { card: 'agenda' },
  ];
  const stands = await Promise.all(all.map((of) => board.stands(meeting, of)));
  return all.filter((_, index) => stands[index] === true);
};
