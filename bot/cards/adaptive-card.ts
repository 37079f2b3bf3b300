/** An Adaptive Card 1.5 as Teams takes it. What is inside is described by cards/*.json and checked by its schema. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly Readonly<Record<string, unknown>>[];
  readonly actions?: readonly Readonly<Record<string, unknown>>[];
  readonly refresh?: { readonly action: Readonly<Record<string, unknown>>; readonly userIds: readonly string[] };
  readonly [property: string]: unknown;
}

/** What the card weighs in a message, as Teams counts it: bytes of UTF-16. */
export const cardSize = (card: AdaptiveCard): number => JSON.stringify(card).length * 2;
