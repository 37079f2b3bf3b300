import { z } from 'zod';
import type { ActionId, MatterId, MeetingId } from '../domain';
import { agendaLine } from './event-shapes-agenda';
import { restriction } from './event-shapes-restrictions';
import { event, id, person, plainDate } from './shape-parts';

export const owner = z.strictObject({ person: person.exactOptional(), name: z.string() });

const leftAt = z.strictObject({
  meeting: id<MeetingId>(),
  number: z.string().exactOptional(),
  date: plainDate,
  item: z.string().exactOptional(),
});

const matter = z.strictObject({
  id: id<MatterId>(),
  line: z.strictObject({ ...agendaLine, number: z.string().exactOptional() }),
  why: z.enum(['tabled', 'referredBack', 'unhandled']),
  left: leftAt,
});

const handedAction = z.strictObject({
  id: id<ActionId>(),
  number: z.number(),
  text: z.string(),
  owner: owner.exactOptional(),
  due: plainDate.exactOptional(),
  left: leftAt,
  restriction: z.strictObject(restriction).exactOptional(),
});

/** What goes on from one meeting of a body to its next. */
export const SERIES_SHAPES = {
  ActionDone: event('ActionDone', { action: id<ActionId>() }),
  ActionExtended: event('ActionExtended', { action: id<ActionId>(), due: plainDate }),
  MeetingContinued: event('MeetingContinued', {
    previous: leftAt,
    matters: z.array(matter),
    actions: z.array(handedAction),
    counted: z.number(),
    running: z.literal(true).exactOptional(),
  }),
} as const;
