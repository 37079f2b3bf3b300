import { z } from 'zod';
import type { AdditionId, CommentId, ParagraphId } from '../domain';
import { event, id, item, moment, person, plainDate } from './shape-parts';

/** What becomes of the minutes after the meeting: wording, comments, approval, additions. */
export const APPROVAL_SHAPES = {
  ParagraphEdited: event('ParagraphEdited', {
    paragraph: id<ParagraphId>(),
    item,
    address: z.string(),
    text: z.string(),
  }),
  SentenceReplaced: event('SentenceReplaced', {
    sentence: z.string(),
    item,
    address: z.string(),
    original: z.string(),
    text: z.string(),
  }),
  ReviewOpened: event('ReviewOpened', { version: z.number(), deadline: plainDate }),
  CommentMade: event('CommentMade', {
    comment: id<CommentId>(),
    version: z.number(),
    text: z.string(),
    about: z.strictObject({ address: z.string(), item, printed: z.string().exactOptional() }).exactOptional(),
  }),
  MinutesApproved: event('MinutesApproved', {
    version: z.number(),
    how: z.enum(['chair', 'examiner', 'nextMeeting']),
    digest: z.string(),
    decided: z.strictObject({ person, at: moment, number: z.string().exactOptional() }).exactOptional(),
  }),
  MinutesFinalised: event('MinutesFinalised', { version: z.number(), digest: z.string() }),
  AdditionMade: event('AdditionMade', { addition: id<AdditionId>(), text: z.string(), date: plainDate }),
} as const;
