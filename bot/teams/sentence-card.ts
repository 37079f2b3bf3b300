import type { AdaptiveCard } from '../cards';

const sentenceBlock = (text: string): AdaptiveCard['body'][number] => ({ type: 'TextBlock', text, wrap: true });

/** One sentence of Nuija's own where only a card will do. */
export const sentenceCard = (sentence: string): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [sentenceBlock(sentence)],
});

/** A card with a sentence of Nuija's own above it. */
export const withSentence = (card: AdaptiveCard, sentence: string): AdaptiveCard => ({
  ...card,
  body: [{ ...sentenceBlock(sentence), color: 'Attention' }, ...card.body],
});
