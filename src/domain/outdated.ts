import type { Command, CommandOf, CommandType } from './commands';
import type { EventType } from './events';
import { replay } from './evolve';
import { printedEntries } from './final';
import { speakersWaiting, wishOf } from './floor';
import { standingDecisions } from './queries';
import { findItem, isRefused } from './rules';
import { isSame } from './same';
import type { MeetingState } from './state';
import { countsOf } from './votes';

/** Where the meeting stands: with a step since then, “next” goes back and a break begins that is over. */
const course = (state: MeetingState): unknown =>
  state.phase === 'open' ? [state.current, state.since, state.onBreak, state.breaks.length] : state.phase;

/** Whoever leaves an item has to have read who waits for the floor. */
const step = (state: MeetingState): unknown => [course(state), state.phase === 'open' && state.changeQuestioned];

const COURSE: ReadonlySet<EventType> = new Set<EventType>(['ItemOpened', 'BreakStarted', 'BreakEnded']);

const oneDecision = (
  { decision: id }: CommandOf<'AmendDecision' | 'WithdrawDecision'>,
  { decisions }: MeetingState,
): unknown => decisions.flatMap((each) => (each.id === id ? [each.kind, each.text] : []));

const oneProposal = (
  { proposal: id }: CommandOf<'ConfirmProposal' | 'RejectProposal'>,
  { proposals, quorumQuestioned }: MeetingState,
): unknown => {
  const proposal = proposals.find((each) => each.id === id);
  return [proposal?.text, proposal !== undefined && quorumQuestioned.includes(proposal.item)];
};

const oneVote = (
  { vote: id }: CommandOf<'CastVote' | 'CountVote' | 'CancelVote' | 'CloseVote'>,
  { votes }: MeetingState,
): unknown => votes.find((vote) => vote.id === id)?.status;

const counts = ({ vote: id }: CommandOf<'CloseVote'>, { votes }: MeetingState): unknown =>
  votes.filter((vote) => vote.id === id).map(countsOf);

type About<Type extends CommandType> = (command: CommandOf<Type>, state: MeetingState) => unknown;

/**
 * What somebody had before them when they pressed a button, as far as the button means something else once it has
 * changed. A command that is not here says itself what it means, whenever it comes.
 */
const ABOUT: { readonly [Type in CommandType]?: About<Type> } = {
  NextItem: (_command, state) => step(state),
  OpenItem: (_command, state) => step(state),
  StartBreak: (_command, state) => course(state),
  EndBreak: (_command, state) => course(state),
  // Whoever closes has to have read which items that leaves.
  CloseMeeting: (_command, state) => [course(state), state.phase === 'open' && state.closeQuestioned],
  // An item that is over, or that has been decided on meanwhile. One that was not on then either is meant by its name.
  RecordDecision: ({ item }, state) => {
    const found = item === undefined ? undefined : findItem(state, item);
    if (found === undefined || isRefused(found)) return course(state);
    const { id } = found.value;
    // Whoever decides without a quorum has to have read that there is none.
    const wasTold = state.quorumQuestioned.includes(id);
    return [
      state.phase === 'open' && state.current === id,
      standingDecisions(state, id).map((each) => each.id),
      wasTold,
    ];
  },
  AmendDecision: oneDecision,
  WithdrawDecision: oneDecision,
  ConfirmProposal: oneProposal,
  RejectProposal: oneProposal,
  OpenVote: (_command, state) => [course(state), state.votes.length],
  CastVote: oneVote,
  CountVote: oneVote,
  CancelVote: oneVote,
  // Whoever settles even votes has to have read that they are even.
  CloseVote: (command, state) => [
    oneVote(command, state),
    command.chosen === undefined ? undefined : counts(command, state),
  ],
  FileDissent: ({ decision }, { decisions }) =>
    decisions.filter((each) => each.id === decision).map(({ kind, text, withdrawn }) => [kind, text, withdrawn]),
  SecondProposal: ({ proposal }, { proposals }) => proposals.find(({ id }) => id === proposal)?.text,
  GiveFloor: ({ person }, state) =>
    (person !== undefined && 'id' in person ? wishOf(state, person.id) : speakersWaiting(state)[0])?.id,
  // Whoever approves minutes has to have read them.
  ApproveMinutes: (_command, state) => printedEntries(state),
  SetUpBody: (_command, { body, chair, secretaries }) => [body, chair, secretaries],
  Undo: ({ undone }, state) =>
    state.history.some(({ entry, type }) => entry === undone && COURSE.has(type)) ? course(state) : undefined,
};

/** Whether what a command is about has changed since `seen`: then it is not known to be what is wanted now. */
export const isOutdated = (command: Command, state: MeetingState): boolean => {
  const { seen } = command.meta;
  const about = ABOUT[command.type] as ((command: Command, state: MeetingState) => unknown) | undefined;
  if (seen === undefined || about === undefined) return false;
  const then = replay(state.history.slice(0, seen));
  return !isSame(about(command, then), about(command, state));
};
