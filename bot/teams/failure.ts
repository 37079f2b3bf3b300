import { ComeBack, Hopeless } from '../../src/app';
import { NoToken } from '../credentials';
import { BadAnswer } from './service-calls';

/** Thrown when the message to change is not there any more. */
export class MessageGone extends Hopeless {}

/** Thrown when the app may not do this here: nobody gave it leave, or somebody took it back. */
export class NotPermitted extends Hopeless {}

/** Thrown when Teams failed by itself; the message says no more than how. Whether it did what was asked is not known. */
export class TeamsFailed extends Error {}

/** Thrown when the answer was lost: Teams may have done what was asked, or not. */
class AnswerLost extends ComeBack {}

/** Thrown when Teams took a message, but its answer cannot be read: the id of the message is not known. */
export class Taken extends Hopeless {}

/** Whether, after this, a message may stand in the chat without anybody knowing its id. */
export const mayStand = (error: unknown): boolean =>
  error instanceof AnswerLost || error instanceof TeamsFailed || error instanceof Taken;

/** What a failed call means for the outbox: come back later, give up, or try again by its own rule. */
export const orFailure = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    // Nothing was sent: the bot had nothing to show, or nobody it may show it to.
    if (error instanceof NoToken || error instanceof Hopeless) throw error;
    throw failureOf(error);
  }
};

/** The same for what may be done twice: an answer that cannot be read is asked for again. */
export const orAgain = async <Value>(call: () => Promise<Value>): Promise<Value> => {
  try {
    return await orFailure(call);
  } catch (error) {
    throw error instanceof Taken ? new ComeBack(error.message) : error;
  }
};

/** The same for what Teams has nothing to say about: where it was taken, it was done. */
export const orDone = async (call: () => Promise<unknown>): Promise<void> => {
  try {
    await orFailure(call);
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
  }
};

/** The table of Teams ("Status code responses" of conversational bots); what it leaves open is never said twice for sure. */
const failureOf = (error: unknown): Error => {
  if (!(error instanceof BadAnswer)) {
    const said = `Teams was not reached: ${nameOf(error)}`;
    return NEVER_ARRIVED.has(nameOf(error)) ? new ComeBack(said) : new AnswerLost(said + UNKNOWN);
  }
  const { status, code = '' } = error;
  // Only what Teams calls it: the whole answer may hold what people said.
  const said = `Teams answered ${String(status)} ${code}`.trim();
  const told = retryAfter(error.retryAfter);
  if (status < 300) return new Taken(said + UNKNOWN);
  if (status === 404) return new MessageGone(said);
  // 401: a secret that ran out is renewed by somebody; what waits for that is not lost.
  if ([401, 412, 429].includes(status) || (status === 503 && told !== undefined)) return new ComeBack(said, told);
  if ([408, 502, 503, 504].includes(status)) return new AnswerLost(said + UNKNOWN);
  if (status === 403) return new NotPermitted(said);
  if (status < 500) return new Hopeless(said);
  return new TeamsFailed(said + UNKNOWN);
};

/** Kept with the effect, so that whoever looks at it sees which ones may be in a chat and which are surely not. */
const UNKNOWN = ', and what became of it is unknown';

/** What a connection fails with before anything was sent over it. */
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EINSIDE',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const nameOf = (error: unknown): string => {
  const { code, name = 'Error' } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : name;
};

/** Seconds, or a date, as milliseconds from now. `undefined`: Teams did not say. */
const retryAfter = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(wait, 1_000);
};
