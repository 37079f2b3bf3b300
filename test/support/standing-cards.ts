import { MeetingReader } from '../../src/app';
import { openStore } from '../../src/journal';
import { AddressBook, drawCard, withButtons, type CardOf } from '../../bot/teams';
import type { Crossing } from './journey';

/** A live card in a chat, as the stand-in shows it at the end. */
export interface StandingCard {
  readonly of: CardOf;
  readonly card: unknown;
}

const LIVE = ['agenda', 'decision', 'proposal', 'action', 'welcome'];

/** Every live card that stands in a chat in the end, in the order they were posted. Teams' word for it, not the bot's. */
export const standingCards = (lines: readonly Crossing[]): readonly StandingCard[] => {
  const standing = new Map<string, Crossing['body']>();
  for (const { kind, status, activityId = '', body } of lines) {
    if ((kind === 'send' && status === 201) || (kind === 'update' && status === 200)) standing.set(activityId, body);
    if (kind === 'delete' && status === 200) standing.delete(activityId);
  }
  return [...standing.values()].flatMap((body) => {
    const { attachments = [] } = (body ?? {}) as { attachments?: readonly { readonly content?: Shown }[] };
    return attachments.flatMap(({ content }) => {
      const { card, target } = content?.refresh?.action.data ?? {};
      if (card === undefined || !LIVE.includes(card)) return [];
      return [{ of: { card, ...(target === undefined ? {} : { target }) } as CardOf, card: content }];
    });
  });
};

interface Shown {
  readonly refresh?: { readonly action: { readonly data: { readonly card?: string; readonly target?: string } } };
}

/** The same cards, drawn for everybody from what the journal says in the end. */
export const drawnCards = async (data: string, of: readonly CardOf[]): Promise<readonly StandingCard[]> => {
  const store = await openStore(`sqlite:${data}/nuija.db`);
  try {
    const meeting = (await store.journal.meetings()).at(-1)!;
    const snapshot = await new MeetingReader(store.journal).read(meeting);
    const addresses = new AddressBook(store.notebook, () => meeting);
    const chat = (await addresses.home(meeting))!;
    const members = await addresses.notes.members(chat.conversation);
    const { organizer } = await addresses.notes.facts(chat.conversation);
    const candidates = { members, ...(organizer === undefined ? {} : { organizer }) };
    const draw = async (each: CardOf): Promise<StandingCard> => {
      const contacts = await Promise.all(withButtons(snapshot.state, each).map((person) => addresses.contact(person)));
      const refreshFor = contacts.flatMap((contact) => contact?.teamsId ?? []);
      return {
        of: each,
        card: drawCard(meeting, snapshot, each, {
          viewer: 'everyone',
          refreshFor,
          ...(each.card === 'welcome' ? { candidates } : {}),
        }),
      };
    };
    return await Promise.all(of.map(draw));
  } finally {
    await store.close();
  }
};
