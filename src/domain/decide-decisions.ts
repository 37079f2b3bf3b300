import { chairNamed, presidingOnly } from './authority';
import type { CommandOf, Meta } from './commands';
import { KINDS_THAT_NEED_TEXT } from './decision-kind';
import type { MeetingEvent } from './events';
import { decisionId, proposalId } from './ids';
import { presidingOver } from './presiding';
import { standingDecisions } from './queries';
import { recusedFrom } from './recused-from';
import { accept, fact, freshId, isRefused, itemMeant, refuse, type Found, type Verdict } from './rules';
import type { Decision, MeetingState, Proposal } from './state';
import { optionalText, textOf } from './typed-text';
import { withQuorum } from './with-quorum';

/** Only whoever presides strikes a decision; what anybody else says as one waits for them as a proposal. */
export const decisionRules = {
  RecordDecision: (command: CommandOf<'RecordDecision'>, state: MeetingState): Verdict => {
    const { meta, kind } = command;
    if (state.phase !== 'open') return refuse({ code: state.phase === 'planned' ? 'MeetingNotOpen' : 'MeetingClosed' });
    const item = itemMeant(state, command.item);
    if (isRefused(item)) return refuse(item.refusal);
    const text = optionalText(command.text);
    if (isRefused(text)) return refuse(text.refusal);
    if (text.value === undefined && KINDS_THAT_NEED_TEXT.has(kind)) return refuse({ code: 'DecisionNeedsText' });
    const out = recusedFrom(state, item.value, meta.by);
    if (out !== undefined) return refuse(out);
    if (struck(state, item.value.id, kind, text.value) !== undefined) return accept();
    const proposed = proposedAlready(state, item.value.id, kind, text.value);
    const presides = presidingOver(state, item.value.id);
    if (presides !== meta.by) {
      if (proposed !== undefined) return refuse({ code: 'ProposalWaits', ...chairNamed(state, presides) });
      const proposal = proposalId(freshId(state, 'e'));
      const said = { proposal, item: item.value.id, text: text.value ?? '', kind, origin: 'decision' } as const;
      return accept({ ...fact(meta), type: 'ProposalMade', ...said });
    }
    if (proposed !== undefined) return confirmed(meta, state, proposed, undefined);
    return withQuorum(state, meta, item.value.id, (withoutQuorum) =>
      accept({
        ...fact(meta),
        type: 'DecisionRecorded',
        decision: decisionId(freshId(state, 'd')),
        item: item.value.id,
        kind,
        ...(text.value === undefined ? {} : { text: text.value }),
        ...withoutQuorum,
      }),
    );
  },

  AmendDecision: (command: CommandOf<'AmendDecision'>, state: MeetingState): Verdict =>
    presidingOverDecision(state, command, (decision) => {
      const text = textOf(command.text);
      if (isRefused(text)) return refuse(text.refusal);
      const kind = command.kind ?? decision.kind;
      if (text.value === decision.text && kind === decision.kind) return accept();
      const reason = optionalText(command.reason);
      if (isRefused(reason)) return refuse(reason.refusal);
      const amended = { decision: decision.id, kind, text: text.value, reason: reason.value ?? '' };
      return accept({ ...fact(command.meta), type: 'DecisionAmended', ...amended });
    }),

  WithdrawDecision: (command: CommandOf<'WithdrawDecision'>, state: MeetingState): Verdict =>
    presidingOverDecision(state, command, (decision) => {
      const reason = optionalText(command.reason);
      if (isRefused(reason)) return refuse(reason.refusal);
      const withdrawn = { decision: decision.id, reason: reason.value ?? '' };
      return accept({ ...fact(command.meta), type: 'DecisionWithdrawn', ...withdrawn });
    }),

  Propose: (command: CommandOf<'Propose'>, state: MeetingState): Verdict => {
    if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
    const item = itemMeant(state, command.item);
    if (isRefused(item)) return refuse(item.refusal);
    const out = recusedFrom(state, item.value, command.meta.by);
    if (out !== undefined) return refuse(out);
    const text = textOf(command.text);
    if (isRefused(text)) return refuse(text.refusal);
    const proposal = proposalId(freshId(state, 'e'));
    const made = { proposal, item: item.value.id, text: text.value, kind: 'decided', origin: 'proposal' } as const;
    return accept({ ...fact(command.meta), type: 'ProposalMade', ...made });
  },

  ConfirmProposal: (command: CommandOf<'ConfirmProposal'>, state: MeetingState): Verdict =>
    presidingOverProposal(state, command, (proposal) => {
      if (state.phase === 'planned') return refuse({ code: 'MeetingNotOpen' });
      if (state.phase === 'closed') return refuse({ code: 'MeetingClosed' });
      const edited = optionalText(command.text);
      if (isRefused(edited)) return refuse(edited.refusal);
      return confirmed(command.meta, state, proposal, edited.value);
    }),

  RejectProposal: (command: CommandOf<'RejectProposal'>, state: MeetingState): Verdict =>
    presidingOverProposal(state, command, () =>
      accept({ ...fact(command.meta), type: 'ProposalRejected', proposal: command.proposal }),
    ),
};

