import { z } from 'zod';

const NOT_READ = { verb: '', data: {} };

/** The value of an `adaptiveCard/action` invoke; one that cannot be read has a verb that means nothing. */
export const actionShape = z
  .object({
    action: z.object({ verb: z.string().catch(''), data: z.record(z.string(), z.unknown()).catch({}) }).catch(NOT_READ),
    trigger: z.string().optional().catch(undefined),
  })
  .catch({ action: NOT_READ, trigger: undefined });
