import type { CommandOf } from './commands';
import { recusedFrom } from './recused-from';
import { itemById, nameOf } from './queries';
import { accept, fact, refuse, type Verdict } from './rules';
import type { MeetingState, Proposal } from './state';
import { electorate } from './votes';

/** Whoever may vote on a proposal may second it, but for whoever made it. */
export const secondingRules = {
  SecondProposal: ({ meta, proposal: id }: CommandOf<'SecondProposal'>, state: MeetingState): Verdict => {
    if (state.phase !== 'open') return refuse({ code: state.phase === 'planned' ? 'MeetingNotOpen' : 'MeetingClosed' });
    const { current } = state;
    const proposal = state.proposals.findLast((each) =>
      id === undefined ? each.item === current && isOffered(each) : each.id === id,
    );
    if (proposal === undefined) return refuse({ code: 'UnknownProposal' });
    if (!isOffered(proposal)) return refuse({ code: 'ProposalSettled' });
    if (proposal.by === meta.by) return refuse({ code: 'OwnProposal' });
    const { item } = proposal;
    const out = recusedFrom(state, { id: item, number: itemById(state, item)?.number ?? '' }, meta.by);
    if (out !== undefined) return refuse(out);
    if (electorate(state, item, meta.said)?.has(meta.by) === false)
      return refuse({ code: 'NotEntitled', name: nameOf(state, meta.by) });
    return proposal.seconders.includes(meta.by)
      ? accept()
      : accept({ ...fact(meta), type: 'ProposalSeconded', proposal: proposal.id, person: meta.by });
  },
};

const isOffered = ({ origin, status }: Proposal): boolean => origin === 'proposal' && status === 'waiting';