/** A proposal becomes a decision, or is what was decided already. */
const confirmed = (
  meta: Meta,
  state: MeetingState,
  { id: proposal, item, kind, text: proposed }: Proposal,
  edited: string | undefined,
): Verdict => {
  const text = edited ?? (proposed === '' ? undefined : proposed);
  const same = struck(state, item, kind, text);
  if (same !== undefined) return accept({ ...fact(meta), type: 'ProposalConfirmed', proposal, decision: same.id });
  const decision = decisionId(freshId(state, 'd'));
  return withQuorum(state, meta, item, (withoutQuorum) => {
    const recorded: MeetingEvent = {
      ...fact(meta),
      type: 'DecisionRecorded',
      decision,
      item,
      kind,
      proposal,
      ...(text === undefined ? {} : { text }),
      ...withoutQuorum,
    };
    return accept(recorded, { ...fact(meta), type: 'ProposalConfirmed', proposal, decision });
  });
};

/** The decision that says just this already. */
const struck = (
  state: MeetingState,
  item: Decision['item'],
  kind: Decision['kind'],
  text: string | undefined,
): Decision | undefined => standingDecisions(state, item).find((each) => each.kind === kind && each.text === text);

/** The proposal that says just this and waits for the chair. */
const proposedAlready = (
  state: MeetingState,
  item: Decision['item'],
  kind: Decision['kind'],
  text = '',
): Proposal | undefined =>
  state.proposals.find(
    (each) => each.status === 'waiting' && each.item === item && each.kind === kind && each.text === text,
  );

/** Decisions and proposals of an item belong to whoever presides over that item, whichever is on by now. */
const presidingOverDecision = (
  state: MeetingState,
  { meta, decision: id }: CommandOf<'AmendDecision' | 'WithdrawDecision'>,
  rule: (decision: Decision) => Verdict,
): Verdict => {
  const decision = standing(state, id);
  const run = (): Verdict => (isRefused(decision) ? refuse(decision.refusal) : rule(decision.value));
  return presidingOnly(state, meta, run, isRefused(decision) ? undefined : decision.value.item);
};

const presidingOverProposal = (
  state: MeetingState,
  { meta, proposal: id }: CommandOf<'ConfirmProposal' | 'RejectProposal'>,
  rule: (proposal: Proposal) => Verdict,
): Verdict => {
  const proposal = waiting(state, id);
  const run = (): Verdict => (isRefused(proposal) ? refuse(proposal.refusal) : rule(proposal.value));
  return presidingOnly(state, meta, run, isRefused(proposal) ? undefined : proposal.value.item);
};

const standing = (state: MeetingState, id: Decision['id']): Found<Decision> => {
  const decision = state.decisions.find((each) => each.id === id);
  if (decision === undefined) return { refusal: { code: 'UnknownDecision' } };
  return decision.withdrawn === undefined ? { value: decision } : { refusal: { code: 'DecisionWithdrawn' } };
};

const waiting = (state: MeetingState, id: Proposal['id']): Found<Proposal> => {
  const proposal = state.proposals.find((each) => each.id === id);
  if (proposal === undefined) return { refusal: { code: 'UnknownProposal' } };
  return proposal.status === 'waiting' ? { value: proposal } : { refusal: { code: 'ProposalSettled' } };
};
