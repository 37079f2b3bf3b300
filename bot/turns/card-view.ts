import type { Outcome } from '../../src/app';
import type { MeetingState } from '../../src/domain';
import { answer } from '../../src/language';
import type { CardData } from '../actions';
import { withSentence, type CardOf, type PressAnswer } from '../teams';
import { findCard } from './find-card';
import type { Pressed } from './pressed';

/** The card that was pressed, as it is now for whoever pressed it. */
export const view = async ({ parts, press, meeting, data }: Pressed): Promise<PressAnswer> => {
  const of = shown(data);
  if (of !== undefined) await findCard(parts, press, meeting, of);
  const card = of === undefined ? undefined : await parts.board.viewFor(meeting, of, press.from.id);
  if (card !== undefined) return { card };
  const { state } = await parts.reader.read(meeting);
  return {
    message: answer(
      state.body.language,
      of === undefined ? 'already' : isThere(state, of) ? 'notShownHere' : 'entryUndone',
    ),
  };
};

/** In the record, but not for everybody to see. */
const isThere = ({ decisions, proposals, votes, actions }: MeetingState, { target = '' }: CardOf): boolean =>
  [...decisions, ...proposals, ...votes, ...actions].some(({ id }) => id === target);

/** The card a press is on; a form is a part of the agenda. */
const shown = ({ card, target, decision, proposal, vote, action }: CardData): CardOf | undefined => {
  const one = (of: 'decision' | 'proposal' | 'vote' | 'action', id: string | undefined): CardOf | undefined =>
    id === undefined ? undefined : { card: of, target: id };
  switch (card) {
    case 'agenda':
    case 'decision-form':
      return { card: 'agenda' };
    case 'welcome':
      return { card };
    case 'decision':
      return one(card, target ?? decision);
    case 'proposal':
      return one(card, target ?? proposal);
    case 'vote':
      return one(card, target ?? vote);
    case 'action':
      return one(card, target ?? action);
    default:
      return undefined;
  }
};

/** The card as it is now, saying above it why the press did nothing. */
export const currentCard = async (pressed: Pressed, { state }: Outcome): Promise<PressAnswer> => {
  const { language } = state.body;
  const given = await view(pressed);
  return 'card' in given ? { card: withSentence(given.card, answer(language, 'outdatedCard')) } : given;
};
