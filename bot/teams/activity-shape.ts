import { z } from 'zod';

// Teams sends ill-spelt, missing and additional fields now and then; a field that cannot be read is as good as missing.
const text = z.string().optional().catch(undefined);

/**
 * Ids are kept and looked up as they stand: one that no store takes (half a letter, NUL), or that goes on for ever, is
 * none.
 */
const id = z
  .string()
  .max(1_000)
  .regex(/^[^\p{Cs}\0]*$/u)
  .optional()
  .catch(undefined);

const account = z.object({ id, name: text, aadObjectId: id }).partial().optional().catch(undefined);

/** Of a file somebody sent; every other kind of attachment has something else there. */
const sentFile = z.object({ downloadUrl: text }).partial().optional().catch(undefined);

const member = z.object({ user: account }).partial();

/** The parts of an activity that Nuija reads. Never throws: `parse` of anything gives an activity with holes. */
export const activityShape = z
  .object({
    type: text,
    name: text,
    id,
    timestamp: text,
    serviceUrl: text,
    replyToId: id,
    text,
    from: account,
    recipient: account,
    conversation: z
      .object({
        id,
        isGroup: z.boolean().optional().catch(undefined),
        conversationType: text,
        tenantId: id,
      })
      .partial()
      .optional()
      .catch(undefined),
    channelData: z
      .object({
        eventType: text,
        tenant: z.object({ id }).partial().optional().catch(undefined),
        meeting: z.object({ id }).partial().optional().catch(undefined),
      })
      .partial()
      .optional()
      .catch(undefined),
    entities: z
      .array(z.object({ type: text, text, mentioned: account }).partial().catch({}))
      .optional()
      .catch(undefined),
    membersAdded: z.array(z.object({ id }).partial().catch({})).optional().catch(undefined),
    membersRemoved: z.array(z.object({ id }).partial().catch({})).optional().catch(undefined),
    attachments: z
      .array(z.object({ contentType: text, name: text, content: sentFile }).partial().catch({}))
      .optional()
      .catch(undefined),
    action: text,
    value: z.unknown(),
  })
  .partial()
  .catch({});

export type ActivityShape = z.infer<typeof activityShape>;

/** Members of a participant event. One that cannot be read is no reason to miss the others. */
export const membersShape = z.array(member.catch({})).catch([]);

const NOT_READ = { verb: '', data: {} };

/** The value of an `adaptiveCard/action` invoke; one that cannot be read has a verb that means nothing. */
export const actionShape = z
  .object({
    action: z.object({ verb: z.string().catch(''), data: z.record(z.string(), z.unknown()).catch({}) }).catch(NOT_READ),
    trigger: text,
  })
  .catch({ action: NOT_READ, trigger: undefined });
