import { z } from 'zod';
import type { EntryId } from '../domain';
import { event, id, person } from './shape-parts';

const was = z.enum(['PersonIntroduced', 'PersonJoined', 'PersonLeft']);
const present = person.exactOptional();

/** What says that lines were taken out, and what is read in their place. */
export const REDACTION_SHAPES = {
  LinesRedacted: event('LinesRedacted', {
    reason: z.enum(['retention', 'erasure']),
    lines: z.array(z.strictObject({ seq: z.number(), hash: z.string(), entry: id<EntryId>(), was, present })),
  }),
  Redacted: event('Redacted', { was, present }),
} as const;
