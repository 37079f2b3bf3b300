import { sentenceCard, type IncomingPress, type PressAnswer } from '../teams';

/**
 * A sentence that only the one who pressed sees. What a client asked for by itself has to be answered with a card: it
 * puts a strip of error on it otherwise.
 */
export const toldPresser = ({ automatic }: Pick<IncomingPress, 'automatic'>, text: string): PressAnswer =>
  automatic ? { card: sentenceCard(text) } : { message: text };
