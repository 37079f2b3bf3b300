import type { Meta } from './commands';
import type { MeetingEvent } from './events';
import { evolve } from './evolve';
import type { ItemId } from './ids';
import { presidingOver } from './presiding';
import { fact } from './rules';
import { needsSeconding } from './rules-of-body';
import type { MeetingRecord, MeetingState, Proposal } from './state';

/**
 * What events lead to where the body asks for a second: a proposal nobody seconded is out once its item is voted on or
 * decided (model hallintosääntö: kannattamaton ehdotus raukeaa). What the chair proposes needs none.
 */
export const lapsing = (state: MeetingState, meta: Meta, events: readonly MeetingEvent[]): readonly MeetingEvent[] => {
  const settled = new Set<ItemId>(events.flatMap((event) => settles(event)));
  if (settled.size === 0) return [];
  const after = events.reduce(evolve, state);
  return after.proposals
    .filter((each) => settled.has(each.item) && isProposed(each) && !mayBeVotedOn(after, each))
    .map(({ id }) => ({ ...fact(meta), type: 'ProposalLapsed', proposal: id }));
};

/** A proposal that waits, and that somebody seconded where somebody has to. */
export const mayBeVotedOn = (state: MeetingRecord, proposal: Proposal): boolean =>
  isProposed(proposal) &&
  (!needsSeconding(state.body) || proposal.seconders.length > 0 || proposal.by === presidingOver(state, proposal.item));

const isProposed = ({ origin, status }: Proposal): boolean => origin === 'proposal' && status === 'waiting';

const settles = (event: MeetingEvent): readonly ItemId[] =>
  event.type === 'VoteOpened' || event.type === 'DecisionRecorded' ? [event.item] : [];
