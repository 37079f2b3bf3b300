import { findDecisions } from '../../src/app';
import type { MeetingState } from '../../src/domain';
import { answer } from '../../src/language';
import type { MessageTurn } from './message';

/**
 * Decisions with these words, for whoever asks: in the chat of the body anybody there; in their own chat whoever belongs
 * to the body, for a guest of one item has no business in those of twenty years.
 */
export const findFor = async (
  { parts, chat, message, meeting }: MessageTurn,
  words: string,
  state: MeetingState,
): Promise<string> => {
  const { chair, secretaries, people, rosterGiven, body } = state;
  const { id } = message.from;
  const person = people.find((each) => each.id === id);
  const belongs = id === chair || secretaries.includes(id) || (person !== undefined && person.group !== 'visitors');
  return chat.kind === 'personal' && rosterGiven && !belongs
    ? answer(body.language, 'findInChat')
    : findDecisions(parts.reader, meeting, words);
};
