import { z } from 'zod';
import type { DecisionId, DissentId, ProposalId, VoteId } from '../domain';
import { event, id, item, person } from './shape-parts';

const vote = id<VoteId>();
const proposal = id<ProposalId>();
const mark = z.union([z.number(), z.literal('abstain')]);
const counts = z.strictObject({ given: z.array(z.number()), abstained: z.number() });

/** Proposals that need a second, votes, and who differs. */
export const VOTE_SHAPES = {
  ProposalSeconded: event('ProposalSeconded', { proposal, person }),
  ProposalLapsed: event('ProposalLapsed', { proposal }),
  VoteOpened: event('VoteOpened', {
    vote,
    item,
    method: z.enum(['named', 'showOfHands', 'secret', 'acclamation']),
    options: z.array(z.string()),
    subject: z.string().exactOptional(),
    proposal: proposal.exactOptional(),
    election: z.literal(true).exactOptional(),
  }),
  VoteCast: event('VoteCast', { vote, person, seat: person.exactOptional(), option: mark.exactOptional() }),
  VoteCounted: event('VoteCounted', { vote, counts }),
  VoteClosed: event('VoteClosed', {
    vote,
    result: z.strictObject({
      counts,
      winner: z.number().exactOptional(),
      how: z.enum(['majority', 'castingVote', 'lot', 'acclamation', 'tie']),
    }),
  }),
  VoteCancelled: event('VoteCancelled', { vote }),
  DissentFiled: event('DissentFiled', {
    dissent: id<DissentId>(),
    decision: id<DecisionId>(),
    person,
    text: z.string().exactOptional(),
  }),
} as const;
