import { z } from 'zod';
import type { AttachmentId } from '../domain';
import { event, id, item, person } from './shape-parts';

export const papers = {
  diaryNumber: z.string().exactOptional(),
  confidentiality: z.string().exactOptional(),
  attachments: z.array(z.string()).exactOptional(),
  distribution: z.array(z.string()).exactOptional(),
  forInformation: z.array(z.string()).exactOptional(),
  appeals: z.array(z.strictObject({ title: z.string(), items: z.array(z.string()) })).exactOptional(),
};

/** What a document comes with, is filed under and goes to, and who examines it. */
export const PAPERS_SHAPES = {
  AttachmentAdded: event('AttachmentAdded', {
    attachment: id<AttachmentId>(),
    item: item.exactOptional(),
    text: z.string(),
  }),
  ItemFiled: event('ItemFiled', { item, diaryNumber: z.string() }),
  PapersSet: event('PapersSet', { papers: z.strictObject(papers) }),
  ExaminersElected: event('ExaminersElected', { people: z.array(person), item: item.exactOptional() }),
} as const;
