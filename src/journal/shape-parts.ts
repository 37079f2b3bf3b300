import { z } from 'zod';
import type { EntryId, EventType, Instant, ItemId, PersonId, PlainDate } from '../domain';

/* What the stored shapes of every part of the product are written in. */

const text = <Text extends string>(holds: (value: string) => boolean, error: string) =>
  z.custom<Text>((value) => typeof value === 'string' && holds(value), error);

export const id = <Id extends string>() => text<Id>((value) => value.trim() !== '', 'is no id');

const isMoment = (value: string): boolean => {
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
};

export const plainDate = text<PlainDate>((value) => isMoment(`${value}T00:00:00.000Z`), 'is no day, YYYY-MM-DD');
export const moment = text<Instant>(isMoment, 'is no moment, YYYY-MM-DDTHH:mm:ss.sssZ');

export const item = id<ItemId>();
export const person = id<PersonId>();

/** The shape of one type of event: the facts every event carries, and the rest of it. */
export const event = <Type extends EventType, Rest extends z.ZodRawShape>(type: Type, rest: Rest) =>
  z.strictObject({ entry: id<EntryId>(), by: person, at: moment, said: moment, type: z.literal(type), ...rest });
