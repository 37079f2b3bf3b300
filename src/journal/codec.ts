import { z } from 'zod';
import type { EventType, MeetingEvent } from '../domain';
import { EVENT_SHAPES } from './event-shapes';
import { canonicalJson, parseJson } from './json';

type Body = Readonly<Record<string, unknown>>;

/**
 * Lifts a body from one shape to the next: the first from shape 1 to 2, and so on. Old lines stay as they were
 * written; they are read as if they had been written in the newest shape.
 */
const UPCASTS: readonly ((body: Body) => Body)[] = [];

/** The shape events are written in now. */
export const SHAPE = UPCASTS.length + 1;

/** The journal is not what was written, or what this version can read. Minutes with a hole are worse than none. */
export class UnreadableJournal extends Error {
  override readonly name = 'UnreadableJournal';
}

/**
 * The text an event is stored as.
 *
 * @throws TypeError for what could not be read back: an event that is not of its type's shape, or not JSON.
 */
export const encode = (event: MeetingEvent): string => {
  const problem = problemOf(event);
  if (problem !== undefined) throw new TypeError(`${event.type} cannot be recorded: ${problem}`);
  return texts.get(event) ?? canonicalJson(event, event.type);
};

/** What events were read from by `asStored`. They are never changed, so it is still what they say when they are written. */
const texts = new WeakMap<MeetingEvent, string>();

/** Events as they will be read: with their members in the order they are stored in. They have to be writable. */
export const asStored = (events: readonly MeetingEvent[]): readonly MeetingEvent[] =>
  events.map((event) => {
    const text = canonicalJson(event, event.type);
    const stored = parseJson(text) as MeetingEvent;
    texts.set(stored, text);
    return stored;
  });

/** What reading one stored line needs. */
export interface Readable {
  readonly meeting: string;
  readonly seq: number;
  readonly type: string;
  readonly shape: number;
  readonly body: string;
}

/** @throws UnreadableJournal naming the meeting and the event. */
export const decode = (line: Readable): MeetingEvent => {
  const refuse = (problem: string, cause?: unknown) =>
    new UnreadableJournal(`meeting ${line.meeting}, event ${line.seq} (${line.type}): ${problem}`, { cause });
  if (!Number.isInteger(line.shape) || line.shape < 1 || line.shape > SHAPE)
    throw refuse(`is of shape ${line.shape}, and this version reads shapes 1 to ${SHAPE}`);
  let body: unknown;
  try {
    body = parseJson(line.body);
  } catch (error) {
    throw refuse('is no readable JSON', error);
  }
  if (!isBody(body)) throw refuse('is no object');
  const event: unknown = UPCASTS.slice(line.shape - 1).reduce((older, lift) => lift(older), body);
  const problem = problemOf(event);
  if (problem !== undefined) throw refuse(problem);
  return event as MeetingEvent;
};

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

const isEventType = (type: unknown): type is EventType => typeof type === 'string' && Object.hasOwn(EVENT_SHAPES, type);

/** What is wrong with it, in one line and without the people's words in it. */
const problemOf = (event: unknown): string | undefined => {
  const type = isBody(event) ? event['type'] : undefined;
  if (!isEventType(type)) return 'is of a type nobody knows';
  const checked = EVENT_SHAPES[type].safeParse(event);
  return checked.success ? undefined : z.prettifyError(checked.error).replace(/\s*\n\s*/g, ' ');
};
