import type { AdaptiveCard } from '../cards';

/** What a press is answered with: a card for the one who pressed, or a sentence. */
export type PressAnswer = { readonly card: AdaptiveCard } | { readonly message: string };

/**
 * The body of the HTTP answer to an `adaptiveCard/action` invoke (Universal Action Model). A "no" is a message, not an
 * error: clients show an error as "something went wrong", whatever its text.
 */
export const invokeBody = (answer: PressAnswer): object =>
  'card' in answer
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.message };

/** What a press is answered with when Nuija itself failed. Clients say something of their own for it. */
export const FAILED_INVOKE: object = {
  statusCode: 500,
  type: 'application/vnd.microsoft.error',
  value: { code: 'InternalServerError', message: '' },
};
