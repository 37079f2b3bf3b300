import { z } from 'zod';
import { meetingId } from '../../src/domain';

/** What every button carries besides its own inputs: which card it is on, and the nonce that makes it count once. */
export const cardData = z.object({
  card: z.enum([
    'agenda',
    'decision',
    'decision-form',
    'proposal',
    'vote',
    'action',
    'minutes-ready',
    'help',
    'welcome',
  ]),
  meeting: z.string().trim().min(1).max(200).transform(meetingId),
  seen: z.number().int().nonnegative().optional().catch(undefined),
  nonce: z.string().min(1).max(200).optional().catch(undefined),
  target: z.string().max(200).optional().catch(undefined),
  decision: z.string().max(200).optional().catch(undefined),
  proposal: z.string().max(200).optional().catch(undefined),
  vote: z.string().max(200).optional().catch(undefined),
  action: z.string().max(200).optional().catch(undefined),
});

export type CardData = z.infer<typeof cardData>;
