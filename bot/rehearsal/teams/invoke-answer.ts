import { cardFault } from './card-rules';
import type { Card } from './card-tree';
import { isObject, textOf } from './json';

/** What a bot answered to a press, read by the Universal Action contract. */
export type InvokeAnswer =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** The bot did not keep to what Teams expects of bots; the person at the client sees "Something went wrong". */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
}

const CARD = 'application/vnd.microsoft.card.adaptive';
const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';
const PRECONDITION = 'application/vnd.microsoft.error.preconditionFailed';

/** Which body belongs to which status inside it. */
const STATUS: Readonly<Record<string, readonly number[]>> = {
  [CARD]: [200],
  [MESSAGE]: [200],
  [ERROR]: [400, 500],
  [PRECONDITION]: [412],
};

/** @throws BrokenContract unless it is HTTP 200 with `{statusCode, type, value}` of matching shapes. */
export const readInvokeAnswer = (httpStatus: number, body: unknown): InvokeAnswer => {
  const broken = (what: string): never => {
    throw new BrokenContract(`the answer to a card action ${what}: ${JSON.stringify(body ?? null).slice(0, 500)}`);
  };
  if (httpStatus !== 200) return broken(`has HTTP status ${String(httpStatus)} instead of 200`);
  if (!isObject(body)) return broken('is no object {statusCode, type, value}');
  const { statusCode, value } = body;
  const type = textOf(body['type']) ?? '';
  const statuses = STATUS[type] ?? broken(`has the unknown type ${JSON.stringify(body['type'])}`);
  if (typeof statusCode !== 'number' || !statuses.includes(statusCode))
    return broken(`has statusCode ${JSON.stringify(statusCode)}, but ${type} goes with ${statuses.join(' or ')}`);
  if (type === MESSAGE)
    return typeof value === 'string' ? { kind: 'message', text: value } : broken('has no text as value');
  if (!isObject(value)) return broken('has no object as value');
  if (type === CARD) {
    const fault = cardFault(value);
    return fault === undefined ? { kind: 'card', card: value } : broken(`is a card Teams cannot show (${fault})`);
  }
  const { code, message } = value;
  if (typeof code !== 'string' || typeof message !== 'string') return broken('has no code and message');
  return { kind: 'error', code, message };
};
