import type { AdaptiveCard } from '../cards';

/** One sentence of Nuija's own where only a card will do. */
export const sentenceCard = (sentence: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: sentence, wrap: true }],
});
