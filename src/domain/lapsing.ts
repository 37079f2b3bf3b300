import type { Meta } from './commands';
import type { MeetingEvent } from './events';
import { evolve } from './evolve';
import type { ItemId } from './ids';
import type { Group } from './people';
import { presidingOver } from './presiding';
import { fact } from './rules';
import { needsSeconding } from './rules-of-body';
import { hasVote } from './seats';
import type { MeetingRecord, MeetingState, Proposal } from './state';

/** Office holders: they prepare what is decided, and are not of the body. */
const PRESENTERS: ReadonlySet<Group> = new Set<Group>(['experts', 'secretaries']);

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

/**
 * A proposal that waits, and that somebody seconded where somebody has to: a member's own. What the chair proposes, and
 * what is presented to the body by whoever prepared it, is what the others are held against, and needs no second.
 */
export const mayBeVotedOn = (state: MeetingRecord, proposal: Proposal): boolean =>
  isProposed(proposal) &&
  (!needsSeconding(state.body) ||
    proposal.seconders.length > 0 ||
    proposal.by === presidingOver(state, proposal.item) ||
    isPresented(state, proposal));

const isPresented = ({ people }: MeetingRecord, { by }: Proposal): boolean =>
  people.some((person) => person.id === by && PRESENTERS.has(person.group) && !hasVote(person));

const isProposed = ({ origin, status }: Proposal): boolean => origin === 'proposal' && status === 'waiting';

const settles = (event: MeetingEvent): readonly ItemId[] =>
  event.type === 'VoteOpened' || event.type === 'DecisionRecorded' ? [event.item] : [];
