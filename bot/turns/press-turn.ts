import { acknowledge, handleCommand, refusalWords, type Errand, type Result } from '../../src/app';
import { entryId, itemId, type MeetingId, type MeetingState } from '../../src/domain';
import { answer, type AnswerId } from '../../src/language';
import { cardData, readPress, type CardData } from '../actions';
import { decisionFormCard } from '../cards';
import { frameOf, type AddressBook, type CardOf, type IncomingPress, type PressAnswer } from '../teams';
import type { TurnParts } from './turn-parts';

/**
 * A button was pressed, or Teams asks for somebody's own view of a card. Always answered: with the fresh card, or with
 * a sentence that only the one who pressed sees.
 */
export const pressTurn = async (parts: TurnParts, press: IncomingPress): Promise<PressAnswer> => {
  const { addresses, reader } = parts;
  const chat = await addresses.chat(press.place);
  await addresses.met(press.from, placeMet(chat.meeting, press));
  const data = cardData.safeParse(press.data);
  const meeting = chat.meeting ?? (data.success ? data.data.meeting : undefined);
  if (!data.success || meeting === undefined) return { message: answer('fi', 'unreadableCard') };
  const snapshot = await reader.read(meeting);
  const { state } = snapshot;
  const sentence = (id: AnswerId): PressAnswer => ({ message: answer(state.body.language, id) });
  if (data.data.meeting !== meeting) return sentence('otherMeetingCard');
  if (chat.kind === 'personal' && !belongs(state, press)) return sentence('notYourMeeting');
  const wish = readPress(press.verb, press.data);
  if (wish === undefined) return sentence('unreadableCard');
  switch (wish.kind) {
    case 'refresh':
      return view(parts, meeting, data.data, press);
    case 'form': {
      const look = { viewer: 'chair', refreshFor: [] } as const;
      const known = state.agenda.some(({ id }) => id === wish.item);
      if (!known) return sentence('staleCard');
      return { card: decisionFormCard(state, itemId(wish.item), frameOf(meeting, snapshot, 'decision-form', look)) };
    }
    case 'request': {
      if (data.data.nonce === undefined) return sentence('unreadableCard');
      const outcome = await handleCommand(parts, {
        meeting,
        request: wish.request,
        meta: {
          entry: entryId(`press:${parts.digest(`${data.data.nonce}|${press.from.id}`).slice(0, 32)}`),
          by: press.from.id,
          said: press.at,
          ...(press.from.name === '' ? {} : { name: press.from.name }),
        },
        keepsRefusal: false,
        tell: (result) => follows(result, wish.request.type === 'RequestDraft'),
      });
      if (outcome.kind === 'refused') return { message: refusalWords(outcome.refusal, outcome.state) };
      const waits = outcome.kind === 'done' && outcome.events.some(isDecisionThatWaits);
      if (waits) return { message: acknowledge(outcome.events, outcome.state).join('\n') };
      if (wish.request.type === 'RequestDraft') return sentence('draftComing');
      return view(parts, meeting, data.data, press);
    }
  }
};

const follows = (result: Result, isDraft: boolean): readonly Errand[] =>
  isDraft && result.kind === 'done' ? [{ kind: 'draft', why: 'asked' }] : [];

const isDecisionThatWaits = (event: { readonly type: string; readonly origin?: string }): boolean =>
  event.type === 'ProposalMade' && event.origin === 'decision';

const view = async (
  { board, reader }: TurnParts,
  meeting: MeetingId,
  data: CardData,
  press: IncomingPress,
): Promise<PressAnswer> => {
  const of = shown(data);
  const card = of === undefined ? undefined : await board.viewFor(meeting, of, press.from.id);
  if (card !== undefined) return { card };
  const { state } = await reader.read(meeting);
  return { message: answer(state.body.language, of === undefined ? 'already' : 'entryUndone') };
};

/** The card a press is on; a form is a part of the agenda. */
const shown = ({ card, target, decision, proposal, action }: CardData): CardOf | undefined => {
  const one = (of: 'decision' | 'proposal' | 'action', id: string | undefined): CardOf | undefined =>
    id === undefined ? undefined : { card: of, target: id };
  switch (card) {
    case 'agenda':
    case 'decision-form':
      return { card: 'agenda' };
    case 'decision':
      return one(card, target ?? decision);
    case 'proposal':
      return one(card, target ?? proposal);
    case 'action':
      return one(card, target ?? action);
    default:
      return undefined;
  }
};

const belongs = (state: MeetingState, { from }: IncomingPress): boolean =>
  state.people.some(({ id }) => id === from.id) || state.chair === from.id || state.secretaries.includes(from.id);

const placeMet = (meeting: MeetingId | undefined, { place }: IncomingPress): Parameters<AddressBook['met']>[1] =>
  meeting === undefined ? { personalChat: place } : { meeting };
