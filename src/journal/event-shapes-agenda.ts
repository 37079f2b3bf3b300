import { z } from 'zod';
import type { MatterId } from '../domain';
import { restriction } from './event-shapes-restrictions';
import { id } from './shape-parts';

export const itemType = z.enum([
  'opening',
  'legality',
  'attendance',
  'scrutinisers',
  'agendaApproval',
  'previousMinutes',
  'previousActions',
  'announcements',
  'information',
  'discussion',
  'decision',
  'anyOtherBusiness',
  'nextMeetings',
  'closing',
]);

/** What an agenda says of an item, but for its number. */
export const agendaLine = {
  title: z.string(),
  level: z.number(),
  type: itemType,
  minutes: z.number().exactOptional(),
  presenters: z.array(z.string()),
  proposal: z.string().exactOptional(),
  diaryNumber: z.string().exactOptional(),
  restriction: z.strictObject(restriction).exactOptional(),
  continues: id<MatterId>().exactOptional(),
};
