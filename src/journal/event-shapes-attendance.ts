import { z } from 'zod';
import type { RecusalId } from '../domain';
import { event, id, item, person } from './shape-parts';

const recusal = id<RecusalId>();

const ground = z.strictObject({
  kind: z
    .enum(['participation', 'representation', 'interest', 'service', 'corporation', 'supervision', 'otherReason'])
    .exactOptional(),
  text: z.string().exactOptional(),
});

export const noQuorum = { present: z.number(), needed: z.number(), lacksChair: z.literal(true).exactOptional() };

/** Who takes part and how: modes of presence, deputies, recusals, who presides, quorum. */
export const ATTENDANCE_SHAPES = {
  PresenceModeSet: event('PresenceModeSet', { person, mode: z.enum(['remote', 'onSite']) }),
  DeputySeated: event('DeputySeated', { person, replaces: person }),
  PersonIdentified: event('PersonIdentified', { person, is: person }),
  RecusalDeclared: event('RecusalDeclared', { recusal, item, person, ground }),
  RecusalWithdrawn: event('RecusalWithdrawn', { recusal }),
  PresidingChanged: event('PresidingChanged', { item, person }),
  QuorumQuestioned: event('QuorumQuestioned', { item, ...noQuorum }),
  QuorumStated: event('QuorumStated', { item, isMet: z.boolean() }),
} as const;
