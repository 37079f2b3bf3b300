import type { MeetingState } from '../domain';
import { answer } from '../language';
import { paragraphsAt } from '../minutes';
import { shortened } from './shortened';

/** As many paragraphs as an answer has room for. */
const SHOWN = 40;

/** The paragraphs of an item of the minutes as they read now, each with the address to call it by. */
export const paragraphWords = (state: MeetingState, number: string): string => {
  const paragraphs = paragraphsAt(state, number);
  if (paragraphs.length === 0) return answer(state.body.language, 'noParagraphs', { number });
  const more = paragraphs.length - SHOWN;
  return [
    ...paragraphs.slice(0, SHOWN).map(({ address, text }) => `${address} ${shortened(text)}`),
    ...(more > 0 ? [answer(state.body.language, 'more', { count: String(more) })] : []),
  ].join('\n');
};
